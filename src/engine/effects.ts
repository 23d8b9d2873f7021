// What an event causes elsewhere, as messages for the outbox of the same transaction: acts on linked matters
// and notices. Pure; the relay delivers them at least once and applies each exactly once by its key.

import { makes, mergedLink } from "../define/derive.ts";
import type { Link, Notice } from "../define/parts.ts";
import { listOf } from "../define/parts.ts";
import { holds } from "../define/when.ts";
import type { Decided } from "./act.ts";
import type { Values } from "./event.ts";
import { type BallotMessage, ballotMessages } from "./ballots/told.ts";
import { type PollMessage, pollMessages } from "./polls/poll.ts";
import { type Given, apartFrom, inputFrom } from "./given.ts";
import { type DriveMessage, driveMessages } from "./drives/told.ts";
import type { Matter } from "./matter.ts";
import { type OpeningMessage, openingMessages } from "./openings.ts";
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
  /**
   * What stands apart is read when it is delivered: by the name of the input there, the field here. No value
   * of it stands in the outbox.
   */
  readonly apart?: Readonly<Record<string, string>>;
  /** The act of the engine on this matter when the other refuses. */
  readonly refused?: string;
}
/** A notice to a person; its text is made when it is delivered, so no personal value stands in the outbox. */
export interface NoticeMessage {
  readonly kind: "notice";
  readonly notice: string;
  /** As the log knows them: `citizen:ALIAS` or `person:ID`. */
  readonly person: string;
}
/** A paper that wants its number from the register of the org that issues it. */
export interface NumberMessage {
  readonly kind: "number";
  readonly document: string;
  readonly org: string;
}
/** One more or one fewer of the linked matters that a matter elsewhere counts (engine/echoes.ts). */
export interface EchoMessage {
  readonly kind: "echo";
  readonly matter: string;
  readonly mechanism: string;
  readonly echo: string;
  /** `mechanism.link.echo`: as a cause it joins no two matters. */
  readonly by: string;
  readonly change: 1 | -1;
}
export type Message =
  | FarAct
  | NoticeMessage
  | NumberMessage
  | EchoMessage
  | BallotMessage
  | PollMessage
  | OpeningMessage
  | DriveMessage;

/** A row of the link table at this end. */
export interface LinkRow {
  readonly name: string;
  readonly far: string;
  readonly edge: string;
  readonly outward: boolean;
}

const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");

/**
 * The messages of one event; history sends none. `after` is the matter after the whole act: an expiry that
 * was settled just before tells what its own state tells.
 */
export function effects(plan: Plan, decided: Decided, after: Matter): readonly Message[] {
  const { body } = decided.draft;
  if (body.origin === "import") return [];
  const links = Object.entries(plan.links);
  const entered = body.from !== body.to;
  const acts = [
    ...links.flatMap(([name, link]) => passing(plan, name, link, decided, after)),
    ...(entered ? links.flatMap(([name, link]) => farActs(plan, name, link, body.to, after)) : []),
  ];
  const notices = (decided.step?.notices ?? []).flatMap(([name, notice]) =>
    addressed(plan, notice, after).map((person): NoticeMessage => ({ kind: "notice", notice: name, person })),
  );
  const openings = entered
    ? links.flatMap(([name, link]) => openingMessages(plan, name, link, body.to, after))
    : [];
  return [
    ...acts,
    ...openings,
    ...notices,
    ...numbers(plan, decided, after),
    ...ballotMessages(plan, body, after),
    ...pollMessages(plan, body, after),
    ...driveMessages(plan, body),
  ];
}

/** The papers that this event makes; one whose issuer is not known gets no number. */
function numbers({ mechanism }: Plan, { draft: { body } }: Decided, after: Matter): NumberMessage[] {
  return Object.entries(mechanism.documents ?? {}).flatMap(([document, declared]) => {
    const org = declared.from === "actor" ? body.org : after.fields[declared.from];
    const made = makes(declared, body.action, after.fields);
    if (declared.number === undefined || !made || typeof org !== "string") return [];
    return [{ kind: "number" as const, document, org }];
  });
}

/** Whoever took the acts of the relation, and whoever is named in its field; each once. */
function addressed(plan: Plan, { to, when }: Notice, after: Matter): readonly string[] {
  const relation = plan.relations.get(to);
  if (relation === undefined || !("person" in relation) || !holds(when, after.fields)) return [];
  const acted = listOf(relation.person).flatMap(act => after.takers[act] ?? []);
  const named = relation.named === undefined ? [] : texts(after.fields[relation.named]);
  return [...new Set([...acted, ...named])].filter(person => /^(person|citizen):/.test(person));
}

/** An edge that ended is no edge: what is told of it says so in its cause. */
const left = "left";

/** What this act tells those that come by it or go. */
function passing(
  plan: Plan,
  name: string,
  { comes, goes, edge }: Link,
  { draft: { body } }: Decided,
  after: Matter,
): FarAct[] {
  const named = { ...body.input, ...body.set };
  const by = `${plan.mechanism.name}.${name}`;
  return [
    ...(comes === undefined ? [] : told(plan, comes, { by, edge }, texts(named[comes.in]), after)),
    ...(goes === undefined
      ? []
      : told(plan, goes, { by: `${by}.${left}`, edge }, texts(named[goes.in]), after)),
  ];
}

function farActs(plan: Plan, name: string, link: Link, to: string, after: Matter): FarAct[] {
  const tale = link.tells?.[to];
  const cause = { by: `${plan.mechanism.name}.${name}`, edge: link.edge };
  return tale === undefined ? [] : told(plan, tale, cause, texts(after.fields[link.field]), after);
}

interface Tale {
  readonly act: string;
  readonly with?: Given;
  readonly refused?: string;
}

/** One act of the engine on each of these matters, with values of this one. */
function told(
  plan: Plan,
  { act, with: given = {}, refused }: Tale,
  cause: Pick<FarAct, "by" | "edge">,
  matters: readonly string[],
  after: Matter,
): FarAct[] {
  const message: Omit<FarAct, "matter" | "input"> = {
    kind: "act",
    act,
    ...cause,
    ...apartFrom(plan, given),
    ...(refused === undefined ? {} : { refused }),
  };
  return matters.map((matter, place) => ({ ...message, matter, input: inputFrom(given, after, place) }));
}

/**
 * The link rows that an event sets at this end: named by its own field here, or by the cause over there,
 * whose definition says what kind of edge it is. A merge is one edge: it stands as the child named it, at
 * both ends.
 */
export function linkRows(registry: Registry, plan: Plan, { draft: { body } }: Decided): readonly LinkRow[] {
  const set = { ...body.input, ...body.set };
  const own = Object.entries(plan.links).filter(([name]) => !isMerged(plan, name));
  const out = own.flatMap(([name, link]) =>
    namedBy(link, set).map(far => ({
      name: `${plan.mechanism.name}.${name}`,
      far,
      edge: link.edge,
      outward: true,
    })),
  );
  const { cause } = body;
  if (body.origin !== "link" || cause?.matter === undefined || cause.by === undefined) return out;
  const [mechanism = "", link = "", undone] = cause.by.split(".");
  const far = registry.current.get(mechanism);
  const edge = far?.links[link]?.edge;
  // A delivered notice and a refusal are causes as well, but join no two matters.
  if (far === undefined || edge === undefined || undone !== undefined || isMerged(far, link)) return out;
  return [...out, { name: cause.by, far: `matter:${cause.matter}`, edge, outward: false }];
}

/** Those that this act named: of a list that grows only the ones that came. */
function namedBy({ field, comes, opens }: Link, set: Values): readonly string[] {
  if (comes === undefined && opens === undefined) return texts(set[field]);
  return [comes?.in, opens?.opened.child].flatMap(name => (name === undefined ? [] : texts(set[name])));
}

const isMerged = ({ mechanism }: Plan, link: string): boolean =>
  mechanism.merges !== undefined && link === mergedLink;
