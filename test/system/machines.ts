// Posts and tokens for a load, made behind a city that has none yet.

import type pg from "pg";
import { posts } from "../../src/people/posts.ts";
import { tokens } from "../../src/people/tokens.ts";
import type { Machine } from "./load.ts";

/** So many machines, each with a token of a post that drafts tasks and of one that decides on them. */
export async function makeMachines(pool: pg.Pool, count: number): Promise<readonly Machine[]> {
  const of = async (role: string): Promise<() => Promise<string>> => {
    const post = { key: role, org: "org:1", title: role, english: role, roles: [role] } as const;
    const id = await posts(pool).create(post);
    return async () => (await tokens(pool).create(id, role, Date.now()))!.text;
  };
  const [reform, organ] = [await of("reform"), await of("organ")];
  const made: Machine[] = [];
  for (let n = 0; n < count; n += 1) made.push({ reform: await reform(), organ: await organ() });
  return made;
}
