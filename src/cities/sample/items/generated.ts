// The whole catalogue of the full city: 1,500 items, of which 401 are approved in seconds in 22 domains, 261
// need no visit, 199 no paper in 12 domains and 74 take a commitment instead of a proof: its figures must
// reproduce these numbers; the items besides the sixty listed are made from what each domain handles.

import { chance } from "../random.ts";
import { type ListedItem, listedItems } from "./listed.ts";
import { type Made, made } from "./made.ts";

export const catalogueTotals = {
  items: 1500,
  instant: 401,
  instantDomains: 22,
  noVisit: 261,
  noMaterial: 199,
  noMaterialDomains: 12,
  commitment: 74,
} as const;

/** An act, the kind of item that it is, and its result. */
const kindOf: Readonly<Record<string, string>> = {
  许可: "permit",
  审批: "permit",
  核准: "permit",
  延续: "permit",
  变更: "other",
  注销: "other",
  补发: "public",
  查询: "public",
  备案: "filing",
  登记: "confirmation",
  认定: "confirmation",
  年度报告: "filing",
  申领: "benefit",
  补贴: "benefit",
  奖励: "reward",
  转移: "public",
  证明开具: "public",
  信息修改: "public",
  暂停: "other",
  恢复: "other",
};
const results: Readonly<Record<string, string>> = {
  permit: "许可证",
  filing: "备案回执",
  confirmation: "登记证书",
  benefit: "核定通知",
  reward: "奖励决定",
  public: "办理结果",
  other: "办理结果",
};

/** No instant approval here: somebody looks, on site or at the case. */
const looked = ["environment", "safety", "construction", "legal"];
/** The twelve domains in which items need no paper. */
const paperless = [
  "insurance",
  "medical",
  "fund",
  "household",
  "border",
  "driving",
  "startup",
  "employment",
  "elderly",
  "family",
  "veterans",
  "disability",
];
/** Where a commitment takes no proof's place (国办发〔2020〕42号). */
const unpromised = ["environment", "safety", "health"];

const papers = ["申请表", "申请人身份证明", "情况说明", "场所或者设施资料", "管理制度"];

function itemOf(
  { domain, department, forWhom }: Made,
  thing: string,
  act: string,
  number: number,
): ListedItem {
  const draw = chance(`catalogue ${number}`);
  const kind = kindOf[act]!;
  const legalDays = kind === "permit" ? 20 : draw.pick([5, 10, 15, 20]);
  const stepCount = draw.whole(1, 4);
  const materials = papers.slice(0, kind === "permit" ? draw.whole(3, 5) : draw.whole(1, 3));
  const proofs = kind === "permit" && draw.happens(0.2) ? 1 : 0;
  return {
    key: `made-${number}`,
    title: `${thing}${act}`,
    kind,
    domain,
    department: `dept.${department}`,
    forWhom,
    legalDays,
    promisedDays: Math.max(1, Math.round(legalDays * (0.2 + 0.3 * draw.fraction()))),
    stepsBefore: stepCount + draw.whole(1, 4),
    stepCount,
    materialsBefore: materials.length + draw.whole(1, 4),
    materials,
    mayLack: materials.length > 3 ? materials.slice(-1) : [],
    proofsBefore: proofs + draw.whole(0, 2),
    proofs,
    visits: draw.happens(0.7) ? 1 : 0,
    result: results[kind]!,
    instant: false,
    noVisit: false,
    noMaterial: false,
    commitment: false,
  };
}

/** One of each domain in turn, until the catalogue is full. */
function others(count: number): readonly ListedItem[] {
  const found: ListedItem[] = [];
  const taken = new Set(listedItems.map(({ title }) => title));
  for (let at = 0; found.length < count; at += 1) {
    for (const of of made) {
      const thing = of.things[at % of.things.length]!;
      const act = of.acts[Math.floor(at / of.things.length)];
      if (act === undefined || found.length === count || taken.has(`${thing}${act}`)) continue;
      found.push(itemOf(of, thing, act, found.length));
    }
  }
  return found;
}

type Mark = "instant" | "noVisit" | "noMaterial" | "commitment";
const marked: Readonly<Record<Mark, Partial<ListedItem>>> = {
  instant: { instant: true, stepCount: 1, promisedDays: 1, visits: 0, proofs: 0 },
  noVisit: { noVisit: true, visits: 0 },
  noMaterial: { noMaterial: true, materials: [], mayLack: [], proofs: 0 },
  commitment: { commitment: true },
};

/** Marks as many more as are wanted in all, spread over the domains; the likeliest first. */
function mark(items: ListedItem[], name: Mark, likely: (item: ListedItem) => number): void {
  let left = catalogueTotals[name] - items.filter(item => item[name]).length;
  const ranked = items
    .flatMap((item, at) => (item[name] || likely(item) === 0 ? [] : [{ at, rank: likely(item) }]))
    .toSorted((one, other) => other.rank - one.rank || one.at - other.at);
  for (const { at } of ranked) {
    if (left === 0) return;
    items[at] = { ...items[at]!, ...marked[name] };
    left -= 1;
  }
}

/** What the full city lists in fewer domains than the small one. */
const withPapers = (item: ListedItem): ListedItem =>
  item.noMaterial && !paperless.includes(item.domain)
    ? { ...item, noMaterial: false, materials: papers.slice(0, 1) }
    : item;

/** The catalogue, the sixty listed first; the same whenever it is made. */
export function wholeCatalogue(): readonly ListedItem[] {
  const listed = listedItems.map(withPapers);
  const items = [...listed, ...others(catalogueTotals.items - listed.length)];
  const discretion = ["permit", "reward", "ruling", "levy"];
  mark(items, "instant", ({ domain, kind }) =>
    looked.includes(domain) || discretion.includes(kind) ? 0 : 1,
  );
  mark(items, "noVisit", ({ instant, noMaterial }) => (instant || noMaterial ? 2 : 1));
  mark(items, "noMaterial", ({ domain, instant, kind }) =>
    !paperless.includes(domain) || kind === "permit" ? 0 : instant ? 2 : 1,
  );
  mark(items, "commitment", ({ domain, kind, noMaterial }) =>
    unpromised.includes(domain) || noMaterial || kind !== "permit" ? 0 : 1,
  );
  return items;
}
