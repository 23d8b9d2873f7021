// Where the names of the API's views become the names of the look kit: here and nowhere else.

import type { AskView, ClockView, Light, MatterRow, MatterView } from "../http/types.ts";
import type { FormField, FormOption } from "./form-field.ts";
import type { MatterLine } from "./home-parts.tsx";
import type { RulerDay } from "./ruler-days.ts";
import { sayDay } from "./saying.ts";
import { type Lang, type LightKind, words } from "./words.ts";

const lights: Readonly<Record<Light, LightKind>> = {
  idle: "idle",
  normal: "ok",
  due: "due",
  late: "late",
  over: "over",
  done: "done",
  ended: "end",
};

/** The kit's light for a view's. */
export const lightOf = (light: Light): LightKind => lights[light];

/** The ticks of a clock's ruler: only the clock that started with the matter started when it was received. */
export const daysOf = ({ ruler, start }: ClockView, { opened }: MatterView): readonly RulerDay[] =>
  ruler.map(day => (day.kind === "zero" && start !== opened ? { ...day, begins: true } : day));

const kinds: Partial<Record<AskView["kind"], FormField["kind"]>> = {
  identity: "id",
  creditCode: "uscc",
  yuan: "number",
  mu: "number",
  person: "text",
  matter: "text",
};

/** What was sent before, and what is wrong with it. */
interface Sent {
  value?: string | readonly string[] | undefined;
  error?: string | undefined;
  /** All files that wait; each field keeps its own. */
  kept?: readonly FormOption[] | undefined;
  /** The title of the matter that was named. */
  named?: string | undefined;
}

/** Amounts are kept in hundredths of what a person writes. */
const hundredths = (ask: AskView, bound: number | undefined): number | undefined =>
  bound !== undefined && (ask.kind === "yuan" || ask.kind === "mu") ? bound / 100 : bound;

/** One question of a form. */
export function fieldOf(ask: AskView, { value, error, kept = [], named }: Sent = {}): FormField {
  const isFiles = ask.kind === "list" && ask.of === "file";
  const kind = isFiles ? "file" : ((kinds[ask.kind] ?? ask.kind) as FormField["kind"]);
  const { name, label, required, hint, options } = ask;
  const bounds = { min: hundredths(ask, ask.min), max: hundredths(ask, ask.max) };
  const own = isFiles
    ? kept.filter(({ value: file }) => [value].flat().join("\n").includes(file))
    : undefined;
  const known = named !== undefined && error === undefined ? { named } : {};
  return { name, label, kind, required, hint, options, value, error, kept: own, ...bounds, ...known };
}

/** How a list speaks: its language, the city's zone, and the moment of reading. */
interface ShownWith {
  lang: Lang;
  zone: string;
  now: number;
}

/** A matter in a list: its title, its light, who has it, by when; dates in the city's zone. */
export function lineOf(row: MatterRow, href: string, shown: ShownWith): MatterLine {
  const { lang, zone, now } = shown;
  const last =
    row.due === null ? "" : `${words[lang].rulerWords.end} ${sayDay(row.due - 1, lang, zone, now)}`;
  const left = row.left && last ? (lang === "zh" ? `（${row.left}）` : ` (${row.left})`) : row.left;
  const due = `${last}${left}`;
  const note = [sayDay(row.opened, lang, zone, now), row.handler, due, row.number]
    .filter(Boolean)
    .join(lang === "zh" ? "　" : " · ");
  return { title: row.title, href, light: lightOf(row.light), word: row.stateTitle, note };
}
