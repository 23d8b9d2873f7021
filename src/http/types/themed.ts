// Themed sessions: what was announced, how it goes, what came of it. Nothing personal stands in any of it.

import type { MatterRow } from "./matter.ts";
import type { Light } from "./shown.ts";

export interface ThemedSession {
  /** The asker's number of the session's matter. */
  readonly number: string;
  readonly state: string;
  readonly stateTitle: string;
  /** "星期三问城管第66期". */
  readonly title: string;
  readonly subject: string;
  readonly topic: string;
  /** "2026-11-25". */
  readonly date: string;
  readonly opens: string;
  readonly closes: string;
  /** The same as moments, ms. */
  readonly starts: number;
  readonly ends: number;
  readonly host: string;
  readonly units: readonly string[];
  readonly guests: string;
  readonly dial: string;
  readonly brief: string | null;
  readonly reason: string | null;
  readonly review: string | null;
  /** As they were when the review was published. */
  readonly told: ThemedCount | null;
  /** Whether questions are taken now: it was announced or is live. */
  readonly takes: boolean;
  readonly live: boolean;
}

export interface ThemedCount {
  readonly received: number;
  readonly closed: number;
}

/** Everything received in a session, as it stands now. */
export interface ThemedStanding extends ThemedCount {
  readonly dispatched: number;
  readonly answered: number;
  readonly open: number;
  /** "96.85%", or "—" where nothing was received. */
  readonly share: string;
  readonly topics: readonly ThemedPart[];
  readonly areas: readonly ThemedPart[];
}

export interface ThemedPart {
  readonly title: string;
  readonly received: number;
  readonly closed: number;
}

export interface ThemedAppeal {
  readonly row: MatterRow;
  /** Why it is open and what is planned; null while nobody has said. */
  readonly openReason: string | null;
}

/** A line of the list of sessions; the count is the figures'. */
export interface ThemedLine {
  readonly session: ThemedSession;
  readonly count: ThemedCount;
}

/** One session as everybody reads it. */
export interface ThemedPageView {
  readonly session: ThemedSession;
  readonly standing: ThemedStanding;
  /** What is open, and how many of it are not published. */
  readonly open: readonly ThemedAppeal[];
  readonly openUnpublished: number;
  /** Closed ones with a reviewed summary. */
  readonly answered: readonly { readonly row: MatterRow; readonly summary: string }[];
}

/** The board of one session, for a wall and for a desk. */
export interface ThemedBoard {
  readonly at: number;
  readonly session: ThemedSession;
  readonly standing: ThemedStanding;
  /** The latest first. */
  readonly latest: readonly MatterRow[];
  /** All by their lights, the worst first: of officials alone. */
  readonly lights: readonly { readonly light: Light; readonly rows: readonly MatterRow[] }[];
}

/** The sessions that an official chooses from, the next or running one first. */
export interface ThemedList {
  readonly sessions: readonly ThemedSession[];
}
