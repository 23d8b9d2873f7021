import { useState } from "react";
import type { SessionView } from "../../http/types.ts";
import { useMechanisms, useTodo } from "../api/read.ts";
import { mayCheck } from "../findings/findings-page.tsx";
import { mayWatch } from "../hot/may-watch.ts";
import { mayLead } from "../lead/lead-page.tsx";
import { PlaceLink } from "../parts/marks.tsx";
import { mayOverview } from "../overview/may-overview.ts";
import { mayPatrol } from "../patrol/patrol-page.tsx";
import { mayReplay } from "../replay/replays-page.tsx";
import type { Place } from "../route.ts";
import { mayJudge } from "../suggest/standing-page.tsx";
import { useWords } from "../words/language.tsx";
import { Ledgers } from "./ledgers.tsx";

/** What is looked at and not worked on. */
function Look({ place, session }: { place: Place; session: SessionView }) {
  const say = useWords();
  const mechanisms = useMechanisms();
  return (
    <>
      <h2>{say.nav.look}</h2>
      {mayWatch(session) ? (
        <PlaceLink to={{ page: "hot", pair: null }} current={place.page === "hot"}>
          {say.hot.nav}
        </PlaceLink>
      ) : null}
      {mayCheck(session) ? (
        <PlaceLink to={{ page: "findings", id: null }} current={place.page === "findings"}>
          {say.findings.nav}
        </PlaceLink>
      ) : null}
      {mayLead(session) ? (
        <PlaceLink to={{ page: "lead", wall: false }} current={place.page === "lead"}>
          {say.lead.nav}
        </PlaceLink>
      ) : null}
      {session.post && mechanisms.data?.some(({ name }) => name === "themedSession") ? (
        <PlaceLink to={{ page: "themed", number: null, wall: false }} current={place.page === "themed"}>
          {say.themed.nav}
        </PlaceLink>
      ) : null}
      {mayOverview(session) ? (
        <PlaceLink
          to={{ page: "overviews" }}
          current={place.page === "overviews" || place.page === "overview"}
        >
          {say.overview.nav}
        </PlaceLink>
      ) : null}
      <PlaceLink to={{ page: "figures" }} current={place.page === "figures" || place.page === "figure"}>
        {say.nav.figures}
      </PlaceLink>
      {mayReplay(session) ? (
        <PlaceLink to={{ page: "replays" }} current={place.page === "replays" || place.page === "replay"}>
          {say.replay.nav}
        </PlaceLink>
      ) : null}
      {mayJudge(session) ? (
        <PlaceLink to={{ page: "suggestions" }} current={place.page === "suggestions"}>
          {say.suggest.nav}
        </PlaceLink>
      ) : null}
    </>
  );
}

interface Managed {
  readonly title: string;
  readonly to: Place;
  /** The pages on which it is marked as the one that is open. */
  readonly on: readonly Place["page"][];
  /** The roles whose posts have it; the server asks again. */
  readonly roles: readonly string[];
}

/** What the city's work goes by: its sheets, its words, its staff, and who looked at what. */
function Manage({ place, session }: { place: Place; session: SessionView }) {
  const say = useWords();
  const all: readonly Managed[] = [
    { title: say.import.title, to: { page: "imports" }, on: ["imports", "import"], roles: ["reform"] },
    { title: say.texts.nav, to: { page: "words" }, on: ["words"], roles: ["desk", "reform"] },
    {
      title: say.tables.nav,
      to: { page: "tables" },
      on: ["tables", "table"],
      roles: ["drafter", "jurist", "publisher", "auditor"],
    },
    {
      title: say.datasets.nav,
      to: { page: "datasets" },
      on: ["datasets", "dataset"],
      roles: ["dataKeeper", "examiner", "approvalHead", "auditor"],
    },
    { title: say.roster.nav, to: { page: "people" }, on: ["people"], roles: ["keeper"] },
    { title: say.audit.nav, to: { page: "audit" }, on: ["audit"], roles: ["auditor"] },
  ];
  const shown = all.filter(({ roles }) => session.post?.roles.some(role => roles.includes(role)));
  if (shown.length === 0) return null;
  return (
    <>
      <h2>{say.nav.manage}</h2>
      {shown.map(({ title, to, on }) => (
        <PlaceLink key={to.page} to={to} current={on.includes(place.page)}>
          {title}
        </PlaceLink>
      ))}
    </>
  );
}

/**
 * The left column; where the window is too narrow for one it opens from a button above the page, and closes
 * once a page is chosen.
 */
export function Nav({ place, session }: { place: Place; session: SessionView }) {
  const say = useWords();
  // Opened on a page, it is closed on the next.
  const [openAt, setOpenAt] = useState<Place>();
  const open = openAt === place;
  return (
    <>
      <button
        type="button"
        className="menu"
        aria-expanded={open}
        aria-controls="nav"
        onClick={() => setOpenAt(open ? undefined : place)}
      >
        {say.nav.menu}
      </button>
      <Column place={place} session={session} open={open} />
    </>
  );
}

/** My work, the ledgers in which my post has a part, what is looked at, what is managed. */
function Column({ place, session, open }: { place: Place; session: SessionView; open: boolean }) {
  const say = useWords();
  const todo = useTodo();
  return (
    <nav className="nav" id="nav" aria-label={say.nav.name} data-open={open}>
      <PlaceLink to={{ page: "todo" }} current={place.page === "todo"}>
        {say.nav.todo}
        {todo.data ? <span>{todo.data.rows.length}</span> : null}
      </PlaceLink>
      {mayPatrol(session) ? (
        <PlaceLink to={{ page: "patrol" }} current={place.page === "patrol"}>
          {say.patrol.nav}
        </PlaceLink>
      ) : null}
      {session.post?.roles.includes("desk") ? (
        <PlaceLink to={{ page: "intake" }} current={place.page === "intake"}>
          {say.intake.nav}
        </PlaceLink>
      ) : null}
      <Ledgers place={place} session={session} />
      <Look place={place} session={session} />
      <Manage place={place} session={session} />
      <h2>{say.nav.own}</h2>
      <PlaceLink to={{ page: "posts" }} current={place.page === "posts"}>
        {say.posts.nav}
      </PlaceLink>
    </nav>
  );
}
