// A served city whose only mechanism are the reports of test/mechanisms/, with the people of both sides.

import { fileURLToPath } from "node:url";
import { buildApp } from "../../src/http/app.ts";
import { portal } from "../../src/http/portal/portal.ts";
import type { ActView } from "../../src/http/types.ts";
import { type Served, Visitor, citizen, noon, password, serve } from "./served.ts";

const mechanisms = fileURLToPath(new URL("../mechanisms/", import.meta.url));

/**
 * Who is who: `planner` oversees reports as a caller; `both` holds the role that knows and another;
 * `stranger` has no role among reports.
 */
const posts = {
  clerk: ["city", ["clerk"]],
  handler: ["urban", ["handler"]],
  caller: ["power", ["caller"]],
  both: ["city", ["clerk", "handler"]],
  planner: ["city", ["planner", "caller"]],
  stranger: ["power", ["gardener"]],
} as const;
export type Official = keyof typeof posts;

export interface Reports {
  readonly served: Served;
  readonly staff: Readonly<Record<Official, Visitor>>;
  /** The two citizens; the first one's telephone is that of `kept`. */
  readonly asker: Visitor;
  readonly other: Visitor;
  readonly nobody: Visitor;
}

/** What nobody but the asker and the clerk may read. */
export const kept = {
  name: "欧阳保密",
  phone: "13987650001",
  words: "欧阳保密家楼下的作坊夜里开工，电话13987650001。",
};

async function officialOf(served: Served, name: Official): Promise<Visitor> {
  const { people } = served.city;
  const [org, roles] = posts[name];
  const account = `reports-${name}`;
  const person = await people.accounts.createOfficial({ account, name: `${account}某`, password }, noon);
  const post = await people.posts.create({
    key: account,
    org: served.orgs.get(org) as `org:${string}`,
    title: `${account}岗`,
    english: `${account} post`,
    roles,
  });
  await people.posts.give(person, post, noon);
  const visitor = new Visitor(served);
  const { status, text } = await visitor.enter({ account, password });
  if (status !== 200) throw new Error(text);
  return visitor;
}

export async function serveReports(): Promise<Reports> {
  const bare = await serve({}, { mechanisms });
  const app = await buildApp(bare.context, { portal });
  const close = () => app.close().then(bare.close);
  const served: Served = { ...bare, app, close };
  const staff: Partial<Record<Official, Visitor>> = {};
  for (const name of Object.keys(posts) as Official[]) staff[name] = await officialOf(served, name);
  return {
    served,
    staff: staff as Record<Official, Visitor>,
    asker: await citizen(served, kept.phone),
    other: await citizen(served, "13900000002"),
    nobody: new Visitor(served),
  };
}

/** Makes a report; throws when it was refused. */
export async function report(by: Visitor, secrecy: "open" | "secret", more = {}): Promise<ActView> {
  const input = { area: "east", secrecy, ...kept, ...more };
  const { status, body, text } = await by.post<ActView>("/api/report", { input });
  if (status !== 201) throw new Error(text);
  return body;
}

export const take = <T = ActView>(by: Visitor, { number }: { number: string }, action: string, input = {}) =>
  by.post<T>(`/api/report/${number}/${action}`, { input });

/** A page as a browser asks for it. */
export const page = (by: Visitor, address: string) => by.get(address, { accept: "text/html" });
