// Shared data of a city at work: what answers checks, who asked, what was consented to; and the writer whose
// acts ask first.

import type { World } from "../../engine/act.ts";
import type { Checker } from "../../engine/ports.ts";
import type { Registry } from "../../engine/registry.ts";
import type { Seal } from "../../share/coding.ts";
import { type Matters, actConsulting } from "../../share/consulting.ts";
import type { Database } from "../connection.ts";
import type { BatchWriter } from "../writer/writer.ts";
import { CheckLog } from "./check-log.ts";
import { openChecker } from "./checker.ts";
import { type GivenConsent, consentsOf, withdrawConsent } from "./consents.ts";
import { Datasets } from "./datasets.ts";

export interface Shared {
  readonly datasets: Datasets;
  readonly log: CheckLog;
  readonly checker: Checker;
  /** Makes values comparable and unreadable. */
  readonly seal: Seal;
  /** What an account (`person:ID`) consented to. */
  consentsOf(account: string): Promise<readonly GivenConsent[]>;
  /** Takes a consent back (ms); false when it is not theirs or was taken back before. */
  withdraw(account: string, id: number, at: number): Promise<boolean>;
}

/** Shared data of a database; `instance` starts the chain of its log. */
export function openShared(database: Database, instance: string, seal: Seal): Shared {
  const datasets = new Datasets(database);
  const log = new CheckLog(database, instance);
  return {
    datasets,
    log,
    seal,
    checker: openChecker({ database, log, seal }),
    consentsOf: account => consentsOf(database, account),
    withdraw: (account, id, at) => withdrawConsent(database, account, id, at),
  };
}

export interface ConsultingNeeds {
  readonly matters: Matters;
  readonly registry: Registry;
  readonly world: World;
  readonly checker: Checker;
}

/** The same writer, whose acts ask shared data first where their definition says so. */
export const consultingWriter = (writer: BatchWriter, needs: ConsultingNeeds): BatchWriter => ({
  act: request => actConsulting({ ...needs, writer }, request),
  history: acts => writer.history(acts),
  settle: (matters, until) => writer.settle(matters, until),
  onCommit: listener => writer.onCommit(listener),
  close: () => writer.close(),
});
