// Matters that this server has just read or written. A row is large, and most of those that are asked for
// stand in memory already: whether they are still so is asked of the database each time, which costs a
// fraction of reading them again. Another process may have moved them on or forgotten who asked.

import type { Matter } from "../../engine/matter.ts";
import type { Registry } from "../../engine/registry.ts";
import type { Database } from "../connection.ts";
import { type StoredMatter, derived } from "../matter-row.ts";
import { Recent } from "../writer/recent.ts";

/** Matters held at most: those that are acted on now and again. */
const most = 4_000;

const standing = `
  select id, seq, asker from matter where id = any ($1::bigint[])`;

interface Standing {
  readonly id: number;
  readonly seq: number;
  readonly asker: string | null;
}

export class KnownMatters {
  readonly #registry: Pick<Registry, "version">;
  readonly #held = new Recent<number, StoredMatter>(most);

  constructor(registry: Pick<Registry, "version">) {
    this.#registry = registry;
  }

  /** Matters as a commit has left them. */
  noticed(matters: readonly Matter[]): void {
    for (const matter of matters) {
      const held = this.#held.get(matter.id);
      const plan = this.#registry.version(matter.mechanism, matter.version);
      if (held === undefined || plan === undefined || held.seq > matter.seq) continue;
      this.#held.set(matter.id, { ...matter, ...derived(plan, matter), asker: held.asker });
    }
  }

  /**
   * These matters as they stand in the database now, in any order: those in memory proved by their version,
   * the others by `read`.
   */
  async of(
    database: Database,
    ids: readonly number[],
    read: (ids: readonly number[]) => Promise<readonly StoredMatter[]>,
  ): Promise<readonly StoredMatter[]> {
    const known = ids.filter(id => this.#held.get(id) !== undefined);
    const query = { name: "standing", text: standing, values: [known] };
    const { rows } = known.length === 0 ? { rows: [] } : await database.query<Standing>(query);
    const proved = rows.flatMap(({ id, seq, asker }) => {
      const matter = this.#held.get(id);
      return matter?.seq === seq ? [matter.asker === asker ? matter : { ...matter, asker }] : [];
    });
    const found = new Set(proved.map(({ id }) => id));
    const others = ids.filter(id => !found.has(id));
    const fresh = others.length === 0 ? [] : await read(others);
    for (const matter of [...proved, ...fresh]) {
      const held = this.#held.get(matter.id);
      if (held === undefined || held.seq <= matter.seq) this.#held.set(matter.id, matter);
    }
    return [...proved, ...fresh];
  }
}
