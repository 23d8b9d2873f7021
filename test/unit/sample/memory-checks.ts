// Shared data in memory: what the sheets of the sample answer to the checks of an act, by the code that
// answers in a city, without its consents and its log.

import { hash } from "node:crypto";
import { china } from "../../../src/cities/calendar.ts";
import { sampleDatasets } from "../../../src/cities/sample/instant/registers.ts";
import { dayOf } from "../../../src/define/calendar.ts";
import { type Checked, checked } from "../../../src/define/checked.ts";
import { type Day, dateOf } from "../../../src/define/civil.ts";
import { listOf } from "../../../src/define/parts.ts";
import type { AnyMechanism } from "../../../src/define/mechanism.ts";
import { type Held, reasonOf, wantedBy } from "../../../src/share/answering.ts";
import { type DatasetEntry, eachFacts, singleFacts } from "../../../src/share/catalogue.ts";
import { type Seal, subjectOf } from "../../../src/share/coding.ts";
import { readRow } from "../../../src/share/read-row.ts";

const seal: Seal = (...parts) => hash("sha256", parts.join("\u0000"), "buffer");

interface Register {
  readonly entry: DatasetEntry;
  readonly people: ReadonlyMap<string, Held>;
}

/**
 * A person's rows as one: the last of single facts, each of the others. No sheet of the sample contradicts
 * itself.
 */
function registerOf({ entry, sheet }: (typeof sampleDatasets)[number], today: Day): Register {
  const [head = [], ...lines] = sheet(today)
    .split("\n")
    .map(line => line.split(","));
  const names = Object.keys(entry.facts);
  const people = new Map<string, Held>();
  for (const line of lines) {
    const row = Object.fromEntries(head.map((column, at) => [column, line[at] ?? ""]));
    const read = readRow(seal, entry, row, dateOf(today));
    if (!("subject" in read)) throw new Error(`${entry.name}: ${read.map(({ zh }) => zh).join()}`);
    const of = (some: readonly string[]) => some.map(name => read.codes[names.indexOf(name)] ?? null);
    const marks = of(eachFacts(entry)).filter(code => code !== null);
    const before = people.get(read.subject)?.marks ?? [];
    people.set(read.subject, { facts: of(singleFacts(entry)), marks: [...before, ...marks], disputed: 0 });
  }
  return { entry, people };
}

const registers = new Map<Day, ReadonlyMap<string, Register>>();
function registersOf(today: Day): ReadonlyMap<string, Register> {
  const known =
    registers.get(today) ?? new Map(sampleDatasets.map(one => [one.entry.name, registerOf(one, today)]));
  registers.set(today, known);
  return known;
}

/** The answers for an act with these values, by the sheets of the script's last day (ms). */
export function answersFor(
  { checks = {}, fields }: AnyMechanism,
  action: string,
  values: Readonly<Record<string, unknown>>,
  end: number,
): Readonly<Record<string, Checked>> {
  const known = registersOf(dayOf(china, end));
  const plain = (field: string) => {
    const value = values[field];
    return fields[field]?.kind === "yuan" && typeof value === "number" ? value / 100 : value;
  };
  const asked = Object.entries(checks).filter(([, { at }]) => listOf(at).includes(action));
  return Object.fromEntries(
    asked.map(([name, { of, asks, about, given = {} }]) => {
      const register = known.get(listOf(of)[0]!);
      const subject = plain(about);
      if (register === undefined || typeof subject !== "string") return [name, checked("notGiven")];
      const words = Object.fromEntries(
        Object.entries(given).map(([word, field]) => [word, plain(field) as string | number | undefined]),
      );
      const held = register.people.get(subjectOf(seal, subject));
      const question = register.entry.questions[asks]!;
      return [name, checked(reasonOf(register.entry, question, held, wantedBy(seal, register.entry, words)))];
    }),
  );
}
