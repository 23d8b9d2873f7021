// The hand-written transaction: begin, the key, the appeal for update, decide, write its rows, commit.
// Prepared statements and a pool, as a competent developer writes it.

import { hash } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import { type Appeal, type Caller, Refused, acts, logged } from "./appeal.ts";

export interface Asked {
  readonly caller: Caller;
  readonly action: string;
  readonly appeal: number | null;
  readonly input: Readonly<Record<string, string>>;
  readonly key: string;
}

export interface Receipt {
  readonly number: string;
  readonly seq: number;
  readonly state: string;
  readonly hash: string;
  readonly happened: number;
}

const callerOf = `
  select person, org, roles, csrf from caller where secret = $1 and expires > now()`;

/** The caller behind a secret; read every time, so that a revoked one is refused at once. */
export async function findCaller(pool: Pool, secret: string): Promise<Caller | undefined> {
  const values = [hash("sha256", secret, "buffer")];
  return (await pool.query<Caller>({ name: "caller", text: callerOf, values })).rows[0];
}

const columns = [
  "state",
  "kind",
  "topic",
  "area",
  "asker",
  "handler",
  "drafter",
  "rating",
  "answer_due",
  "accept_due",
  "contact_due",
  "rate_due",
  "seq",
  "head",
  "happened",
] as const;
const places = columns.map((_, at) => `$${at + 1}`);
const open = `
  insert into appeal (${columns.join(", ")}, opened) values (${places.join(", ")}, $15) returning id`;
const changed = columns.map((name, at) => `${name} = ${places[at]}`);
const move = `update appeal set ${changed.join(", ")} where id = $16`;
const lock = `select id::float8, ${columns.join(", ")} from appeal where id = $1 for update`;
const remembered = "select body, answer from idempotency where person = $1 and key = $2";
const remember = `
  insert into idempotency (person, key, body, answer, made) values ($1, $2, $3, $4, $5)`;
const log = "insert into event (appeal, seq, happened, payload, hash) values ($1, $2, $3, $4, $5)";
const keep = "insert into person_data (appeal, seq, data) values ($1, $2, $3)";

/** Answers again what the key was answered; undefined when it is new. */
async function known(client: PoolClient, { caller, key }: Asked, body: Buffer): Promise<Receipt | undefined> {
  const values = [caller.person, key];
  const query = { name: "remembered", text: remembered, values };
  const found = (await client.query<{ body: Buffer; answer: Receipt }>(query)).rows[0];
  if (found !== undefined && !found.body.equals(body))
    throw new Refused(409, "the key stood for another body");
  return found?.answer;
}

async function appealFor(client: PoolClient, id: number): Promise<Appeal> {
  const { rows } = await client.query<Appeal>({ name: "lock", text: lock, values: [id] });
  if (rows[0] === undefined) throw new Refused(404, "there is no such appeal");
  return rows[0];
}

async function write(client: PoolClient, asked: Asked, body: Buffer): Promise<Receipt> {
  const { caller, action, input, key } = asked;
  const act = acts[action];
  if (act === undefined) throw new Refused(422, "there is no such action");
  if (!caller.roles.includes(act.by)) throw new Refused(403, "not for this post");
  const before = asked.appeal === null ? null : await appealFor(client, asked.appeal);
  if (before !== null && act.mine?.(before, caller) === false) throw new Refused(403, "not your appeal");
  if ((before?.state ?? null) !== act.from) throw new Refused(409, "not in this state");
  const at = Date.now();
  const changes = act.changes(input, caller, at);
  const event = logged(action, act, caller, input, changes, before?.head ?? Buffer.alloc(32), at);
  const seq = (before?.seq ?? 0) + 1;
  const when = new Date(at);
  const after = { ...before, ...changes, state: act.to, seq, head: event.hash, happened: when };
  const row = columns.map(name => after[name] ?? null);
  const moved =
    before === null
      ? await client.query<{ id: string }>({ name: "open", text: open, values: row })
      : await client.query<{ id: string }>({ name: "move", text: move, values: [...row, before.id] });
  const id = before?.id ?? Number(moved.rows[0]!.id);
  await client.query({ name: "log", text: log, values: [id, seq, when, event.payload, event.hash] });
  if (event.data !== null) await client.query({ name: "keep", text: keep, values: [id, seq, event.data] });
  const answer = { number: String(id), seq, state: act.to, hash: event.hash.toString("hex"), happened: at };
  const values = [caller.person, key, body, JSON.stringify(answer), when];
  await client.query({ name: "remember", text: remember, values });
  return answer;
}

const taken = "23505"; // unique_violation: the same key came twice at once

/** Takes an act in a transaction of its own. Throws Refused. */
export async function take(pool: Pool, asked: Asked): Promise<Receipt> {
  const body = hash("sha256", JSON.stringify([asked.action, asked.appeal, asked.input]), "buffer");
  const client = await pool.connect();
  try {
    await client.query("begin");
    const answer = (await known(client, asked, body)) ?? (await write(client, asked, body));
    await client.query("commit");
    return answer;
  } catch (error) {
    await client.query("rollback");
    if ((error as { code?: string }).code === taken) throw new Refused(409, "the key is being answered");
    throw error;
  } finally {
    client.release();
  }
}
