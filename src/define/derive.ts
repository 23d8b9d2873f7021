// What falls out of a definition for free. Each derivation is a pure function of the plain data.

import { decides } from "./decided.ts";
import { type Field, type SimpleKind, isApart } from "./fields.ts";
import type { AnyMechanism } from "./mechanism.ts";
import type { Document } from "./shown.ts";
import { type Done, type Link, asked, listOf, stateTitle } from "./parts.ts";

/** The definition without its functions: what is stored with each version, diffed and published. */
export const plain = ({ rules, ...data }: AnyMechanism) => ({ ...data, ruled: Object.keys(rules ?? {}) });

/** The states that an action may lead to from `from`. */
export function targets(mechanism: AnyMechanism, action: string, from: string): readonly string[] {
  const to = mechanism.actions[action]?.to ?? from;
  if (to === "same") return [from];
  if (typeof to === "string") return [to];
  const { on: _, ...branches } = to;
  return [...new Set(Object.values(branches))];
}

/** Whether an act makes a paper, given what the matter holds after it. */
export const makes = (
  { after, when = {} }: Document,
  action: string,
  fields: Readonly<Record<string, unknown>>,
): boolean =>
  listOf(after).includes(action) &&
  Object.entries(when).every(([field, options]) => options.includes(String(fields[field])));

/** The actions that open a matter. */
export const openings = (mechanism: AnyMechanism): readonly string[] =>
  Object.keys(mechanism.actions).filter(action => listOf(mechanism.actions[action]!.from).includes("new"));

/** States from which nobody can act any more, apart from engine acts and acts that stay. */
export function finalStates(mechanism: AnyMechanism): ReadonlySet<string> {
  const leaving = new Set(
    Object.entries(mechanism.actions).flatMap(([name, { from }]) =>
      listOf(from).filter(state => targets(mechanism, name, state).some(to => to !== state)),
    ),
  );
  return new Set(Object.keys(mechanism.states).filter(state => !leaving.has(state)));
}

/** For each state, the states that acts can lead to from there, in any number of steps. */
export function statesAhead(mechanism: AnyMechanism): ReadonlyMap<string, ReadonlySet<string>> {
  const arrows = moves(mechanism);
  const ahead = (state: string): ReadonlySet<string> => {
    const reached = new Set<string>();
    const open = [state];
    for (const from of open) {
      for (const { to } of arrows.filter(arrow => arrow.from === from && !reached.has(arrow.to))) {
        reached.add(to);
        open.push(to);
      }
    }
    return reached;
  };
  return new Map(Object.keys(mechanism.states).map(state => [state, ahead(state)]));
}

/** Which of the four meanings of "done" a state has, if any. */
export function doneAs(mechanism: AnyMechanism, state: string): Done | undefined {
  const declared = mechanism.states[state];
  return typeof declared === "object" ? declared.done : undefined;
}

/** The card that a state is by itself (rules 0.3), whatever the clocks say. */
export function cardOf(mechanism: AnyMechanism, state: string): "late" | "over" | undefined {
  const declared = mechanism.states[state];
  return typeof declared === "object" ? declared.light : undefined;
}

/**
 * The fields that the engine fills by itself: a lift, who it is taken for, signatures, what a sample drew,
 * what was suggested, how many are linked, what shared data answered, what decisions came to.
 */
export function filledByEngine(mechanism: AnyMechanism): readonly string[] {
  const { actions, clocks = {}, rounds = {}, samples = {}, suggests = {}, echoes = {} } = mechanism;
  const checks = Object.values(mechanism.checks ?? {});
  const decisions = Object.values(mechanism.decisions ?? {});
  return [
    ...Object.keys(echoes),
    ...checks.map(({ into }) => into),
    ...decisions.flatMap(decides),
    ...Object.values(suggests).flatMap(one => (one ? [one.shown, one.rank] : [])),
    ...Object.values(clocks).flatMap(({ lift }) => (lift ? [lift.into] : [])),
    ...Object.values(actions).flatMap(({ behalf }) => (behalf ? [behalf.into] : [])),
    ...Object.values(rounds).map(({ signed }) => signed),
    ...Object.values(samples).flatMap(({ drawn, into }) => [drawn, into]),
  ];
}

/** The fields that hold a value in the log, and those that stand apart from it. */
export const apartFields = (mechanism: AnyMechanism): ReadonlySet<string> =>
  new Set(Object.keys(mechanism.fields).filter(name => isApart(mechanism.fields[name]!)));

/** The fields that some roles alone know, always or by what was chosen on the matter (热线条例第十一条). */
export function concealedIn(
  { conceals }: AnyMechanism,
  values: Readonly<Record<string, unknown>>,
): readonly string[] {
  if (conceals === undefined) return [];
  const { fields, when, always = [] } = conceals;
  const chosen = Object.entries(when).some(([name, options]) => options.includes(String(values[name])));
  return chosen ? [...fields, ...always] : always;
}

/** The links that a merge is made of: to the matter that this one joins, and to those that joined it. */
export const mergeLink = "merge";
export const mergedLink = "merged";

/** The links of a mechanism, those of its merge among them. */
export function linksOf(mechanism: AnyMechanism): Readonly<Record<string, Link>> {
  const { name, links = {}, merges } = mechanism;
  if (merges === undefined) return links;
  const { title, by, into, join, child, children, refused, tells } = merges;
  const joins = { act: join, with: { [child]: "matter" }, refused };
  const states = targets(mechanism, by, "new").filter(state => state !== "new");
  return {
    ...links,
    // Read from the other matter to this one: it answers this one, and each that joined is a duplicate of
    // this.
    [mergeLink]: {
      title,
      field: into,
      to: name,
      edge: "answers",
      tells: Object.fromEntries(states.map(state => [state, joins])),
    },
    [mergedLink]: { title, field: children, to: name, edge: "duplicate-of", tells },
  };
}

/** A list of matters that the engine lets grow at an act, by the one that the act asks for in `child`. */
export interface Growing {
  readonly act: string;
  readonly child: string;
  readonly children: string;
}

/** The lists that grow at an act: of matters that joined this one, and of those that were opened for it. */
export const growing = ({ merges, links = {} }: AnyMechanism, action: string): readonly Growing[] =>
  [
    ...(merges ? [{ act: merges.join, child: merges.child, children: merges.children }] : []),
    ...Object.values(links).flatMap(({ opens, field: children }) =>
      opens ? [{ ...opens.opened, children }] : [],
    ),
  ].filter(({ act }) => act === action);

export interface Move {
  readonly action: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** Every arrow of the flow drawing that leads to another state. */
export const moves = (mechanism: AnyMechanism): readonly Move[] =>
  Object.entries(mechanism.actions).flatMap(([action, { title, from }]) =>
    listOf(from).flatMap(state =>
      targets(mechanism, action, state)
        .filter(to => to !== state)
        .map(to => ({ action, title, from: state, to })),
    ),
  );

/** The title of a state in Chinese; "new" before the first act. */
export const titleOf = (mechanism: AnyMechanism, state: string): string =>
  stateTitle(mechanism.states[state]) ?? (state === "new" ? "未提交" : state);

const reference = (kind: string) => ({ type: "string", pattern: `^${kind}:[1-9][0-9]{0,15}$` });
const schemaByKind: Readonly<Record<SimpleKind, object>> = {
  text: { type: "string" },
  phone: { type: "string", pattern: "^(1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8})$" },
  identity: { type: "string", pattern: "^[0-9]{17}[0-9Xx]$" },
  creditCode: { type: "string", pattern: "^[0-9A-HJ-NPQRTUWXY]{18}$" },
  date: { type: "string", format: "date" },
  flag: { type: "boolean" },
  number: { type: "number" },
  yuan: { type: "integer", description: "分" },
  mu: { type: "integer", description: "1/100 亩" },
  org: reference("org"),
  person: reference("person"),
  matter: { type: "string", description: "matter:ID, or the number that the asker was given" },
  file: { type: "string", pattern: "^file:[0-9a-f]{32,64}$", description: "As POST /api/uploads answered" },
};

/** The JSON Schema of one field's value. */
export function fieldSchema(field: Field): object {
  const said = { title: field.label, ...(field.hint ? { description: field.hint } : {}) };
  if (field.kind === "choice") return { ...said, type: "string", enum: Object.keys(field.options) };
  if (field.kind === "list") {
    return { ...said, type: "array", maxItems: field.max ?? 200, items: schemaByKind[field.of] };
  }
  const text = field.kind === "text";
  const least = field.min === undefined ? {} : { [text ? "minLength" : "minimum"]: field.min };
  const most = text ? { maxLength: field.max ?? 500 } : field.max === undefined ? {} : { maximum: field.max };
  return { ...schemaByKind[field.kind], ...said, ...least, ...most };
}

/**
 * The JSON Schema of an action's input: the API prints it, and the form is drawn from the same fields. What
 * only some matters are asked for is required by the engine where it is asked.
 */
export function inputSchema(mechanism: AnyMechanism, action: string): object {
  const asks = mechanism.actions[action]?.asks ?? [];
  return {
    type: "object",
    additionalProperties: false,
    required: asks.filter(ask => !ask.endsWith("?") && mechanism.fields[ask]?.when === undefined),
    properties: Object.fromEntries(asks.map(asked).map(name => [name, fieldSchema(mechanism.fields[name]!)])),
  };
}
