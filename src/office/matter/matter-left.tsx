import type { MatterView, MechanismView } from "../../http/types.ts";
import { enrolmentSeason } from "../api/enrolment.ts";
import { hotIssue } from "../api/hot.ts";
import { decisionTable } from "../api/tables.ts";
import { useSession } from "../api/read.ts";
import { overviewMechanism } from "../overview/may-overview.ts";
import { SeasonBoard } from "../enrolment/season-board.tsx";
import { HotShape } from "../hot/shape.tsx";
import { Key, Light, PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useNow } from "../parts/screen.ts";
import { sayNow } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { Explained } from "./explained.tsx";
import { Facts } from "./facts.tsx";
import { Flow } from "./flow.tsx";
import { Papers } from "./papers.tsx";
import { Parts } from "./parts.tsx";
import { Rounds } from "./rounds.tsx";
import { Story } from "./story.tsx";

interface MatterLeftProps {
  readonly matter: MatterView;
  readonly mechanism: MechanismView | undefined;
  /** Its place in my to-do list from 1, 0 when it is not there, and how long that is. */
  readonly place: number;
  readonly count: number;
  /** To the next of my to-do list, the first of it from a matter that is no longer there. */
  next(): void;
}

function Where({ matter, mechanism, place, count, next }: MatterLeftProps) {
  const say = useWords();
  // In a sample city the top bar says it of everything; here it is said of a sample among real matters.
  const sampleCity = useSession().data?.city.sample ?? false;
  const ledger = { page: "ledger", mechanism: matter.mechanism, query: {} } as const;
  return (
    <p className="where">
      {place ? (
        <PlaceLink to={{ page: "todo" }}>{say.nav.todo}</PlaceLink>
      ) : (
        <PlaceLink to={ledger}>{mechanism?.plural ?? matter.mechanismTitle}</PlaceLink>
      )}
      <span>{matter.number}</span>
      {place ? <span>{say.matter.place(place, count)}</span> : null}
      {place < count ? (
        <button type="button" className="link" onClick={next}>
          <Key>j</Key> {say.keys.next}
        </button>
      ) : null}
      {matter.imported ? <span>{say.matter.imported}</span> : null}
      {matter.sample && !sampleCity ? <span className="sample sample--light">{say.sample}</span> : null}
    </p>
  );
}

/** On paper alone: what it was printed of, when and for whom, since paper goes further than its reader. */
function Printed({ matter }: { matter: MatterView }) {
  const { lang, words: say } = useLanguage();
  const { city, person, post } = useSession().data ?? {};
  const who = [post?.orgName, person?.name].filter(Boolean).join(" ");
  const what = [city?.name, matter.mechanismTitle, matter.number].filter(Boolean).join(" · ");
  return (
    <p className="printed">
      {what} {say.matter.printed(sayNow(useNow(), lang), who)}
    </p>
  );
}

/** Where the work on this matter is done, when it has a page of its own. */
function Doors({ matter, mechanism }: Pick<MatterLeftProps, "matter" | "mechanism">) {
  const say = useWords();
  return (
    <>
      {matter.mechanism === decisionTable ? (
        <p>
          <PlaceLink to={{ page: "table", of: "draft", key: matter.number }}>{say.tables.open}</PlaceLink>
        </p>
      ) : null}
      {matter.mechanism === overviewMechanism ? (
        <p>
          <PlaceLink to={{ page: "overview", number: matter.number }}>{say.overview.openEditor}</PlaceLink>
        </p>
      ) : null}
      {mechanism?.ballots.map(({ name, title }) => (
        <p key={name}>
          <PlaceLink
            to={{ page: "ballot", mechanism: matter.mechanism, number: matter.number, name, wall: false }}
          >
            {title}
            {say.colon}
            {say.ballot.page}
          </PlaceLink>
        </p>
      ))}
      {mechanism?.polls.map(({ name, title }) => (
        <p key={name}>
          <PlaceLink to={{ page: "poll", mechanism: matter.mechanism, number: matter.number, name }}>
            {title}
            {say.colon}
            {say.poll.page}
          </PlaceLink>
        </p>
      ))}
    </>
  );
}

/** The left of a matter: what it is, how far it has come, what happened. */
export function MatterLeft(props: MatterLeftProps) {
  const { matter, mechanism } = props;
  const say = useWords();
  return (
    <div className="matter__left">
      <Printed matter={matter} />
      <Where {...props} />
      <h1>
        {matter.title}
        <span className="matter__state">
          {matter.stateTitle}
          <Light light={matter.light} />
          {matter.urged > 0 ? <b className="urged">{say.matter.urged(matter.urged)}</b> : null}
        </span>
      </h1>
      <Doors matter={matter} mechanism={mechanism} />
      <Parts matter={matter} />
      <Facts matter={matter} />
      {matter.mechanism === enrolmentSeason ? (
        <SeasonBoard number={matter.number} state={matter.state} />
      ) : null}
      {matter.mechanism === hotIssue ? <HotShape id={matter.id} /> : null}
      <Explained matter={matter} />
      <Papers matter={matter} />
      <Rounds rounds={matter.rounds} />
      {mechanism ? (
        <>
          <SectionHead
            title={say.flow.title}
            aside={say.flow.version(mechanism.name, matter.version.slice(0, 8))}
          />
          <Flow matter={matter} mechanism={mechanism} />
        </>
      ) : null}
      <Story matter={matter} />
    </div>
  );
}
