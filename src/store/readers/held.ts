// Matters by what they hold: how an import finds those that a sheet calls by name.

import type { Database } from "../connection.ts";

const byHeld = "select id from matter where mechanism = $1 and fields @> $2::jsonb order by id limit 2";

/** Answers at most two: a name that several have is no name. */
export const openMatterFinder = (database: Database) => ({
  find: async (mechanism: string, held: Readonly<Record<string, unknown>>): Promise<readonly number[]> => {
    const { rows } = await database.query<{ id: number }>(byHeld, [mechanism, JSON.stringify(held)]);
    return rows.map(({ id }) => id);
  },
});
