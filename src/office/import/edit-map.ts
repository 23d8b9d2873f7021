// A map as the page edits it: every column has one use, and what a value stands for is told once.

import type { ImportTarget, MapView } from "../../http/types.ts";

interface Source {
  readonly column?: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly opens?: EditedAct & { readonly acts?: readonly EditedAct[] };
}
export interface EditedAct {
  readonly action: string;
  readonly mechanism?: string;
  readonly at: string | { readonly value: string };
  readonly fields?: Readonly<Record<string, Source>>;
}
export interface EditedMap {
  readonly name: string;
  readonly timeZone: string;
  readonly dates?: readonly string[];
  readonly key: string | readonly string[];
  readonly open: EditedAct;
  readonly acts?: readonly EditedAct[];
}

export const editable = (map: MapView): EditedMap => map as unknown as EditedMap;
export const sendable = (map: EditedMap): MapView => map as unknown as MapView;

const keyOf = ({ key }: EditedMap): readonly string[] => (typeof key === "string" ? [key] : key);
const actsOf = ({ open, acts = [] }: EditedMap): readonly EditedAct[] => [open, ...acts];

/** "", "key", "matter", "time ACTION" or "field ACTION FIELD". */
export type Use = string;

export const targetUse = ({ action, field }: ImportTarget): Use =>
  field === null ? `time ${action}` : `field ${action} ${field}`;

function reads({ column, opens }: Source, wanted: string): boolean {
  if (opens === undefined) return column === wanted;
  const acts = [opens, ...(opens.acts ?? [])];
  return (
    column === wanted || acts.some(act => Object.values(act.fields ?? {}).some(one => reads(one, wanted)))
  );
}

/** What a column is used for. */
export function columnUse(map: EditedMap, column: string): Use {
  for (const { action, at, fields = {} } of actsOf(map)) {
    if (at === column) return `time ${action}`;
    const found = Object.entries(fields).find(([, source]) => reads(source, column));
    if (found) return found[1].opens === undefined ? `field ${action} ${found[0]}` : "matter";
  }
  return keyOf(map).includes(column) ? "key" : "";
}

const without = (act: EditedAct, column: string): EditedAct => ({
  ...act,
  at: act.at === column ? { value: "" } : act.at,
  fields: Object.fromEntries(Object.entries(act.fields ?? {}).filter(([, source]) => !reads(source, column))),
});

function into(act: EditedAct, column: string, kind: string, field: string | undefined): EditedAct {
  if (kind === "time") return { ...act, at: column };
  return { ...act, fields: { ...act.fields, [field ?? ""]: { column } } };
}

/** An act that nothing is read for any more is not recorded. */
const isEmpty = ({ at, fields = {} }: EditedAct): boolean =>
  typeof at !== "string" && at.value === "" && Object.keys(fields).length === 0;

/** The map with another use for a column; acts stand in the order of the targets. */
export function withUse(
  map: EditedMap,
  column: string,
  use: Use,
  targets: readonly ImportTarget[],
): EditedMap {
  const [kind = "", action = "", field] = use.split(" ");
  const keys = keyOf(map).filter(one => one !== column);
  const key = kind === "key" ? [...keys, column] : keys;
  const plain = actsOf(map).map(act => without(act, column));
  const missing = action !== "" && !plain.some(act => act.action === action);
  const all = missing ? [...plain, { action, at: { value: "" }, fields: {} }] : plain;
  const used = all.map(act => (act.action === action ? into(act, column, kind, field) : act));
  const order = [...new Set(targets.map(target => target.action))];
  const [open, ...acts] = used.toSorted((a, b) => order.indexOf(a.action) - order.indexOf(b.action));
  return {
    ...map,
    key: key.length === 1 ? key[0]! : key,
    open: open!,
    acts: acts.filter(act => !isEmpty(act)),
  };
}

function valued(act: EditedAct, column: string, text: string, value: unknown): EditedAct {
  const fields = Object.entries(act.fields ?? {}).map(([name, source]) => {
    const { opens } = source;
    if (opens !== undefined) {
      const acts = (opens.acts ?? []).map(one => valued(one, column, text, value));
      return [name, { ...source, opens: { ...opens, ...valued(opens, column, text, value), acts } }] as const;
    }
    if (source.column !== column) return [name, source] as const;
    const { [text]: _, ...values } = source.values ?? {};
    const told = value === undefined ? values : { ...values, [text]: value };
    const { values: _old, ...rest } = source;
    return [name, Object.keys(told).length > 0 ? { ...rest, values: told } : rest] as const;
  });
  return { ...act, fields: Object.fromEntries(fields) };
}

/** The map with what a value of a column stands for; undefined takes it back, null leaves the field empty. */
export const withValue = (map: EditedMap, column: string, text: string, value: unknown): EditedMap => ({
  ...map,
  open: valued(map.open, column, text, value),
  acts: (map.acts ?? []).map(act => valued(act, column, text, value)),
});

/** An act whose day is the same for every row, by its way through the map. */
export interface Undated {
  readonly path: string;
  readonly action: string;
  readonly mechanism: string | undefined;
  readonly value: string;
  /** Without a day nothing can be opened. */
  readonly opens: boolean;
}

const nested = ({ fields = {} }: EditedAct) =>
  Object.entries(fields).flatMap(([name, { opens }]) =>
    opens === undefined ? [] : [[name, opens] as const],
  );

/** Every act without a column of dates, those of matters that are opened on the way included. */
export function undated(map: EditedMap): readonly Undated[] {
  const walk = (act: EditedAct, path: string, opens: boolean): readonly Undated[] => {
    const { action, mechanism, at } = act;
    const own = typeof at === "string" ? [] : [{ path, action, mechanism, value: at.value, opens }];
    return [...own, ...nested(act).flatMap(([name, one]) => walk(one, `${path}/${name}`, true))];
  };
  return actsOf(map).flatMap((act, at) => walk(act, act.action, at === 0));
}

function dated(act: EditedAct, path: string, wanted: string, value: string): EditedAct {
  const fields = Object.entries(act.fields ?? {}).map(([name, source]) => {
    if (source.opens === undefined) return [name, source] as const;
    return [
      name,
      { ...source, opens: { ...source.opens, ...dated(source.opens, `${path}/${name}`, wanted, value) } },
    ] as const;
  });
  return { ...act, at: path === wanted ? { value } : act.at, fields: Object.fromEntries(fields) };
}

/** The map with one day for an act of `undated`. */
export const withDay = (map: EditedMap, path: string, value: string): EditedMap => ({
  ...map,
  open: dated(map.open, map.open.action, path, value),
  acts: (map.acts ?? []).map(act => dated(act, act.action, path, value)),
});
