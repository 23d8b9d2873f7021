// The paper of one category: items with a sentence and pictures, boxes to tick, one button. Without scripts.

import type { PollItem, PollLeague, PollView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { FileList } from "../files.tsx";
import { Form } from "../form.tsx";
import { LimitLine, leagueHref } from "./poll-page.tsx";
import { pollWords } from "./poll-words.ts";
import { Refused } from "./file-page.tsx";
import type { Shown } from "./shown.ts";

interface VoteProps extends Shown {
  poll: PollView;
  league: PollLeague;
  /** What was ticked when it was refused. */
  picked: readonly string[];
  refusal?: string | undefined;
  csrf: string;
  idempotencyKey: string;
  /** Where one signs in first; undefined for who has. */
  signInHref?: string | undefined;
  /** The receipt of a vote that was just taken. */
  receipt?: string | undefined;
}

function Item({
  item,
  poll,
  box,
  lang,
}: {
  item: PollItem;
  poll: PollView;
  box: boolean | null;
  lang: Shown["lang"];
}) {
  const say = pollWords[lang];
  const id = `pick-${item.number}`;
  const count = poll.running?.[item.item];
  const title = (
    <>
      <b>{item.title}</b>
      <span>{item.text}</span>
      {poll.running === null ? null : <small className="note">{say.running(count ?? 0)}</small>}
    </>
  );
  return (
    <li className="pick">
      {box === null ? (
        <div className="pick__what">{title}</div>
      ) : (
        <>
          <input type="checkbox" id={id} name="picks" value={item.item} defaultChecked={box} />
          <label className="pick__what" htmlFor={id}>
            {title}
          </label>
        </>
      )}
      <div className="pick__more">
        {item.pictures.length ? <FileList files={item.pictures} lang={lang} /> : null}
        <a href={pageOf("matter", item.number)} aria-label={`${say.more}：${item.title}`}>
          {say.more}
        </a>
      </div>
    </li>
  );
}

/** Thanks, the receipt, and the categories in which one has not voted. */
function Done({ poll, receipt, lang }: { poll: PollView; receipt: string; lang: Shown["lang"] }) {
  const say = pollWords[lang];
  const next = poll.leagues.filter(
    other =>
      other.items.length > 0 &&
      !(poll.own ?? []).some(vote => vote.league === other.name && vote.period === poll.period),
  );
  return (
    <div className="done" role="status">
      <p>
        <b>{say.thanks}</b>
      </p>
      <p className="note">{say.receipt(receipt)}</p>
      {next.map(({ name, title }) => (
        <p key={name}>
          <a href={leagueHref(poll, name)}>
            {say.goVote}：{title}
          </a>
        </p>
      ))}
    </div>
  );
}

/** The paper, or why there is none now. */
export function VotePage(props: VoteProps) {
  const { poll, league, picked, refusal, lang, csrf, idempotencyKey, signInHref, receipt } = props;
  const say = pollWords[lang];
  const done = (poll.own ?? []).some(vote => vote.league === league.name && vote.period === poll.period);
  const takes = poll.standing === "open" && !done && signInHref === undefined;
  const items = (
    <ul className="paper">
      {league.items.map(item => (
        <Item
          key={item.item}
          item={item}
          poll={poll}
          box={takes ? picked.includes(item.item) : null}
          lang={lang}
        />
      ))}
    </ul>
  );
  return (
    <>
      {receipt === undefined ? null : <Done poll={poll} receipt={receipt} lang={lang} />}
      <h1>{say.choose(league.title, poll.limits.picks)}</h1>
      <p className="note gap-above">{poll.about}</p>
      <LimitLine poll={poll} lang={lang} />
      {poll.advisory ? <p className="note">{say.advisory}</p> : null}
      {poll.standing === "open" ? null : <p>{say.standings[poll.standing]}</p>}
      {done && receipt === undefined ? (
        <p>
          <b>{poll.limits.per === "day" ? say.votedToday : say.voted}</b>
        </p>
      ) : null}
      {signInHref !== undefined && poll.standing === "open" ? (
        <p className="gap-above">
          <a className="button" href={signInHref}>
            {say.signIn}
          </a>
        </p>
      ) : null}
      {takes ? (
        <Form
          action={leagueHref(poll, league.name)}
          csrf={csrf}
          idempotencyKey={idempotencyKey}
          submit={say.send}
          note={<span className="note">{say.privacy}</span>}
        >
          <Refused text={refusal} />
          {items}
        </Form>
      ) : (
        <>
          <Refused text={refusal} />
          {items}
        </>
      )}
    </>
  );
}
