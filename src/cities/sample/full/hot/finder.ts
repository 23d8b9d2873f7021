// Who looks for hot issues in what the script's askers write: the same search as in a running city, handed in
// by whoever plays the script. It reads what is written and nothing of what is planted.

import type { Day } from "../../../../define/civil.ts";

export interface HotFound {
  /** Its own while it lives. */
  readonly key: number;
  readonly topic: string | null;
  readonly area: string | null;
  readonly street: string | null;
  /** Keys of the appeals, oldest first. */
  readonly members: readonly string[];
  readonly people: number;
  readonly heat: number;
  readonly earliest: Day;
  readonly latest: Day;
}

export interface HotText {
  readonly key: string;
  readonly at: number;
  /** A telephone number; null where nobody knows. */
  readonly asker: string | null;
  readonly content: string;
  readonly topic: string;
  readonly area: string;
  readonly street: string;
}

export interface HotFinder {
  hears(text: HotText): void;
  /** Those that are hot, or were found before, and have changed since it was last asked. */
  changed(now: number): readonly HotFound[];
}
