// The pages that are measured: what people ask a ledger for, and what would be hardest to answer.

import type { Database } from "../src/store/connection.ts";
import { soughtTraces } from "../src/store/listing/entry.ts";
import { lightToken, openToken, tokenKey, traceKey, valueToken } from "../src/store/listing/tokens.ts";
import { toNumber } from "../src/engine/number.ts";
import { inboxQuery } from "../src/store/readers/lists.ts";
import { type PageAsked, readPage } from "../src/store/readers/pages.ts";
import { openReaders } from "../src/store/readers/readers.ts";

const day = 86_400_000;
const mechanism = "appeal";

const value = (field: string, one: string) => tokenKey(valueToken(mechanism, field, one));
const handlers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => value("handler", `org:${from + at}`));

const page = (more: Partial<PageAsked> = {}): PageAsked => ({
  mechanism,
  sort: "opened",
  descending: true,
  limit: 100,
  ...more,
});

interface Deep {
  readonly matter: number;
  readonly opened: number;
}

function askedPages(secret: Uint8Array, now: number, deep: Deep): Readonly<Record<string, PageAsked>> {
  const number = toNumber(secret, deep.matter).replace("-", "");
  const traces = soughtTraces("王建国").map(token => traceKey(secret, token));
  const district = handlers(150, 180);
  return {
    "first page, counted": page({ count: true }),
    "deep page": page({ after: { value: deep.opened, id: deep.matter } }),
    "last page": page({ descending: false }),
    "one state by due": page({ states: ["handling"], sort: "due", descending: false, count: true }),
    "org subtree and state": page({ states: ["handling"], groups: [district], count: true }),
    "org subtree, all states": page({ groups: [district], count: true }),
    "a rare unit": page({ groups: [handlers(299, 300)], count: true }),
    "overdue by due": page({
      groups: [[tokenKey(lightToken(mechanism, "over"))]],
      sort: "due",
      descending: false,
    }),
    "open, one topic": page({ groups: [[tokenKey(openToken(mechanism))], [value("topic", "roads")]] }),
    "one topic, one kind, one district": page({
      groups: [[value("topic", "roads")], [value("kind", "complaint")], [value("area", "org:4")]],
    }),
    "sort by a field": page({ sort: { field: "handler", numeric: false }, descending: false }),
    "sort by a field, filtered": page({
      sort: { field: "topic", numeric: false },
      descending: false,
      groups: [[value("rating", "dissatisfied")]],
    }),
    "a month of two years ago, by due": page({
      sort: "due",
      ranges: [{ by: "opened", from: now - 730 * day, below: now - 700 * day }],
    }),
    "what contradicts itself": page({
      states: ["solved"],
      groups: [[tokenKey(lightToken(mechanism, "over"))]],
    }),
    "several states that are rare": page({ states: ["received", "dispatched"], sort: "happened" }),
    "search by the beginning of a number": page({ number: number.slice(0, 4), count: true }),
    "search by an asker's name": page({ traces, count: true }),
  };
}

/** The pages by name, each as it is read for a screen: the ids, then their matters. */
export async function pagesOf(database: Database, secret: Uint8Array, now: number) {
  const readers = openReaders(database);
  const read = (asked: PageAsked) => async (): Promise<unknown> => {
    const { ids } = await readPage(database, asked);
    return readers.matters(ids);
  };
  const { rows } = await database.query<Deep>(
    "select matter, opened from listed order by opened offset (select count(*) / 10 from listed) limit 1",
  );
  const toDo = async (): Promise<unknown> => {
    const states = [{ mechanism, states: ["received"] }];
    const [text, values] = inboxQuery({ orgs: ["org:150"], states, limit: 300 });
    return database.query(text, [...values]);
  };
  const asked = Object.entries(askedPages(secret, now, rows[0]!));
  return [...asked.map(([name, one]) => [name, read(one)] as const), ["my to-do", toDo] as const];
}
