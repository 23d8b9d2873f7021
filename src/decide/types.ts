// The types of a model: what a value has to be, and how what JSON can say (a day as text) becomes FEEL's.

import { type FeelDuration, date, dateAndTime, duration, time, toFeel } from "feelin";
import { type Kind, kindOf } from "./feel/values.ts";
import type { Item } from "./model.ts";

export interface Type {
  /** As its author named it. */
  readonly name: string;
  readonly kind: Kind | "any";
  readonly monthly?: boolean;
  /** FEEL tests over the allowed values. */
  readonly values?: string;
  readonly element?: Type;
  readonly parts?: ReadonlyMap<string, Type>;
}

export const anything: Type = { name: "Any", kind: "any" };

const basic: Readonly<Record<string, Omit<Type, "name">>> = {
  Any: { kind: "any" },
  number: { kind: "number" },
  string: { kind: "string" },
  boolean: { kind: "boolean" },
  date: { kind: "date" },
  time: { kind: "time" },
  "date and time": { kind: "date and time" },
  dateTime: { kind: "date and time" },
  "days and time duration": { kind: "duration", monthly: false },
  dayTimeDuration: { kind: "duration", monthly: false },
  "years and months duration": { kind: "duration", monthly: true },
  yearMonthDuration: { kind: "duration", monthly: true },
  // As other editors name them.
  integer: { kind: "number" },
  long: { kind: "number" },
  double: { kind: "number" },
};

/** The types that a model names; what can't be resolved is handed to `unknown` with its owner. */
export class Types {
  readonly #items: ReadonlyMap<string, Item>;
  readonly #known = new Map<string, Type>();
  readonly #unknown: (type: string, owner: string) => void;

  constructor(items: readonly Item[], unknown: (type: string, owner: string) => void) {
    this.#items = new Map(items.map(item => [item.name, item]));
    this.#unknown = unknown;
  }

  /** The type of this name; `Any` where none is named. */
  named(name: string | undefined, owner: string): Type {
    if (name === undefined || name === "") return anything;
    const known = this.#known.get(name);
    if (known) return known;
    const item = this.#items.get(name);
    if (item) {
      // A type that names itself is any: nothing could ever be of it otherwise.
      this.#known.set(name, { ...anything, name });
      const type = this.#of(item);
      this.#known.set(name, type);
      return type;
    }
    if (Object.hasOwn(basic, name)) return { name, ...basic[name]! };
    this.#unknown(name, owner);
    return anything;
  }

  #of(item: Item): Type {
    const values = item.values === undefined ? {} : { values: item.values };
    if (item.parts.length > 0) {
      const parts = new Map(item.parts.map(part => [part.name, this.#of(part)]));
      return this.#listed({ name: item.name, kind: "context", parts, ...values }, item);
    }
    const { name: _, ...base } = this.named(item.type, item.name);
    return this.#listed({ ...base, name: item.name, ...values }, item);
  }

  #listed(type: Type, item: Item): Type {
    return item.list ? { name: item.name, kind: "list", element: type } : type;
  }
}

const inChinese: Readonly<Record<string, string>> = {
  number: "数字",
  string: "文字",
  boolean: "是或否",
  date: "日期",
  time: "时间",
  "date and time": "日期时间",
  duration: "时长",
  list: "列表",
  context: "一组值",
};
/** The type as an official would name it: a type of the model by its own name. */
export const sayType = ({ name, kind }: Type): string =>
  Object.hasOwn(basic, name) ? (inChinese[kind] ?? name) : name;

/** Stands for a value that is not of its type. */
export const wrong: unique symbol = Symbol("wrong");
/** Gives the value as FEEL's, or `wrong`. */
export type Check = (value: unknown) => unknown;
/** Compiles the tests over allowed values. */
export type Allowed = (values: string, type: Type) => (value: unknown) => boolean;

const read: Partial<Record<Kind, (text: string) => unknown>> = {
  date,
  time,
  "date and time": dateAndTime,
  duration,
};

function checkTemporal({ kind, monthly }: Type): Check {
  const parsed = read[kind as Kind]!;
  return value => {
    const given = typeof value === "string" ? parsed(value) : toFeel(value);
    if (kindOf(given) !== kind) return wrong;
    if (monthly === undefined) return given;
    return (given as FeelDuration).yearsMonths === monthly ? given : wrong;
  };
}

function checkContext(parts: ReadonlyMap<string, Type>, allowed: Allowed): Check {
  const checks = [...parts].map(([name, type]) => [name, checkOf(type, allowed)] as const);
  return value => {
    if (kindOf(value) !== "context") return wrong;
    const given = value as Record<string, unknown>;
    const checked: Record<string, unknown> = { ...given };
    for (const [name, check] of checks) {
      const part = check(given[name] ?? null);
      if (part === wrong) return wrong;
      checked[name] = part;
    }
    return checked;
  };
}

function checkList(element: Type, allowed: Allowed): Check {
  const check = checkOf(element, allowed);
  return value => {
    if (!Array.isArray(value)) return wrong;
    const checked = value.map(check);
    return checked.includes(wrong) ? wrong : checked;
  };
}

function checkKind(type: Type, allowed: Allowed): Check {
  if (type.parts) return checkContext(type.parts, allowed);
  if (type.element) return checkList(type.element, allowed);
  if (type.kind === "any") return toFeel;
  if (type.kind === "number") return value => (Number.isFinite(value) ? value : wrong);
  if (type.kind === "string" || type.kind === "boolean") {
    return value => (typeof value === type.kind ? value : wrong);
  }
  return type.kind in read ? checkTemporal(type) : value => (kindOf(value) === type.kind ? value : wrong);
}

/** The check of a type. Nothing (`null`) is of every type. */
export function checkOf(type: Type, allowed: Allowed): Check {
  const check = checkKind(type, allowed);
  if (type.values === undefined) {
    // The two that are asked most have nothing between them and the value.
    if (type.kind === "number") return value => (value === null || Number.isFinite(value) ? value : wrong);
    if (type.kind === "string") return value => (value === null || typeof value === "string" ? value : wrong);
    return value => (value === null ? null : check(value));
  }
  const fits = allowed(type.values, type);
  return value => {
    if (value === null) return null;
    const checked = check(value);
    return checked === wrong || fits(checked) ? checked : wrong;
  };
}

/** A value of the type, for the parser alone: it reads names of parts from it. */
export function sampleOf(type: Type): unknown {
  if (type.parts) return Object.fromEntries([...type.parts].map(([name, part]) => [name, sampleOf(part)]));
  return type.element ? [sampleOf(type.element)] : null;
}
