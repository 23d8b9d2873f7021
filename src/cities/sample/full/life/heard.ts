// Which appeals a reform task may come from: those of known askers that their unit has answered, the latest
// of each department.

import type { FullAppeal } from "../writers.ts";
import type { Step } from "../../step.ts";

/** An appeal and its asker's telephone. */
export interface Asked {
  readonly key: string;
  readonly phone: string;
}

const kept = 24;
const over = new Set(["withdraw", "merge", "end", "transfer", "decline"]);

export class Heard {
  readonly #byOrg = new Map<string, Asked[]>();

  /** Remembers an appeal whose life was told. */
  hears({ key, asker, handler }: FullAppeal, steps: readonly Step[], until: number): void {
    const answered = steps.find(({ action }) => action === "answer");
    if (asker === null || answered === undefined || answered.at > until) return;
    if (!handler.startsWith("dept.") || steps.some(({ action }) => over.has(action))) return;
    const org = handler.split(".").slice(0, 2).join(".");
    const own = this.#byOrg.get(org) ?? [];
    own.push({ key, phone: asker.phone });
    this.#byOrg.set(org, own.slice(-kept));
  }

  /** The latest of a department, each given once. */
  readonly takes = (org: string, most: number): readonly Asked[] =>
    this.#byOrg.get(org)?.splice(0, most) ?? [];
}
