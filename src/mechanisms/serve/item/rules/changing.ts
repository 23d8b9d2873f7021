// Changes by version: what is proposed is checked as it would stand, and applied whole when it is published.

import type { Reason } from "../../../../define/rules.ts";
import type { Naming } from "./guide.ts";
import type { Held } from "./types.ts";

/** Each value of the guide that a change may set, and the field that proposes it. */
const staged = {
  kind: "nextKind",
  legalDays: "nextLegalDays",
  promisedDays: "nextDays",
  materials: "nextMaterials",
  mayLack: "nextMayLack",
  proofs: "nextProofs",
  steps: "nextSteps",
  stepCount: "nextStepCount",
  visits: "nextVisits",
  instant: "nextInstant",
  noVisit: "nextNoVisit",
  noMaterial: "nextNoMaterial",
  commitment: "nextCommitment",
} as const satisfies Partial<Record<keyof Held, keyof Held>>;
type Staged = keyof typeof staged;
const pairs = Object.entries(staged) as readonly (readonly [Staged, (typeof staged)[Staged]])[];

export const namingOfChange: Naming = field => staged[field as Staged] ?? field;

/** Whether anything at all is proposed. */
export const proposes = (proposed: Held): boolean => pairs.some(([, next]) => proposed[next] !== undefined);

/** The guide as it would stand. An item that needs no paper lists none. */
export function changed(guide: Held, proposed: Held): Held {
  const set = Object.fromEntries(
    pairs.flatMap(([name, next]) => (proposed[next] === undefined ? [] : [[name, proposed[next]]])),
  ) as Held;
  const emptied = proposed.nextNoMaterial === true && proposed.nextMaterials === undefined;
  return {
    ...guide,
    ...set,
    ...(emptied ? { materials: [], mayLack: [], proofs: 0 } : {}),
    ...(proposed.nextNoVisit === true && proposed.nextVisits === undefined ? { visits: 0 } : {}),
  };
}

/** More to bring, or longer to wait, only where a paper says so (青岛市优化营商环境条例第二十二条的清单管理). */
export function harder(guide: Held, then: Held, basis: string | undefined): Reason | false {
  if (basis !== undefined) return false;
  const more = (then.materials ?? []).find(one => !(guide.materials ?? []).includes(one));
  if (more !== undefined) {
    return {
      zh: `调整增加了材料“${more}”。新增申请材料的，请填写“调整依据”。`,
      en: `The change adds the paper “${more}”. Name the basis of adding it.`,
      field: "changeBasis",
    };
  }
  return (
    ((then.legalDays ?? 0) > (guide.legalDays ?? 0) && {
      zh: `法定时限从 ${guide.legalDays} 个工作日延长到 ${then.legalDays} 个。延长的，请填写“调整依据”。`,
      en: `The legal limit grows from ${guide.legalDays} to ${then.legalDays} working days. Name the basis.`,
      field: "changeBasis",
    }) ||
    ((then.promisedDays ?? 0) > (guide.promisedDays ?? 0) && {
      zh: `承诺时限从 ${guide.promisedDays} 个工作日延长到 ${then.promisedDays} 个。延长的，请填写“调整依据”。`,
      en: `The promise grows from ${guide.promisedDays} to ${then.promisedDays} working days. Name the basis.`,
      field: "changeBasis",
    })
  );
}

/**
 * What this change proposes: what is in force already is proposed by none, for a change that was published or
 * taken back leaves just that behind, and the next one must not publish it again.
 */
const ownOf = (guide: Held): Held =>
  Object.fromEntries(
    pairs.flatMap(([name, next]) =>
      JSON.stringify(guide[next]) === JSON.stringify(guide[name]) ? [] : [[next, guide[next]]],
    ),
  ) as Held;

/** What publishing a change sets: the new guide, the four numbers of the version before, and no proposal. */
export function applied(guide: Held) {
  const then = changed(guide, ownOf(guide));
  const materials = then.materials ?? [];
  const set = {
    kind: then.kind ?? "public",
    legalDays: then.legalDays ?? 1,
    promisedDays: then.promisedDays ?? 1,
    materials,
    mayLack: (then.mayLack ?? []).filter(one => materials.includes(one)),
    proofs: then.proofs ?? 0,
    steps: then.steps ?? "",
    stepCount: then.stepCount ?? 1,
    visits: then.visits ?? 0,
    instant: then.instant === true,
    noVisit: then.noVisit === true,
    noMaterial: then.noMaterial === true,
    commitment: then.commitment === true,
  } as const;
  return {
    ...set,
    ...forgotten(set),
    materialCount: materials.length,
    wasDays: guide.promisedDays ?? 1,
    wasSteps: guide.stepCount ?? 1,
    wasMaterials: guide.materialCount ?? 0,
    wasProofs: guide.proofs ?? 0,
    edition: (guide.edition ?? 1) + 1,
  };
}

/** A change that was published or taken back leaves nothing for the next one: every proposal is what is in force. */
export const forgotten = (guide: Held) => ({
  nextKind: guide.kind ?? "public",
  nextLegalDays: guide.legalDays ?? 1,
  nextDays: guide.promisedDays ?? 1,
  nextMaterials: guide.materials ?? [],
  nextMayLack: guide.mayLack ?? [],
  nextProofs: guide.proofs ?? 0,
  nextSteps: guide.steps ?? "",
  nextStepCount: guide.stepCount ?? 1,
  nextVisits: guide.visits ?? 0,
  nextInstant: guide.instant === true,
  nextNoVisit: guide.noVisit === true,
  nextNoMaterial: guide.noMaterial === true,
  nextCommitment: guide.commitment === true,
});
