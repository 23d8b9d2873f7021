// The catalogue of the full city comes out at the published numbers, and the rules refuse none of its items.

import { expect, test } from "vitest";
import { dayFromDate } from "../../../define/civil.ts";
import type { Actor } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { Story, refusalOf } from "../../../engine/test/city.ts";
import { definition as application } from "../../../mechanisms/serve/application/definition.ts";
import { english as applicationEnglish } from "../../../mechanisms/serve/application/english.ts";
import { definition as instantApproval } from "../../../mechanisms/serve/instantApproval/definition.ts";
import { definition as item } from "../../../mechanisms/serve/item/definition.ts";
import { english as itemEnglish } from "../../../mechanisms/serve/item/english.ts";
import { domains } from "../../../mechanisms/serve/kinds.ts";
import { wrongCode, wrongGuide } from "../../../mechanisms/serve/item/rules/guide.ts";
import { citizensOf, holdersOf } from "../people.ts";
import type { Step } from "../step.ts";
import { codeOf, entryOf } from "./catalogue.ts";
import { catalogueTotals, wholeCatalogue } from "./generated.ts";
import { fullItems } from "./full-items.ts";
import { type ListedItem, listedItems } from "./listed.ts";
import { clerkOf, deciderOf, itemPosts } from "./posts.ts";
import { itemStory } from "./story.ts";

const all = wholeCatalogue();
const domainsOf = (mark: "instant" | "noMaterial") =>
  new Set(all.filter(item => item[mark]).map(({ domain }) => domain)).size;

test("1,500 items: 401 in seconds in 22 domains, 261 without a visit, 199 without a paper in 12", () => {
  const count = (mark: "instant" | "noVisit" | "noMaterial" | "commitment") =>
    all.filter(item => item[mark]).length;
  expect({
    items: all.length,
    instant: count("instant"),
    instantDomains: domainsOf("instant"),
    noVisit: count("noVisit"),
    noMaterial: count("noMaterial"),
    noMaterialDomains: domainsOf("noMaterial"),
    commitment: count("commitment"),
  }).toEqual(catalogueTotals);
});

test("each has a title, a code and a key of its own, and a unit whose people handle it", () => {
  for (const list of [listedItems, all]) {
    expect(new Set(list.map(({ title }) => title)).size).toBe(list.length);
    expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
  }
  expect(all.filter((_, at) => wrongCode(codeOf(at + 1)) !== false)).toEqual([]);
  const units = [...new Set(all.map(({ department }) => department))];
  expect(units.filter(one => !holdersOf(clerkOf(one)).length || !holdersOf(deciderOf(one)).length)).toEqual(
    [],
  );
  expect(all.filter(({ domain }) => !Object.hasOwn(domains, domain))).toEqual([]);
});

test("the twelve that tables settle are those of instant approval", () => {
  const named = listedItems.flatMap((one, at) => entryOf(one, at)["instantOf"] ?? []);
  expect(named.toSorted()).toEqual(Object.keys(instantApproval.fields.item.options).toSorted());
});

test("nothing in a guide is at odds with the law or with itself, and no number grew by the reform", () => {
  const wrong = [...listedItems, ...all].flatMap((one, at) => {
    const found = wrongGuide(entryOf(one, at) as Parameters<typeof wrongGuide>[0]);
    return found === false ? [] : [`${one.title}: ${found.zh}`];
  });
  expect(wrong).toEqual([]);
  const grown = all.filter(
    item =>
      item.promisedDays > item.legalDays ||
      item.stepCount > item.stepsBefore ||
      item.materials.length > item.materialsBefore ||
      item.proofs > item.proofsBefore,
  );
  expect(grown.map(({ title }) => title)).toEqual([]);
});

const plans = { item: plan(item, itemEnglish), application: plan(application, applicationEnglish) };
const rolesOf = new Map(itemPosts.map(({ key, roles }) => [key, roles]));

/** Everybody is of one office here, which carries all items. */
const actorOf = ({ by }: Step): Actor =>
  "person" in by && by.post !== null
    ? { person: `person:${by.person}`, post: by.post, org: "org:3", roles: rolesOf.get(by.post) ?? [] }
    : { person: "citizen:1", post: null, org: null, roles: ["citizen"] };
const inputOf = (given: Step["input"]) =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === "object" && "org" in value
        ? "org:3"
        : typeof value === "object" && "matter" in value
          ? "matter:64"
          : value,
    ]),
  );

/** What the item tells an application when it comes in. */
function enrolment(key: string, list: readonly ListedItem[]) {
  const { title, kind, domain, legalDays, promisedDays, materials, mayLack, result } = list.find(
    one => one.key === key,
  )!;
  const lists = { required: materials, mayLack };
  return { itemTitle: title, kind, domain, legalDays, promisedDays, ...lists, result };
}

/** The acts that the engine would refuse, played by the script's own times. */
function refused(steps: readonly Step[], list: readonly ListedItem[]): readonly string[] {
  const stories = new Map<string, Story>();
  return steps.flatMap(step => {
    const { matter, mechanism, action, at, input } = step;
    const story = stories.get(matter) ?? new Story(plans[mechanism as keyof typeof plans]);
    stories.set(matter, story);
    const no = refusalOf(() => story.act(actorOf(step), action, at, inputOf(input)));
    if (action === "apply" && no === undefined) {
      const told = enrolment((input["item"] as { matter: string }).matter, list);
      const whole = { ...told, itemCode: codeOf(1), unit: "org:3", procedure: "single", edition: 1 };
      story.act({ person: "system", post: null, org: null, roles: ["system"] }, "enrol", at, whole);
    }
    return no === undefined ? [] : [`${matter} ${action}: ${no.zh}`];
  });
}

const last = dayFromDate("2026-11-19");

test("every act of the small city's catalogue and applications is one that the engine takes", () => {
  const told = itemStory("澜城", last - 89, last, citizensOf("澜城", 60));
  expect(refused(told, listedItems)).toEqual([]);
});

test("and of the full city's", () => {
  const told = [...fullItems("澜城", last - 540, last)].flat();
  expect(new Set(told.filter(one => one.mechanism === "item").map(({ matter }) => matter)).size).toBe(1500);
  expect(refused(told, all)).toEqual([]);
});
