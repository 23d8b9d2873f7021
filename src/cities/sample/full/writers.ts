// Who writes an appeal and how: an asker, known or not, a channel by age and hour, a place, the words.

import { dayOf, startOfDay } from "../../../define/calendar.ts";
import { china } from "../../calendar.ts";
import { type Chance, chance } from "../random.ts";
import { type Age, type Channel, channelClassOf, channelFor, registerOf } from "./channels.ts";
import { type Asker, askerOf, nextAsker } from "./askers.ts";
import { monthOf, weekdayOf } from "./hours.ts";
import type { PlannedHot } from "./hot/when.ts";
import { type Place, placeNamed, placesIn, written } from "./places/place.ts";
import { anyStreet, anyVillage } from "./places/weights.ts";
import { inMonth } from "./seasons.ts";
import { type Matter, tell } from "./telling/tell.ts";
import type { AppealKind, Thing } from "./things/thing.ts";

/** With the name shown to the unit, kept secret from it, or not given at all (states.md A1). */
export type Identity = "named" | "secret" | "anonymous";

export interface FullAppeal {
  readonly key: string;
  /** When it is written, milliseconds. */
  readonly at: number;
  /** Null where nobody left a name or a telephone. */
  readonly asker: Asker | null;
  readonly identity: Identity;
  /** For whom it is filed where it is somebody else: 母亲, 邻居. */
  readonly behalf: string | null;
  readonly channel: Channel;
  readonly kind: AppealKind;
  readonly thing: Thing;
  readonly place: Place;
  /** The place as it is written. */
  readonly where: string;
  readonly content: string;
  /** Who answers, by key. */
  readonly handler: string;
  /** The session in which it was raised, by its name in the script. */
  readonly themed?: string;
  /** The generator's own plan; no matter ever says so. */
  readonly plan: {
    /** The hot issue that it belongs to. */
    readonly hot: string | null;
    /** The same asker's appeal of the same matter that it repeats. */
    readonly repeats: string | null;
  };
}

export interface Occurrence {
  readonly at: number;
  readonly thing: Thing;
  readonly hot: PlannedHot | null;
}

const relatives = ["母亲", "父亲", "家里老人", "邻居老人", "孩子", "工友", "爱人", "同村老人"] as const;

interface Former {
  readonly key: string;
  readonly thing: Thing;
  readonly place: Place;
  readonly where: string;
  readonly matter: Matter;
  readonly hot: PlannedHot | null;
}
type Subject = Omit<Former, "key"> & { readonly repeats: string | null };

/** Writes appeals one after the other, and remembers what each asker wrote last. */
export class Writers {
  readonly #seed: string;
  readonly #named: string;
  readonly #former = new Map<number, Former>();
  #written = 0;

  /** `named`: what the keys of its appeals begin with. */
  constructor(seed: string, named = "appeal") {
    this.#seed = seed;
    this.#named = named;
  }

  write(found: Occurrence): FullAppeal {
    this.#written += 1;
    const key = `${this.#named} ${String(this.#written).padStart(6, "0")}`;
    const draw = chance(`${key} ${this.#seed}`);
    const person = askerOf(this.#seed, this.#whose(draw, found.hot));
    const subject = this.#subject(draw, found, person);
    const channel = channelFor(draw, occasionOf(found.at, person.age, subject.thing));
    const kind = kindOf(draw, subject.thing, subject.hot !== null);
    const identity = identityOf(draw, channel, kind, subject.repeats !== null);
    const behalf = identity !== "anonymous" && draw.happens(0.05) ? draw.pick(relatives) : null;
    const mild = subject.hot === null && (kind === "consult" || kind === "advice");
    const register = registerOf(draw, channel, person.age);
    const { matter, thing, place, where, hot, repeats } = subject;
    const content = tell(draw, {
      matter,
      place,
      where,
      register,
      mild,
      repeated: repeats !== null,
      behalf,
      called: identity === "named" ? person.called : "",
    });
    if (identity !== "anonymous") this.#former.set(person.index, { key, thing, place, where, matter, hot });
    return {
      key,
      at: found.at,
      asker: identity === "anonymous" ? null : person,
      identity,
      behalf,
      channel,
      kind,
      thing,
      place,
      where,
      content,
      handler: thing.by === "street" ? place.street : thing.by,
      plan: { hot: hot?.issue.name ?? null, repeats },
    };
  }

  #whose(draw: Chance, hot: PlannedHot | null): number {
    return hot !== null && draw.happens(hot.issue.loud) ? hot.loudest : nextAsker(draw);
  }

  /** What it is about: what happened, or the same again from one who was not helped the last time. */
  #subject(draw: Chance, { at, thing, hot }: Occurrence, person: Asker): Subject {
    const former = this.#former.get(person.index);
    const same = hot === null ? former?.hot === null : former?.hot === hot;
    const month = monthOf(dayOf(china, at));
    if (former && same && inMonth(former.thing.season, month) >= 0.7) {
      if (hot !== null || draw.happens(person.repeats ? 0.6 : 0.15))
        return { ...former, repeats: former.key };
    }
    const place = hot === null ? placeFor(draw, thing, person.home) : placeNamed(draw.pick(hot.issue.places));
    const matter = hot?.issue ?? thing;
    return { thing, place, where: written(draw, place), matter, hot, repeats: null };
  }
}

/** Where it happens: near home more often than not. */
function placeFor(draw: Chance, { at }: Thing, home: string): Place {
  const kind = draw.pick(at);
  if (kind === "village" && at.length === 1) return anyVillage.draw(draw);
  return draw.pick(placesIn(draw.happens(0.65) ? home : anyStreet.draw(draw), kind));
}

function occasionOf(at: number, age: Age, thing: Thing) {
  const day = dayOf(china, at);
  const hour = Math.floor((at - startOfDay(china, day)) / 3_600_000);
  // 星期三问城管: Wednesdays from nine to eleven, on what urban management answers for.
  const session = weekdayOf(day) === 2 && hour >= 9 && hour < 11 && thing.by.startsWith("dept.streetworks");
  return { age, hour, handler: thing.by, session };
}

/** A complaint is sometimes put as a call for help or the other way round, as people do. */
const kindOf = (draw: Chance, { kind }: Thing, hot: boolean): AppealKind => {
  // What many ask about is rarely put as a question or an idea any more.
  if (hot && (kind === "consult" || kind === "advice") && draw.happens(0.7)) return "complaint";
  if (kind === "complaint" && draw.happens(0.2)) return "help";
  return kind === "help" && draw.happens(0.15) ? "complaint" : kind;
};

function identityOf(draw: Chance, channel: Channel, kind: AppealKind, again: boolean): Identity {
  const online = channelClassOf(channel) === "opinion";
  // Who asks again has been known before.
  if (!again && draw.happens(online ? 0.4 : 0.035)) return "anonymous";
  return draw.happens(kind === "report" ? 0.22 : 0.05) ? "secret" : "named";
}
