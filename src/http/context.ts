// What the HTTP side is given by whoever wires it: the only way into the log, the readers, the people, and
// the time.

import type { Calendar } from "../define/calendar.ts";
import type { Shelf } from "../decide/shelf.ts";
import type { RoundStanding } from "../detect/rounds.ts";
import type { Writer } from "../engine/ports.ts";
import type { Registry } from "../engine/registry.ts";
import type { ImportDesk } from "../exchange/desk/desk.ts";
import type { RunQuery } from "../figures/read.ts";
import type { People } from "../people/people.ts";
import type { Rosters } from "../people/roster/rosters.ts";
import type { DrawnCity } from "../portal/map-layout.ts";
import type { ReplayDesk } from "../replay/desk.ts";
import type { Ballots } from "../store/ballots/ballots.ts";
import type { Polls } from "../store/polls/polls.ts";
import type { Instance } from "../store/instance.ts";
import type { OrgTree } from "../store/org-tree.ts";
import type { DecisionTableSource } from "../store/readers/decision-tables.ts";
import type { Lists } from "../store/readers/pages.ts";
import type { Readers } from "../store/readers/readers.ts";
import type { ReplayRuns } from "../store/replay/runs.ts";
import type { Shared } from "../store/share/shared.ts";
import type { SavedViews } from "../store/saved-views.ts";
import type { OfficeWords } from "../store/office-words.ts";
import type { Uploads } from "../store/uploads.ts";
import type { KnownIssue } from "../text/clusters/issue.ts";
import type { HotWatch } from "../text/clusters/watch.ts";
import type { Suggester } from "../text/suggester.ts";
import type { TextIndexes } from "../text/indexes.ts";

export interface HttpSettings {
  /** The public address behind a proxy, without a final slash. */
  readonly origin?: string;
  /** Requests a minute from one address, or of one who is signed in; 1200 when left out. */
  readonly requestsPerMinute?: number;
}

/** How far the sample city is loaded, in percent, and about how many seconds it still takes. */
export interface Loading {
  readonly percent: number;
  readonly seconds: number;
}

export interface Context {
  readonly writer: Writer;
  readonly readers: Readers;
  readonly uploads: Uploads;
  /** Rolls and urns. */
  readonly ballots: Ballots;
  /** Open votes of citizens. */
  readonly polls: Polls;
  /** Filtered and sorted pages of any size of the ledger. */
  readonly lists: Lists;
  /** Decision tables: what decides on which day, and the acts that consulted one. */
  readonly tables: {
    readonly shelf: Shelf;
    readonly source: Pick<DecisionTableSource, "decided">;
    /** Knows what was published up to now. */
    refresh(): Promise<void>;
    /** The day of a time (ms), YYYY-MM-DD. */
    dateAt(at: number): string;
  };
  readonly views: SavedViews;
  readonly registry: Registry;
  readonly orgs: OrgTree;
  readonly calendar: Calendar;
  /** Reads the statements that figures are counted by. */
  readonly query: RunQuery;
  /** Waits, for a moment at most, until figures know everything that was committed before. */
  readonly figures: { fresh(): Promise<void> };
  readonly people: People;
  /** Who asked shared data about whom, and consents. */
  readonly shared: Pick<Shared, "checker" | "datasets" | "log" | "consentsOf" | "withdraw">;
  /** The org tree and the staff as sheets. */
  readonly rosters: Rosters;
  /** Where sheets are handed in. */
  readonly desk: ImportDesk;
  /** Where what-ifs are asked. */
  readonly replays: ReplayDesk<ReplayRuns>;
  /** The texts of matters by their words; behind the log, and empty until they have been read once. */
  readonly texts: TextIndexes;
  readonly officeWords: OfficeWords;
  /** What forms suggest, learned in memory; it says nothing before it has learned. */
  readonly suggester: Suggester;
  /** What is watched as hot issues: the clusters in memory, and those that stand in the log. */
  readonly hot: {
    readonly watch: Pick<HotWatch, "reading" | "themes">;
    issues(): Promise<readonly KnownIssue[]>;
  };
  /** Looks the log over for what seems better than the work was. */
  readonly detection: {
    ask(by: string): void;
    standing(): Promise<RoundStanding | undefined>;
  };
  readonly instance: Instance;
  readonly settings: HttpSettings;
  /** The city as it is drawn; without it figures show no map. */
  readonly map?: DrawnCity;
  /** While the sample city is being loaded behind the pages; undefined otherwise. */
  loading?(): Loading | undefined;
  /** Answers when the database does; rejects otherwise. */
  ready(): Promise<unknown>;
  now(): number;
  log(text: string): void;
}
