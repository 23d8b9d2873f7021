// What the HTTP side is given by whoever wires it: the only way into the log, the readers, the people, and
// the time.

import type { Calendar } from "../define/calendar.ts";
import type { OrgLevel, OrgRef } from "../define/fields.ts";
import type { Matter } from "../engine/matter.ts";
import type { Orgs } from "../engine/permission.ts";
import type { Reader, Writer } from "../engine/ports.ts";
import type { Registry } from "../engine/registry.ts";
import type { RunQuery } from "../figures/read.ts";
import type { People } from "../people/people.ts";

export interface Org {
  readonly ref: OrgRef;
  readonly parent: OrgRef | null;
  readonly name: string;
  readonly english: string;
  readonly level: OrgLevel;
  readonly party: boolean;
}
/** The tree, kept in memory. */
export interface OrgDirectory extends Orgs {
  /** Every org, those above first. */
  all(): readonly Org[];
}

/** An event as stored: the body is still the text that was hashed. */
export interface StoredEvent {
  readonly seq: number;
  readonly happened: number;
  readonly recorded: number;
  readonly payload: string;
  readonly hash: Uint8Array;
}
/** The values of one event that stand apart from the log. */
export interface ApartValues {
  readonly seq: number;
  readonly values: Readonly<Record<string, unknown>>;
}
/** One end of a link; `name` is `mechanism.link`. */
export interface LinkEnd {
  readonly name: string;
  readonly far: number;
  readonly outward: boolean;
}
/** The last row of a page, after which the next one begins. */
export interface After {
  readonly opened: number;
  readonly id: number;
}
export interface ListRequest {
  readonly mechanism: string;
  readonly state?: string;
  /** The org that it was dispatched to. */
  readonly handler?: string;
  /** `person:ID` of the citizen who opened it. */
  readonly asker?: string;
  readonly after?: After;
  readonly limit: number;
}
/**
 * What may wait for somebody: the matters of these orgs, of this citizen, or in these states of a
 * mechanism.
 */
export interface InboxRequest {
  readonly orgs: readonly string[];
  readonly asker?: string;
  readonly states: readonly { readonly mechanism: string; readonly states: readonly string[] }[];
  readonly limit: number;
}

export interface Readers extends Reader {
  matters(ids: readonly number[]): Promise<readonly Matter[]>;
  /** Newest first. */
  list(request: ListRequest): Promise<readonly Matter[]>;
  /** Unsettled ones, the nearest deadline first. */
  inbox(request: InboxRequest): Promise<readonly Matter[]>;
  /** How many acts a person has taken since a moment. */
  actsSince(actor: string, since: number): Promise<number>;
  /** In their order. */
  events(matter: number): Promise<readonly StoredEvent[]>;
  apart(matter: number): Promise<readonly ApartValues[]>;
  links(matter: number): Promise<readonly LinkEnd[]>;
}

export interface City {
  readonly name: string;
  readonly english?: string;
}
export interface InstanceFacts {
  readonly id: string;
  /** 32 bytes that permute ids into the askers' numbers. */
  readonly numberKey: Uint8Array;
  readonly city: City;
  readonly sample: boolean;
}

export interface HttpSettings {
  /** The public address behind a proxy, without a final slash. */
  readonly origin?: string;
  /** Requests a minute from one address; 600 when left out. */
  readonly requestsPerMinute?: number;
  /** Tries to sign in from one address in ten minutes; 30 when left out. */
  readonly signInsPerTenMinutes?: number;
}

export interface Context {
  readonly writer: Writer;
  readonly readers: Readers;
  readonly registry: Registry;
  readonly orgs: OrgDirectory;
  readonly calendar: Calendar;
  /** Reads the statements that figures are counted by. */
  readonly run: RunQuery;
  readonly people: People;
  readonly instance: InstanceFacts;
  readonly settings: HttpSettings;
  /** Answers when the database does; rejects otherwise. */
  ready(): Promise<unknown>;
  now(): number;
  log(text: string): void;
}
