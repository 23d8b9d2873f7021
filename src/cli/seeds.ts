// Holds the figures that cities have published against what this city's log gives for them: value, numerator,
// denominator, and how many matters and events stand behind it.

import type { Seed, SeedReading } from "../cities/sample/full/seeds.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { type RunQuery, readingOf } from "../figures/counted.ts";
import { figureVersion } from "../figures/hash.ts";
import { leavesUnder } from "../figures/leaves.ts";
import { type FigureValue, readFigure } from "../figures/read.ts";
import type { Period } from "../figures/period.ts";
import { foldFaces } from "../figures/sql/faces.ts";
import { toProof } from "../figures/sql/proof.ts";
import type { Registry } from "../engine/registry.ts";

/** A seed figure and what became of it here. */
export interface Reproduced {
  readonly id: string;
  readonly row: number;
  readonly title: string;
  readonly unit: string;
  readonly published: number | null;
  readonly ours: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** `mechanism.figure`, with its version; null where no mechanism of ours counts it. */
  readonly figure: string | null;
  readonly version: string | null;
  readonly within: Readonly<Record<string, string>>;
  readonly period: string;
  /** ms; what happened before it counts. */
  readonly asOf: number;
  readonly matters: number | null;
  readonly events: number | null;
  /** Null where nothing was published to compare with. */
  readonly match: boolean | null;
  readonly why: { readonly zh: string; readonly en: string } | null;
}

interface Ground {
  readonly run: RunQuery;
  readonly registry: Registry;
  readonly period: Period;
  readonly asOf: number;
}

const nothing = {
  ours: null,
  numerator: null,
  denominator: null,
  figure: null,
  version: null,
  matters: null,
  events: null,
  match: false,
} as const;

const noNumber = {
  zh: "这一行没有公布数值，只列出本市的",
  en: "the row gives no number; ours alone is shown",
};
const differently = {
  zh: "与公布的不一致",
  en: "not what was published",
};

/** Reads one seed from the log, counted anew and not from cells. */
export async function reproduce(ground: Ground, seed: Seed): Promise<Reproduced> {
  const { id, row, title, unit, value: published } = seed;
  const { period, asOf } = ground;
  const said = { id, row, title, unit, published, within: {}, period: period.label, asOf };
  if ("missing" in seed) return { ...said, ...nothing, why: seed.missing };
  const plan = ground.registry.current.get(seed.read.mechanism);
  if (plan === undefined) throw new RangeError(`There is no mechanism ${seed.read.mechanism}.`);
  const { mechanism } = plan;
  const { figure, within = {}, groups } = seed.read;
  const asked = { period, asOf, group: within, audience: "staff", recount: true } as const;
  const by = groups === undefined ? {} : { by: [groups] };
  const read = await readFigure(ground.run, mechanism, figure, { ...asked, ...by });
  const ours = groups === undefined ? read.value : groupsIn(read);
  const match = published === null ? null : ours === published;
  const differs = (seed.differs ?? differently) as Reproduced["why"];
  return {
    ...said,
    within,
    ours,
    numerator: read.numerator ?? null,
    denominator: read.denominator ?? null,
    figure: `${mechanism.name}.${figure}`,
    version: figureVersion(mechanism, figure),
    ...(await behind(ground, mechanism, seed.read)),
    match,
    why: match === null ? noNumber : match ? null : differs,
  };
}

/** Groups that have a name: matters without a value in the column are none. */
const groupsIn = ({ table }: FigureValue): number =>
  (table?.rows ?? []).filter(({ groups, value }) => groups[0] !== "—" && value !== null && value > 0).length;

/** How many events are counted by all that the figure is computed from, and of how many matters. */
async function behind(
  { run, period, asOf }: Ground,
  mechanism: AnyMechanism,
  { figure, within = {} }: SeedReading,
): Promise<{ readonly matters: number; readonly events: number }> {
  await run(foldFaces, []);
  const matters = new Set<number>();
  const events = new Set<string>();
  for (const { tally } of leavesUnder(mechanism, figure)) {
    const { text, values } = toProof(mechanism, tally, {
      readings: [readingOf(tally, period, asOf)],
      columns: within,
    });
    for (const { matter, seq } of await run(text, values)) {
      matters.add(Number(matter));
      events.add(`${matter}/${seq}`);
    }
  }
  return { matters: matters.size, events: events.size };
}
