// Where a city's what-ifs are asked, with the database behind it.

import type { Pool } from "pg";
import { ReplayDesk, type ReplayGround } from "../replay/desk.ts";
import { passThrough } from "../store/replay/passage.ts";
import { type ReplayRuns, openReplayRuns } from "../store/replay/runs.ts";

export type Replays = ReplayDesk<ReplayRuns>;

type Ground = Pick<ReplayGround, "registry" | "calendar" | "orgs"> & { readonly pool: Pool };

/** The desk of a city; each run passes through one snapshot of the log. */
export function openReplays(
  { pool, registry, calendar, orgs }: Ground,
  now: () => number,
  log: (text: string) => void,
): Replays {
  const runs = openReplayRuns(pool);
  const pass: ReplayGround["pass"] = (passing, work) => passThrough(pool, passing, work);
  return new ReplayDesk({ runs, registry, calendar, orgs, pass, now, log });
}
