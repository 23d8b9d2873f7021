// From the three results of the log to one total for each case, ranked in its category; and whether a list
// keeps to ranks and quotas. Hundredths throughout: nothing is rounded but the total, half up, at the end.

export interface Row {
  readonly matter: string;
  readonly place: number;
  /** In hundredths. */
  readonly total: number;
  readonly web: number;
  readonly expert: number;
  readonly leader: number;
}
/** The weights of the three parts, in hundredths of a percent. */
export interface Weights {
  readonly web: number;
  readonly expert: number;
  readonly leader: number;
}

/** The scores of a result's lines, in hundredths, by the case that stands last in each. */
export function scoresIn(lines: readonly string[] = []): ReadonlyMap<string, number> {
  return new Map(
    lines.flatMap(line => {
      const parts = line.split(" ");
      const score = Number(parts[1]);
      return Number.isNaN(score) ? [] : [[parts.at(-1)!, Math.round(score * 100)] as const];
    }),
  );
}

type Scores = ReadonlyMap<string, number>;
export interface Three {
  readonly web: Scores;
  readonly expert: Scores;
  readonly leader: Scores;
}

/** The rows of one category, the best first; equal totals share a place (1, 1, 3). */
export function ranked(cases: readonly string[], three: Three, weights: Weights): readonly Row[] {
  const rows = cases.map(matter => {
    const [web, expert, leader] = [three.web, three.expert, three.leader].map(
      one => one.get(matter) ?? 0,
    ) as [number, number, number];
    const whole = web * weights.web + expert * weights.expert + leader * weights.leader;
    return { matter, web, expert, leader, total: Math.floor(whole / 10_000 + 0.5) };
  });
  return rows
    .map(row => ({ ...row, place: 1 + rows.filter(other => other.total > row.total).length }))
    .toSorted((one, other) => other.total - one.total);
}

const said = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** "place total web expert leader case" */
export const totalLine = ({ place, total, web, expert, leader, matter }: Row): string =>
  [place, said(total), said(web), said(expert), said(leader), matter].join(" ");

export function readTotal(line: string): {
  readonly place: number;
  readonly total: number;
  readonly matter: string;
} {
  const parts = line.split(" ");
  return { place: Number(parts[0]), total: Math.round(Number(parts[1]) * 100), matter: parts.at(-1)! };
}

/** How a list treats one category. */
export interface Standing {
  readonly chosen: number;
  readonly quota: number;
  /** How many of those beyond the quota share their total with the last within it. */
  readonly tied: number;
  /** Cases that were left out although one with no higher total was chosen: ties share a rank. */
  readonly skipped: number;
}

export function standingOf(
  totals: readonly { readonly total: number; readonly matter: string }[],
  chosen: ReadonlySet<string>,
  quota: number,
): Standing {
  const own = totals
    .filter(({ matter }) => chosen.has(matter))
    .toSorted((one, other) => other.total - one.total);
  const edge = own[quota - 1]?.total;
  const lowest = own.at(-1)?.total ?? Number.POSITIVE_INFINITY;
  return {
    chosen: own.length,
    quota,
    tied: own.slice(quota).filter(({ total }) => total === edge).length,
    skipped: totals.filter(({ matter, total }) => !chosen.has(matter) && total >= lowest).length,
  };
}
