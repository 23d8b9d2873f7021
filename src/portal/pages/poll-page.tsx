// A poll as everybody sees it: how it stands, each category with its way in, one's own votes, the result.

import type { PollLeague, PollResult, PollView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { Section } from "../layout.tsx";
import { sayCalendarDate, sayDate } from "../saying.ts";
import { pollWords } from "./poll-words.ts";
import type { Shown } from "./shown.ts";

export const leagueHref = ({ number, name }: PollView, league: string): string =>
  pageOf("polls", number, name, league);

/** How often one may vote, in a sentence. */
export function LimitLine({ poll, lang }: { poll: PollView; lang: Shown["lang"] }) {
  const say = pollWords[lang];
  const { per, picks, perItem } = poll.limits;
  return <p className="note">{per === "day" ? say.day(picks, perItem) : say.once(picks)}</p>;
}

const hasVoted = ({ own, period }: PollView, { name }: PollLeague): boolean =>
  (own ?? []).some(vote => vote.league === name && vote.period === period);

function Leagues({ poll, lang }: { poll: PollView; lang: Shown["lang"] }) {
  const say = pollWords[lang];
  return (
    <ul className="mine">
      {poll.leagues
        .filter(({ items }) => items.length > 0)
        .map(league => (
          <li key={league.name}>
            <p>
              <a href={leagueHref(poll, league.name)}>{league.title}</a>
              {hasVoted(poll, league) ? (
                <b>
                  {"　"}
                  {poll.limits.per === "day" ? say.votedToday : say.voted}
                </b>
              ) : null}
            </p>
            <span className="note">{say.items(league.items.length)}</span>
            {hasVoted(poll, league) || poll.standing !== "open" ? null : (
              <p className="gap-above">
                <a className="button" href={leagueHref(poll, league.name)}>
                  {say.goVote}
                </a>
              </p>
            )}
          </li>
        ))}
    </ul>
  );
}

function Own({ poll, lang }: { poll: PollView; lang: Shown["lang"] }) {
  const say = pollWords[lang];
  const title = (item: string): string =>
    poll.leagues.flatMap(({ items }) => items).find(one => one.item === item)?.title ?? item;
  return (
    <Section title={say.mine}>
      <ul className="mine">
        {(poll.own ?? []).map(({ league, period, picks, receipt, voided }) => (
          <li key={receipt}>
            <p>{picks.map(title).join("　")}</p>
            <span className="note">
              {poll.leagues.find(({ name }) => name === league)?.title}
              {period ? `　${sayCalendarDate(period, lang)}` : ""}　{say.receipt(receipt)}
            </span>
            {voided === null ? null : <p className="error">{say.void(voided)}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ResultTable({
  rows,
  league,
  lang,
}: {
  rows: readonly PollResult[];
  league: PollLeague;
  lang: Shown["lang"];
}) {
  const say = pollWords[lang];
  return (
    <table className="scores">
      <caption>{league.title}</caption>
      <thead>
        <tr>
          <th scope="col">{say.place}</th>
          <th scope="col">{say.item}</th>
          <th scope="col">{say.score}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ item, place, score, votes }) => (
          <tr key={item.item}>
            <td>{place}</td>
            <th scope="row">
              <a href={pageOf("matter", item.number)}>{item.title}</a>
            </th>
            <td>
              <b>{score}</b>
              <small>{say.votes(votes)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Result({ poll, lang }: { poll: PollView; lang: Shown["lang"] }) {
  const say = pollWords[lang];
  const results = poll.results ?? [];
  const place = [poll.mechanism, poll.number, poll.name].map(encodeURIComponent).join("/");
  const files = `/api/polls/${place}`;
  return (
    <Section title={say.result}>
      <p>{say.valid(poll.votes, poll.valid ?? 0)}</p>
      <p className="note">{say.scoreHow}</p>
      {poll.leagues.map(league => {
        const rows = results.filter(one => one.league === league.name);
        return rows.length ? <ResultTable key={league.name} rows={rows} league={league} lang={lang} /> : null;
      })}
      {poll.voided.length ? (
        <>
          <h3>{say.voided}</h3>
          <ul className="mine">
            {poll.voided.map(({ suspect, votes, reason, hash }) => (
              <li key={suspect}>
                <p>
                  {suspect}　{say.voidedSays(votes)}　{reason}
                </p>
                <span className="note hash">{hash}</span>
              </li>
            ))}
          </ul>
          <p>
            <a href={`${files}/voided`}>{say.downloadVoided}</a>
          </p>
          <p className="note">{say.recountHow}</p>
        </>
      ) : null}
      <p className="note hash">
        {say.seal} {poll.seal}
      </p>
      <p>
        <a href={`${files}/votes`}>{say.download}</a>
      </p>
    </Section>
  );
}

/** One poll. */
export function PollPage({ poll, ...shown }: Shown & { poll: PollView }) {
  const { lang, zone } = shown;
  const say = pollWords[lang];
  const closes =
    poll.closes === null ? [] : [{ name: "", value: say.until(sayDate(poll.closes - 1, lang, zone)) }];
  return (
    <>
      <h1>{poll.about}</h1>
      <p className="gap-above">
        <b>
          {poll.title}：{say.standings[poll.standing]}
        </b>
        {closes.map(({ value }) => `　${value}`)}　{say.total2(poll.votes)}
      </p>
      <LimitLine poll={poll} lang={lang} />
      {poll.sealed && poll.standing !== "counted" ? <p className="note">{say.sealed}</p> : null}
      {poll.advisory ? <p>{say.advisory}</p> : null}
      <p className="note">{say.privacy}</p>
      {poll.results === null ? (
        <Section title={say.poll}>
          <Leagues poll={poll} lang={lang} />
        </Section>
      ) : (
        <Result poll={poll} lang={lang} />
      )}
      {poll.own?.length ? <Own poll={poll} lang={lang} /> : null}
      <p className="gap-above">
        <a href={pageOf("matter", poll.number)}>{say.record}</a>
      </p>
    </>
  );
}
