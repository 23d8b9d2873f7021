// Permission tables as compact data: an action, then for each state the letters of the actors who may take it,
// "." for nobody. Written by hand from the rules, and compared with what the engine allows.

import type { Actor, Matter } from "../../engine/matter.ts";
import { refusedAct } from "../../engine/permission.ts";
import type { Plan } from "../../engine/registry.ts";
import { orgs } from "../../engine/test/city.ts";

export interface Table {
  readonly plan: Plan;
  readonly actors: Readonly<Record<string, Actor>>;
  /** What every matter of the table holds, and who took which acts on it. */
  readonly fields: Matter["fields"];
  readonly takers: Matter["takers"];
  /** States in groups of columns: "running+warned" are two that allow the same. */
  readonly text: string;
}

const rows = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split("\n")
    .map(line => line.trim().split(/\s+/));

/** A matter that stands in a state; none before the first act. */
export const standing = ({ plan, fields, takers }: Table, state: string): Matter | null =>
  state === "new"
    ? null
    : {
        id: 640,
        mechanism: plan.mechanism.name,
        version: plan.version,
        seq: 1,
        state,
        fields,
        clocks: {},
        passed: {},
        takers,
        head: new Uint8Array(),
        origin: "act",
        opened: 0,
        happened: 0,
      };

const allowed = (table: Table, state: string, action: string): string =>
  Object.entries(table.actors)
    .filter(([, actor]) => {
      const step = table.plan.actions.get(action)!;
      return !refusedAct(table.plan, step, standing(table, state), actor, orgs);
    })
    .map(([letter]) => letter)
    .join("") || ".";

function cellsOf(block: string): readonly (readonly [string, string])[] {
  const [head = [], ...lines] = rows(block);
  const columns = head.slice(1).map(group => group.split("+"));
  return lines.flatMap(([action = "", ...letters]) =>
    letters.flatMap((cell, at) => (columns[at] ?? []).map(state => [`${state} ${action}`, cell] as const)),
  );
}

/** "state action: letters" as the table says, for every state and action of the plan; "." where it is silent. */
export function told({ plan, text }: Table): readonly string[] {
  const cells = new Map(text.split(/\n\s*\n/).flatMap(cellsOf));
  return every(plan).map(
    ([state, action]) => `${state} ${action}: ${cells.get(`${state} ${action}`) ?? "."}`,
  );
}

/** The same as the engine decides it. */
export const found = (table: Table): readonly string[] =>
  every(table.plan).map(([state, action]) => `${state} ${action}: ${allowed(table, state, action)}`);

const every = ({ mechanism, actions }: Plan): readonly (readonly [string, string])[] =>
  ["new", ...Object.keys(mechanism.states)].flatMap(state =>
    [...actions.keys()].map(action => [state, action] as const),
  );

export const official = (person: number, org: Actor["org"], ...roles: readonly string[]): Actor => ({
  person: `person:${person}`,
  post: `post:${person}`,
  org,
  roles,
});
