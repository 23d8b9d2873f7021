// The tree of orgs in memory, and who sits where: asked by acts, so never read from the database for one.

import type { OrgLevel, OrgRef } from "../define/fields.ts";
import type { Holder, Orgs } from "../engine/orgs.ts";
import type { Database } from "./connection.ts";

export interface Org {
  readonly ref: OrgRef;
  readonly parent: OrgRef | null;
  readonly name: string;
  readonly english: string;
  readonly level: OrgLevel;
  readonly party: boolean;
  /** Whether government has named it to inspect others. */
  readonly inspects: boolean;
  /** 发文机关代字, where it numbers its papers. */
  readonly mark: string | null;
  /** The instance's own stable name of it. */
  readonly key: string;
  /** GB/T 2260 where it has one. */
  readonly code: string | null;
}

export interface OrgTree extends Orgs {
  /** Every org, those above first, neighbours in their order. */
  all(): readonly Org[];
  org(ref: string): Org | undefined;
  /** Reads the tree and the posts again; call it after a change. Readers see the old ones until then. */
  refresh(): Promise<void>;
}

interface Row extends Omit<Org, "ref" | "parent"> {
  readonly id: number;
  readonly parent: number | null;
}

const read = `
  with recursive tree as (
    select o.*, 0 as depth from org o where parent is null
    union all
    select o.*, tree.depth + 1 from org o join tree on o.parent = tree.id)
  select id, key, parent, name, english, level, party, inspects, mark, code
    from tree order by depth, position, id`;

/** Those who left their post stay: an act that is dated earlier asks who held it then. */
const seats = `
  select h.person, p.org, p.roles, h.since, h.until
    from holding h join post p on p.id = h.post order by h.person, p.org, h.since`;

interface Seat extends Holder {
  readonly since: number;
  readonly until: number | null;
}

/** The holders of each role, in the order of their ids. */
async function loadSeats(database: Database): Promise<ReadonlyMap<string, readonly Seat[]>> {
  const { rows } = await database.query<{
    person: number;
    org: number;
    roles: readonly string[];
    since: number;
    until: number | null;
  }>(seats);
  const byRole = new Map<string, Seat[]>();
  for (const { person, org, roles, since, until } of rows) {
    const seat: Seat = { person: `person:${person}`, org: refOf(org), since, until };
    for (const role of roles) {
      const known = byRole.get(role);
      if (known === undefined) byRole.set(role, [seat]);
      else known.push(seat);
    }
  }
  return byRole;
}

const refOf = (id: number): OrgRef => `org:${id}`;

async function load(database: Database): Promise<ReadonlyMap<string, Org>> {
  const { rows } = await database.query<Row>(read);
  return new Map(
    rows.map(({ id, parent, ...org }) => {
      const ref = refOf(id);
      return [ref, { ...org, ref, parent: parent === null ? null : refOf(parent) }];
    }),
  );
}

/** Reads the tree. */
export async function openOrgTree(database: Database): Promise<OrgTree> {
  let orgs = await load(database);
  let held = await loadSeats(database);
  return {
    all: () => [...orgs.values()],
    org: ref => orgs.get(ref),
    exists: ref => orgs.has(ref),
    name: ref => orgs.get(ref)?.name,
    english: ref => orgs.get(ref)?.english,
    level: ref => orgs.get(ref)?.level,
    party: ref => orgs.get(ref)?.party ?? false,
    inspects: ref => orgs.get(ref)?.inspects ?? false,
    above(ref) {
      const found: OrgRef[] = [];
      for (let up = orgs.get(ref)?.parent; up; up = orgs.get(up)?.parent) found.push(up);
      return found;
    },
    holders: (role, at) =>
      (held.get(role) ?? []).filter(({ since, until }) => since <= at && (until === null || at < until)),
    async refresh() {
      [orgs, held] = await Promise.all([load(database), loadSeats(database)]);
    },
  };
}
