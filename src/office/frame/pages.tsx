import type { SessionView } from "../../http/types.ts";
import { AuditPage } from "../audit/audit-page.tsx";
import { BallotPage } from "../ballot/ballot-page.tsx";
import { FigurePage } from "../figure/figure-page.tsx";
import { FiguresPage } from "../figure/figures-page.tsx";
import { FindingsPage } from "../findings/findings-page.tsx";
import { HotPage } from "../hot/hot-page.tsx";
import { HotSidePage } from "../hot/side-page.tsx";
import { ImportPage } from "../import/import-page.tsx";
import { ImportsPage } from "../import/imports-page.tsx";
import { LeadPage } from "../lead/lead-page.tsx";
import { IntakePage } from "../intake/intake-page.tsx";
import { LedgerPage } from "../ledger/ledger-page.tsx";
import { MatterPage } from "../matter/matter-page.tsx";
import { OpeningPage } from "../matter/opening-page.tsx";
import { OverviewPage } from "../overview/overview-page.tsx";
import { OverviewsPage } from "../overview/overviews-page.tsx";
import { PatrolPage } from "../patrol/patrol-page.tsx";
import { PollPage } from "../poll/poll-page.tsx";
import { PostsPage } from "../posts/posts-page.tsx";
import { ThemedPage } from "../themed/themed-page.tsx";
import { ReplayPage } from "../replay/replay-page.tsx";
import { ReplaysPage } from "../replay/replays-page.tsx";
import { RosterPage } from "../roster/roster-page.tsx";
import type { Place } from "../route.ts";
import { DatasetPage } from "../datasets/dataset-page.tsx";
import { DatasetsPage } from "../datasets/datasets-page.tsx";
import { TablePage } from "../tables/table-page.tsx";
import { TablesPage } from "../tables/tables-page.tsx";
import { SuggestionStandingPage } from "../suggest/standing-page.tsx";
import { WordsPage } from "../texts/words-page.tsx";
import { TodoPage } from "../todo/todo-page.tsx";

const managed = [
  "people",
  "audit",
  "words",
  "datasets",
  "dataset",
  "tables",
  "table",
  "imports",
  "import",
] as const;
type Managed = Extract<Place, { readonly page: (typeof managed)[number] }>;
const isManaged = (place: Place): place is Managed => managed.some(page => page === place.page);

/** What the city's work goes by. */
function ManagedPage({ place, session }: { place: Managed; session: SessionView }) {
  switch (place.page) {
    case "people":
      return <RosterPage keeper />;
    case "audit":
      return <AuditPage />;
    case "words":
      return <WordsPage />;
    case "datasets":
      return <DatasetsPage />;
    case "dataset":
      return <DatasetPage key={place.name} name={place.name} />;
    case "tables":
      return <TablesPage />;
    case "table":
      return (
        <TablePage key={`${place.of} ${place.key}`} of={place.of} number={place.key} session={session} />
      );
    case "imports":
      return <ImportsPage />;
    case "import":
      return <ImportPage key={place.id} id={place.id} />;
  }
}

/** The page of a place. There is one kind of page for all mechanisms; none has code of its own. */
export function Pages({ place, session }: { place: Place; session: SessionView }) {
  if (isManaged(place)) return <ManagedPage place={place} session={session} />;
  switch (place.page) {
    case "todo":
      return <TodoPage />;
    case "lead":
      return <LeadPage session={session} wall={place.wall} />;
    case "themed":
      return <ThemedPage number={place.number} wall={place.wall} session={session} />;
    case "ballot":
      return (
        <BallotPage key={`${place.number} ${place.name}`} place={place} wall={place.wall} session={session} />
      );
    case "poll":
      return <PollPage key={`${place.number} ${place.name}`} place={place} />;
    case "overviews":
      return <OverviewsPage session={session} />;
    case "overview":
      return <OverviewPage key={place.number} number={place.number} session={session} />;
    case "figures":
      return <FiguresPage />;
    case "figure":
      return <FigurePage key={place.name} name={place.name} by={place.by} />;
    case "posts":
      return <PostsPage />;
    case "suggestions":
      return <SuggestionStandingPage />;
    case "intake":
      return <IntakePage session={session} />;
    case "patrol":
      return <PatrolPage session={session} />;
    case "findings":
      return <FindingsPage id={place.id} />;
    case "hot":
      return place.pair === null ? (
        <HotPage session={session} />
      ) : (
        <HotSidePage key={place.pair.join(" ")} pair={place.pair} />
      );
    case "replays":
      return <ReplaysPage />;
    case "replay":
      return <ReplayPage key={place.id} id={place.id} figure={place.figure} unit={place.unit} />;
    case "ledger":
      return <LedgerPage key={place.mechanism} {...place} />;
    case "open":
      return <OpeningPage key={`${place.mechanism} ${place.action}`} {...place} />;
    case "matter":
      return <MatterPage key={`${place.mechanism} ${place.id}`} {...place} session={session} />;
  }
}
