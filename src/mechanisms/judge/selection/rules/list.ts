// The list that is proposed: of this selection, by ranks and quotas, or with the reason why not.

import type { MatterRef } from "../../../../define/fields.ts";
import type { Reason, Values } from "../../../../define/rules.ts";
import { categories } from "../../categories.ts";
import type { fields } from "../fields.ts";
import { type Standing, readTotal, standingOf } from "./scores.ts";

type Held = Values<typeof fields>;

/** The cases of each category with its quota. */
export const listsOf = (matter: Held) =>
  [
    ["industry", matter.industryCases ?? [], matter.industryQuota ?? 0],
    ["department", matter.departmentCases ?? [], matter.departmentQuota ?? 0],
    ["area", matter.areaCases ?? [], matter.areaQuota ?? 0],
  ] as const;

export const listed = (matter: Held): readonly MatterRef[] => listsOf(matter).flatMap(([, cases]) => cases);

/** What the cases are called and whose they are, in the order of the list. */
function namesOf(lines: readonly string[] = [], chosen: readonly string[]): readonly string[] {
  const names = new Map(
    lines.map(line => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]),
  );
  return chosen.flatMap(one => names.get(one) ?? []);
}

/** What follows from the cases that are chosen: 公示、通报要让人看得懂，案例叫什么、哪个单位的。 */
export function namedBy(matter: Held, cases: readonly MatterRef[]) {
  const chosen = new Set<string>(cases);
  const count = (own: readonly string[] = []) => own.filter(one => chosen.has(one)).length;
  return {
    chosenNames: namesOf(matter.entryNames, cases),
    unchosen: listed(matter).filter(one => !chosen.has(one)),
    industryChosen: count(matter.industryCases),
    departmentChosen: count(matter.departmentCases),
    areaChosen: count(matter.areaCases),
    chosenCount: chosen.size,
  };
}

/** Each category by its chosen, its quota, its ties. */
function standings(
  matter: Held,
  chosen: readonly string[],
): readonly (Standing & { readonly title: string })[] {
  const totals = (matter.totals ?? []).map(readTotal);
  const picked = new Set(chosen);
  return listsOf(matter).map(([name, cases, quota]) => {
    const own = totals.filter(({ matter: one }) => (cases as readonly string[]).includes(one));
    return { title: categories[name], ...standingOf(own, picked, quota) };
  });
}

interface Proposal {
  readonly chosen: readonly MatterRef[];
  readonly overKind?: "ties" | "special";
  readonly overReason?: string;
  readonly skipReason?: string;
}

/** Why a list cannot be put on notice. */
export function refuseList(
  matter: Held,
  { chosen, overKind, overReason, skipReason }: Proposal,
): Reason | false {
  const known = listed(matter);
  if (chosen.some(one => !known.includes(one))) {
    return {
      zh: "名单里有没有参加这次评选的案例，请去掉。",
      en: "The list has a case that is not in this selection. Take it out.",
      field: "chosen",
    };
  }
  const found = standings(matter, chosen);
  const over = found.filter(one => one.chosen > one.quota);
  const names = over.map(one => `${one.title} ${one.chosen}/${one.quota}`).join("、");
  if (over.length > 0 && (overKind === undefined || overReason === undefined)) {
    return {
      zh: `超出名额（${names}），请选择原因并写明理由；没有理由的请减到名额以内。`,
      en: `Beyond the quota (${names}): say which kind and why, or choose no more than the quota.`,
      field: "overReason",
    };
  }
  if (overKind === "ties" && over.some(one => one.tied < one.chosen - one.quota)) {
    return {
      zh: `超出的案例和名额内末位不是同分（${names}），不能按并列超出。`,
      en: `Those beyond the quota do not tie with the last within it (${names}).`,
      field: "overKind",
    };
  }
  const skipped = found.reduce((sum, one) => sum + one.skipped, 0);
  return (
    skipped > 0 &&
    skipReason === undefined && {
      zh: `有 ${skipped} 个案例分数更高或者同分却没有列入，请写明不按名次提出的理由。`,
      en: `${skipped} cases with higher or equal totals are left out. Say why the list leaves the ranks.`,
      field: "skipReason",
    }
  );
}
