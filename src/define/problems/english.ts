// The English of a definition: every name once, no text blank, notices with the same placeholders.

import type { AnyEnglish } from "../english.ts";
import type { Field } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { placeholders } from "./notices.ts";

type Named = Readonly<Record<string, unknown>>;
const sections = [
  "roles",
  "relations",
  "states",
  "fields",
  "actions",
  "clocks",
  "figures",
  "links",
  "notices",
] as const;

/** Parts that few mechanisms have: named only where they are. */
const rare = [
  "rounds",
  "samples",
  "documents",
  "detects",
  "checks",
  "ballots",
  "polls",
  "decisions",
  "drives",
] as const;

/** Parts and names that the English lacks or has too many, texts left blank, placeholders that differ. */
export function englishProblems(mechanism: AnyMechanism, english: AnyEnglish): string[] {
  // The server runs sources that no compiler has seen, so whole parts can be missing.
  const missing = (["title", "purpose", ...sections] as const).filter(part => english[part] === undefined);
  return missing.length === 0
    ? wordProblems(mechanism, english)
    : missing.map(
        part =>
          `英文缺少 ${part}，没有内容的写 {}。 The English lacks ${part}; write {} where there is nothing.`,
      );
}

const wordProblems = (mechanism: AnyMechanism, english: AnyEnglish): string[] => [
  ...["title", "purpose"].flatMap(part => blank(part, english[part as "title"])),
  ...(english.plural === undefined ? [] : blank("plural", english.plural)),
  ...sections.flatMap(section => names(section, mechanism[section] ?? {}, english[section])),
  ...rare.flatMap(section => names(section, mechanism[section] ?? {}, english[section] ?? {})),
  ...Object.entries(english.fields).flatMap(([name, said]) => field(name, mechanism.fields[name], said)),
  ...Object.entries(english.notices).flatMap(([name, { title, says }]) => [
    ...blank(`notices.${name}.title`, title),
    ...(sameSet(placeholders(says), placeholders(mechanism.notices?.[name]?.says ?? ""))
      ? []
      : [
          `英文通知 "${name}" 的占位符与中文不同。 The English of notice "${name}" fills in other values than the Chinese.`,
        ]),
  ]),
];

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  [...new Set(one)].toSorted().join() === [...new Set(other)].toSorted().join();

const blank = (where: string, text: unknown): string[] =>
  typeof text === "string" && text.trim() === ""
    ? [`英文 ${where} 为空。 The English of ${where} is blank.`]
    : [];

function names(section: string, declared: Named, said: Named): string[] {
  return [
    ...Object.keys(declared)
      .filter(name => !Object.hasOwn(said, name))
      .map(name => `英文缺少 ${section}.${name}。 The English lacks ${section}.${name}.`),
    ...Object.keys(said)
      .filter(name => !Object.hasOwn(declared, name))
      .map(
        name => `英文多出 ${section}.${name}。 The English has ${section}.${name}, which is not declared.`,
      ),
    ...Object.entries(said).flatMap(([name, text]) => blank(`${section}.${name}`, text)),
  ];
}

function field(name: string, declared: Field | undefined, said: AnyEnglish["fields"][string]): string[] {
  if (!declared) return [];
  if (typeof said === "string") return field(name, declared, { label: said });
  const options = "options" in declared ? declared.options : {};
  return [
    ...blank(`fields.${name}`, said.label),
    ...(declared.hint !== undefined && said.hint === undefined
      ? [`英文缺少 fields.${name} 的提示。 The English of ${name} lacks its hint.`]
      : []),
    ...names(`fields.${name}.options`, options, said.options ?? {}),
  ];
}
