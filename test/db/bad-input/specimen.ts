// A mechanism with a field of every kind, served beside the real ones, for what people type wrong.

import { buildApp } from "../../../src/http/app.ts";
import {
  choice,
  creditCode,
  date,
  flag,
  identity,
  list,
  mu,
  number,
  org,
  phone,
  text,
  yuan,
} from "../../../src/define/fields.ts";
import { defineMechanism } from "../../../src/define/mechanism.ts";
import { plan, registry } from "../../../src/engine/registry.ts";
import { type BatchWriter, openWriter } from "../../../src/store/writer/writer.ts";
import type { Served } from "../../http/served.ts";

const definition = defineMechanism({
  name: "specimen",
  room: "ask",
  title: "样本",
  purpose: "每种字段各有一个。",
  revision: 1,
  roles: { citizen: "群众" },
  relations: { asker: { title: "填写人", person: "fill" } },
  states: { filled: { title: "已填写", done: "closed" } },
  fields: {
    line: text("一行", "public", { max: 20 }),
    lines: text("几行", "public", { long: true, max: 50 }),
    kind: choice("种类", "public", { one: "一", two: "二" }),
    amount: number("数量", "public", { min: 0, max: 100 }),
    money: yuan("金额", "public", { min: 0 }),
    land: mu("面积", "public"),
    agreed: flag("同意", "public"),
    day: date("日期", "public"),
    call: phone("电话", "parties"),
    card: identity("证件号码", "parties"),
    firm: creditCode("信用代码", "public"),
    unit: org("单位", "public"),
    district: org("区县", "public", { level: "district" }),
    units: list("多个单位", "public", "org", { max: 2 }),
    notes: list("多行", "public", "text"),
  },
  headline: ["kind"],
  actions: {
    fill: {
      title: "填写",
      by: "citizen",
      from: "new",
      to: "filled",
      asks: [
        "kind",
        "line?",
        "lines?",
        "amount?",
        "money?",
        "land?",
        "agreed?",
        "day?",
        "call?",
        "card?",
        "firm?",
        "unit?",
        "district?",
        "units?",
        "notes?",
      ],
    },
  },
});

const english = {
  title: "Specimen",
  plural: "Specimens",
  purpose: "A field of every kind.",
  roles: { citizen: "Citizen" },
  relations: { asker: "Asker" },
  states: { filled: "Filled" },
  fields: {
    line: "Line",
    lines: "Lines",
    kind: { label: "Kind", options: { one: "One", two: "Two" } },
    amount: "Amount",
    money: "Money",
    land: "Land",
    agreed: "Agreed",
    day: "Day",
    call: "Telephone",
    card: "Identity number",
    firm: "Credit code",
    unit: "Unit",
    district: "District",
    units: "Units",
    notes: "Notes",
  },
  actions: { fill: "Fill in" },
  clocks: {},
  figures: {},
  links: {},
  notices: {},
};

/** The served city with the specimen as well; the caller closes the writer. */
export async function withSpecimen(served: Served): Promise<{ served: Served; writer: BatchWriter }> {
  const { context, city } = served;
  const specimen = plan(definition, english);
  const known = registry([...context.registry.current.values(), specimen]);
  const world = { calendar: context.calendar, orgs: context.orgs };
  const { genesis } = context.instance;
  const writer = await openWriter({
    url: city.pool.options.connectionString!,
    registry: known,
    world,
    genesis,
    now: context.now,
  });
  const app = await buildApp({ ...context, registry: known, writer });
  return { served: { ...served, app }, writer };
}
