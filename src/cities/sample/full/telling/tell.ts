// One appeal put into words: the register of its channel, the words of its matter, now and then a slip.

import type { Chance } from "../../random.ts";
import { placesIn, type Place } from "../places/place.ts";
import {
  again,
  asides,
  asked,
  feelings,
  lately,
  type Register,
  registers,
  since,
  slips,
  tried,
} from "./words.ts";

/** What is told: a thing, or a hot issue in its own words. */
export interface Matter {
  readonly facts: readonly string[];
  readonly harms: readonly string[];
  readonly wishes: readonly string[];
}

export interface Telling {
  readonly matter: Matter;
  readonly place: Place;
  /** The place as it is written. */
  readonly where: string;
  readonly register: Register;
  /** Whether it asks or suggests only, and complains of nobody. */
  readonly mild: boolean;
  /** Whether the same asker has asked before. */
  readonly repeated: boolean;
  readonly called: string;
  /** For whom it is filed, "母亲", where it is somebody else. */
  readonly behalf: string | null;
}

/** Templates taken apart once: text, name of a hole, text, name of a hole, … */
const taken = new Map<string, readonly string[]>();
function partsOf(template: string): readonly string[] {
  let found = taken.get(template);
  if (found === undefined) taken.set(template, (found = template.split(/\{(\w)\}/)));
  return found;
}

/** A template with its holes filled; a hole without a filling stays empty. */
export function filled(template: string, fillings: Readonly<Record<string, string>>): string {
  const parts = partsOf(template);
  let text = parts[0]!;
  for (let at = 1; at < parts.length; at += 2) text += (fillings[parts[at]!] ?? "") + parts[at + 1]!;
  return text;
}

/** How likely somebody mistypes in a register; an operator's text is read over. */
const slipping: Readonly<Record<Register, number>> = {
  operator: 0.02,
  spoken: 0.05,
  letter: 0.06,
  web: 0.16,
  forum: 0.22,
  transferred: 0,
  meeting: 0.02,
};

/** How likely somebody adds more than the matter itself. */
const talkative: Readonly<Record<Register, number>> = {
  operator: 0.04,
  spoken: 0.35,
  letter: 0.5,
  web: 0.12,
  forum: 0.25,
  transferred: 0.1,
  meeting: 0.1,
};

/** One to six sentences, each once. */
function aside(draw: Chance): string {
  const from = draw.whole(0, asides.length - 1);
  const step = draw.pick([1, 3, 7, 9]);
  return Array.from({ length: draw.whole(1, 6) }, (_, at) => asides[(from + at * step) % asides.length]!)
    .map(text => `${filled(text, { n: String(draw.whole(2, 9)) })}。`)
    .join("");
}

/** What is added to a letter stands before its last line. */
const beforeGoodbye = (text: string, added: string): string => {
  const goodbye = text.lastIndexOf("\n盼复");
  return goodbye < 0 ? text + added : text.slice(0, goodbye) + added + text.slice(goodbye);
};

function slipped(draw: Chance, text: string, where: string): string {
  const [right, wrong] = draw.pick(slips);
  // The place stays as it is: whoever handles the appeal has to find it.
  const [before, after] = [text.indexOf(where), text.indexOf(where) + where.length];
  const swap = (part: string) => part.replaceAll(right, wrong);
  return before < 0 ? swap(text) : swap(text.slice(0, before)) + where + swap(text.slice(after));
}

/** The content of an appeal, one or a few sentences. */
export function tell(draw: Chance, telling: Telling): string {
  const { matter, place, where, register, mild, called, behalf } = telling;
  const own = { p: where, n: String(draw.whole(2, 9)) };
  const lives = place.kind === "estate" || place.kind === "village" ? place : homeIn(draw, place.street);
  const chosen = draw.whole(0, matter.facts.length - 1);
  const fact = filled(matter.facts[chosen]!, own);
  const text = filled(draw.pick(registers[register]), {
    f: behalf === null ? fact : `替${behalf}反映，${fact}`,
    s: draw.pick(mild ? lately : since),
    t: draw.pick(triedBy(telling)),
    h: filled(fitting(draw, matter.harms, chosen), own),
    w: filled(fitting(draw, matter.wishes, chosen), own),
    e: draw.pick(feelings),
    c: called,
    l: lives.name,
  });
  const whole = draw.happens(talkative[register]) ? beforeGoodbye(text, aside(draw)) : text;
  return draw.happens(slipping[register]) ? slipped(draw, whole, where) : whole;
}

const triedBy = ({ repeated, mild }: Telling): readonly string[] => {
  if (repeated) return again;
  return mild ? asked : tried;
};

/** Two of a kind stand in the order of the facts that they fit; longer lists fit any. */
const fitting = (draw: Chance, list: readonly string[], fact: number): string =>
  list.length === 2 && draw.happens(0.75) ? list[fact % 2]! : draw.pick(list);

const homeIn = (draw: Chance, street: string): Place => draw.pick(placesIn(street, "estate"));
