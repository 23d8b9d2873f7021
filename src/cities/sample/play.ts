// Plays the script through the engine. Steps on different matters that cause nothing elsewhere run side by
// side; after an act that other matters hear of, and at the end of each day, what is due is delivered and
// what has run out is settled.

import { dayOf, startOfDay } from "../../define/calendar.ts";
import { china } from "../calendar.ts";
import { chance } from "./random.ts";
import type { Script } from "./script.ts";
import type { Doer, Drawn, Named, Slot, Step } from "./step.ts";

/** An act as the stage takes it: ids stand where the script had names. */
export interface PlayedAct {
  readonly mechanism: string;
  /** null opens a matter. */
  readonly matter: number | null;
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly by: Doer | Drawn;
  readonly behalf?: string;
  readonly at: number;
  /** The same for the same act of the same script: a second playing of it changes nothing. */
  readonly key: string;
}

/** Where the script is played. */
export interface Stage {
  act(act: PlayedAct): Promise<{ readonly matter: number }>;
  /** The reference of an org by its key, "org:12". Throws on a key that is not in the tree. */
  org(key: string): string;
  /** Delivers what has been caused so far, as if it were this moment. */
  deliver(at: number): Promise<void>;
  /** Records what has run out up to this moment. */
  settle(until: number): Promise<void>;
}

const minute = 60_000;

/** The acts of which linked matters hear at once. */
const heard = new Set(["task approve", "task clear", "task drop"]);
const isHeard = ({ mechanism, action }: Step): boolean => heard.has(`${mechanism} ${action}`);

/** Steps that may run together, and the moment at which their consequences arrive. */
interface Leg {
  readonly steps: readonly Step[];
  readonly arrives: number;
  /** The midnight after it, where it is its day's last. */
  readonly midnight: number | undefined;
}

function legsOf({ steps, end }: Script, seed: string): readonly Leg[] {
  const draw = chance(`legs ${seed}`);
  const legs: Leg[] = [];
  let open: Step[] = [];
  steps.forEach((step, at) => {
    open.push(step);
    const next = steps[at + 1];
    const day = dayOf(china, step.at);
    const isLast = next === undefined || dayOf(china, next.at) !== day;
    if (!isLast && !isHeard(step)) return;
    const midnight = isLast ? Math.min(startOfDay(china, day + 1), end) : undefined;
    const arrives = Math.min(step.at + draw.whole(1, 6) * minute, midnight ?? end, end);
    legs.push({ steps: open, arrives, midnight });
    open = [];
  });
  return legs;
}

/** Plays a script; answers how many acts it took. Rejects with the stage's refusal, naming the step. */
export async function play(script: Script, stage: Stage, seed: string): Promise<number> {
  const matters = new Map<string, number>();
  for (const leg of legsOf(script, seed)) {
    const byMatter = Map.groupBy(leg.steps, ({ matter }) => matter);
    await Promise.all([...byMatter.values()].map(steps => playMatter(steps, stage, matters, seed)));
    await stage.deliver(leg.arrives);
    if (leg.midnight !== undefined) await stage.settle(leg.midnight);
  }
  await stage.settle(script.end);
  return script.steps.length;
}

async function playMatter(
  steps: readonly Step[],
  stage: Stage,
  matters: Map<string, number>,
  seed: string,
): Promise<void> {
  for (const step of steps) {
    const { matter: name, mechanism, action, at, by, behalf } = step;
    const resolved = Object.entries(step.input).map(([field, slot]) => [
      field,
      valueOf(slot, stage, matters),
    ]);
    const key = `sample/${seed}/${name}/${action}/${at}`;
    const matter = matters.get(name) ?? null;
    const input = Object.fromEntries(resolved);
    const asked = { mechanism, matter, action, input, by, at, key };
    const act = behalf === undefined ? asked : { ...asked, behalf };
    try {
      matters.set(name, (await stage.act(act)).matter);
    } catch (error) {
      throw new Error(`${name} ${action} ${new Date(at).toISOString()}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
}

function valueOf(slot: Slot, stage: Stage, matters: ReadonlyMap<string, number>): unknown {
  if (typeof slot !== "object") return slot;
  const one = (named: Named): string =>
    "org" in named ? stage.org(named.org) : `matter:${String(matters.get(named.matter))}`;
  return Array.isArray(slot) ? (slot as readonly Named[]).map(one) : one(slot as Named);
}
