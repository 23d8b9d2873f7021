// Tokens let a machine act for a post: shown once when made, stored as a hash, good until revoked.

import { Gathering } from "../store/gathering.ts";
import type { Query } from "./query.ts";
import { type Post, type PostRow, isPostId, postOf } from "./posts.ts";
import { newSecret, secretHash } from "./secret.ts";

export interface Token {
  /** The opaque id under which events name it, `token:ID`. */
  readonly id: string;
  readonly label: string;
  readonly post: Post;
}

export interface Tokens {
  /** A token for a post; its text cannot be had again. Undefined when there is no such post. */
  create(post: string, label: string, now: number): Promise<{ id: string; text: string } | undefined>;
  find(text: string): Promise<Token | undefined>;
  /** False when there was none of this id, or it was revoked before. */
  revoke(id: string, now: number): Promise<boolean>;
}

const prefix = "kmt_";

// Forty-eight bits of the stored hash tell tokens apart and give nothing away.
const publicId = (hash: Buffer): string => String(hash.readUIntBE(0, 6));

type Row = PostRow & { readonly hash: Buffer; readonly label: string };

// Post by post (`offset 0`): joined, all posts of a city were read for the few that ask at a time.
const lookup = `
  select token.id as hash, token.label, post.id, post.org, post.title, post.english, post.roles
    from token cross join lateral (select * from post where post.id = token.post offset 0) as post
   where token.id = any ($1) and revoked is null`;

/**
 * The tokens of this database. Each is looked up again for every request, those of many by one statement: who
 * was revoked is nobody from that moment on.
 */
export function tokens(db: Query): Tokens {
  const found = new Gathering(async (ids: readonly Buffer[]) => {
    const { rows } = await db.query<Row>({ name: "token", text: lookup }, [ids]);
    const byId = new Map(rows.map(row => [row.hash.toString("hex"), row]));
    return ids.map(id => byId.get(id.toString("hex")));
  });
  return {
    async create(post, label, now) {
      if (!isPostId(post)) return undefined;
      const text = prefix + newSecret();
      const id = secretHash(text);
      const { rowCount } = await db.query(
        `insert into token (id, post, label, created)
         select $1, post.id, $3, $4 from post where post.id = $2`,
        [id, Number(post), label, new Date(now)],
      );
      return rowCount === 1 ? { id: publicId(id), text } : undefined;
    },
    async find(text) {
      if (!/^kmt_[\w-]{43}$/.test(text)) return undefined;
      const id = secretHash(text);
      const row = await found.ask(id);
      return row && { id: publicId(id), label: row.label, post: postOf(row) };
    },
    async revoke(id, now) {
      if (!/^\d{1,15}$/.test(id) || Number(id) >= 2 ** 48) return false;
      const start = Buffer.alloc(6);
      start.writeUIntBE(Number(id), 0, 6);
      const text = "update token set revoked = $2 where substring(id from 1 for 6) = $1 and revoked is null";
      return (await db.query(text, [start, new Date(now)])).rowCount === 1;
    },
  };
}
