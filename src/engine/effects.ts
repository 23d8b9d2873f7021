// What an event causes elsewhere, as messages for the outbox of the same transaction: acts on linked matters
// and notices. Pure; the relay delivers them at least once and applies each exactly once by its key.

import type { Link } from "../define/parts.ts";
import { listOf } from "../define/parts.ts";
import type { Decided } from "./act.ts";
import type { Matter } from "./matter.ts";
import type { Plan, Registry } from "./registry.ts";

/** An act of the engine on another matter. */
export interface FarAct {
  readonly kind: "act";
  readonly matter: string;
  readonly act: string;
  /** `mechanism.link` of the definition that caused it. */
  readonly by: string;
  readonly edge: string;
  readonly input: Readonly<Record<string, unknown>>;
}
/** A notice to a person; its text is made when it is delivered, so no personal value stands in the outbox. */
export interface NoticeMessage {
  readonly kind: "notice";
  readonly notice: string;
  /** As the log knows them: `citizen:ALIAS` or `person:ID`. */
  readonly person: string;
}
export type Message = FarAct | NoticeMessage;

/** A row of the link table at this end. */
export interface LinkRow {
  readonly name: string;
  readonly far: string;
  readonly edge: string;
  readonly outward: boolean;
}

const matters = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");

/**
 * The messages of one event; history sends none. `after` is the matter after the whole act: an expiry that
 * was settled just before tells what its own state tells.
 */
export function effects(plan: Plan, decided: Decided, after: Matter): readonly Message[] {
  const { body } = decided.draft;
  if (body.origin === "import") return [];
  const links = Object.entries(plan.mechanism.links ?? {});
  const entered = body.from !== body.to;
  const acts = entered ? links.flatMap(([name, link]) => farActs(plan, name, link, body.to, after)) : [];
  const notices = (decided.step?.notices ?? []).flatMap(([name, notice]): NoticeMessage[] => {
    const relation = plan.relations.get(notice.to);
    const acted = relation && "person" in relation ? listOf(relation.person) : [];
    const people = acted
      .flatMap(act => after.takers[act] ?? [])
      .filter(person => /^(person|citizen):/.test(person));
    return people.map(person => ({ kind: "notice", notice: name, person }));
  });
  return [...acts, ...notices];
}

function farActs(plan: Plan, name: string, link: Link, to: string, after: Matter): FarAct[] {
  const told = link.tells?.[to];
  if (told === undefined) return [];
  const input = Object.entries(told.with ?? {}).map(([far, near]) => {
    return [far, near === "matter" ? `matter:${after.id}` : after.fields[near]] as const;
  });
  const filled = Object.fromEntries(input.filter(([, value]) => value !== undefined));
  const by = `${plan.mechanism.name}.${name}`;
  return matters(after.fields[link.field]).map(matter => ({
    kind: "act",
    matter,
    act: told.act,
    by,
    edge: link.edge,
    input: filled,
  }));
}

/**
 * The link rows that an event sets at this end: named by its own field here, or by the cause over there,
 * whose definition says what kind of edge it is.
 */
export function linkRows(registry: Registry, plan: Plan, { draft: { body } }: Decided): readonly LinkRow[] {
  const set = { ...body.input, ...body.set };
  const out = Object.entries(plan.mechanism.links ?? {}).flatMap(([name, { field, edge }]) =>
    matters(set[field]).map(far => ({ name: `${plan.mechanism.name}.${name}`, far, edge, outward: true })),
  );
  const { cause } = body;
  if (body.origin !== "link" || cause?.matter === undefined || cause.by === undefined) return out;
  const [mechanism = "", link = ""] = cause.by.split(".");
  const edge = registry.current.get(mechanism)?.mechanism.links?.[link]?.edge;
  // A delivered notice is caused by an event as well, but joins no two matters.
  if (edge === undefined) return out;
  return [...out, { name: cause.by, far: `matter:${cause.matter}`, edge, outward: false }];
}
