// A small city in memory for tests and measurements of the store: a tree of orgs, actors, the mechanisms.

import { china } from "../../src/cities/calendar.ts";
import type { OrgLevel } from "../../src/define/fields.ts";
import type { World } from "../../src/engine/act.ts";
import { genesis } from "../../src/engine/event.ts";
import type { Actor } from "../../src/engine/matter.ts";
import type { Orgs } from "../../src/engine/orgs.ts";
import { plan, registry } from "../../src/engine/registry.ts";
import { definition as appeal } from "../../src/define/test/appeal.ts";
import { english as appealEnglish } from "../../src/define/test/appeal-english.ts";
import { definition as task } from "../../src/define/test/task.ts";
import { english as taskEnglish } from "../../src/define/test/task-english.ts";
import { dossier, dossierEnglish } from "./dossier.ts";
import { toggle, toggleEnglish } from "./toggle.ts";

/** org:1 the city, org:2 a district, org:3 and org:4 departments. */
const levels: Readonly<Record<string, OrgLevel>> = {
  "org:1": "city",
  "org:2": "district",
  "org:3": "department",
  "org:4": "department",
};
export const orgs: Orgs = {
  exists: org => org in levels,
  level: org => levels[org],
  english: org => org,
  name: org => org,
  above: org => (org === "org:1" ? [] : ["org:1"]),
  party: () => false,
  inspects: () => false,
  holders: () => [],
};

export const plans = [
  plan(appeal, appealEnglish),
  plan(task, taskEnglish),
  plan(toggle, toggleEnglish),
  plan(dossier, dossierEnglish),
];
export const ground = {
  registry: registry(plans),
  world: { calendar: china, orgs } satisfies World,
  genesis: genesis("5f0c1c6e-7f3b-4a52-9d6f-0e6c1c2b7a10"),
};

const official = (id: number, org: `org:${string}`, ...roles: string[]): Actor => ({
  person: `person:${id}`,
  post: `post:${id}`,
  org,
  roles,
});
export const citizen = (id: number): Actor => ({
  person: `person:${id}`,
  post: null,
  org: null,
  roles: ["citizen"],
});
export const desk = official(11, "org:1", "desk");
export const handler = official(12, "org:3", "handler");
export const other = official(13, "org:4", "handler");
export const clerk = official(14, "org:3", "clerk");
export const reform = official(15, "org:1", "reform");
export const chief = official(16, "org:1", "chief");
export const lead = official(17, "org:3", "lead");
export const inspector = official(18, "org:1", "inspector");

/** What a citizen files in these tests. */
export const lodging = {
  kind: "help",
  topic: Object.keys(appeal.fields.topic.options)[0]!,
  content: "路口的路灯已经坏了三天，晚上看不清路，希望尽快修好。",
  area: "org:2",
  place: "人民路和建设街路口东北角",
  name: "李四",
  phone: "13900001234",
};
