// A whole server on a private database, without a port: orgs, posts, people, and callers that keep their
// cookies.

import type { FastifyInstance } from "fastify";
import pg from "pg";
import { type CityOptions, type OpenCity, openCity } from "../../src/cli/city.ts";
import { insertOrgs } from "../../src/people/roster/org-rows.ts";
import { buildApp } from "../../src/http/app.ts";
import type { Context, HttpSettings } from "../../src/http/context.ts";
import type { ActView, SessionView } from "../../src/http/types.ts";
import { latestMessages } from "../../src/people/table-sender.ts";
import { createInstance } from "../../src/store/instance.ts";
import { type TestDatabase, testDatabase } from "../harness/database.ts";

/** Monday, 16 November 2026, noon in the city. */
export const noon = Date.parse("2026-11-16T04:00:00Z");

const orgRows = [
  { key: "city", parent: null, name: "澜城市", english: "Lancheng", level: "city" },
  { key: "shiqiao", parent: "city", name: "石桥区", english: "Shiqiao District", level: "district" },
  { key: "urban", parent: "city", name: "市城管局", english: "Urban Management", level: "department" },
  { key: "urban-lamps", parent: "urban", name: "路灯科", english: "Street Lamps", level: "section" },
  { key: "power", parent: "city", name: "澜城供电公司", english: "Lancheng Power", level: "department" },
] as const;

/** account → org and roles of its post. */
const officials = {
  desk: ["city", ["desk"]],
  lamps: ["urban-lamps", ["receiver", "handler", "lead"]],
  urban: ["urban", ["receiver", "handler", "lead"]],
  power: ["power", ["receiver", "handler", "lead"]],
  "urban-leader": ["urban", ["principal"]],
  caller: ["city", ["caller"]],
  reform: ["city", ["reform"]],
  chief: ["city", ["organ"]],
  inspector: ["city", ["inspector"]],
  gardener: ["power", ["gardener"]],
  editor: ["city", ["editor"]],
  issuer: ["city", ["publisher"]],
} as const;
export type Account = keyof typeof officials;

export const password = "correct horse battery";

export interface Served {
  readonly app: FastifyInstance;
  readonly city: OpenCity;
  readonly context: Context;
  readonly adminUrl: string;
  /** The server's time, ms; tests move it. */
  readonly clock: { now: number };
  /** `org:ID` by key. */
  readonly orgs: ReadonlyMap<string, string>;
  /** Post ids by account. */
  readonly posts: ReadonlyMap<string, string>;
  /** Throws when the server met an error that it did not foresee. */
  close(): Promise<void>;
}

async function people(city: OpenCity, orgs: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [account, [org, roles]] of Object.entries(officials)) {
    const person = await city.people.accounts.createOfficial(
      { account, name: `${account}某`, password },
      noon,
    );
    const post = await city.people.posts.create({
      key: account,
      org: orgs.get(org) as `org:${string}`,
      title: `${account}岗`,
      english: `${account} post`,
      roles,
    });
    await city.people.posts.give(person, post, noon);
    ids.set(account, post);
  }
  return ids;
}

async function prepared(
  database: TestDatabase,
  mechanisms: Pick<CityOptions, "mechanisms">,
): Promise<{ city: OpenCity; clock: { now: number }; orgs: ReadonlyMap<string, string> }> {
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const orgs = await insertOrgs(
    admin,
    orgRows.map(org => ({ ...org, party: false, code: null })),
  );
  const instance = await createInstance(
    admin,
    { city: { name: "澜城市", english: "Lancheng" }, sample: true },
    noon,
  );
  await admin.end();
  const clock = { now: noon };
  const city = await openCity({
    appUrl: database.appUrl,
    instance,
    now: () => clock.now,
    log: () => {},
    ...mechanisms,
  });
  return { city, clock, orgs };
}

/** Serves a city; call it in `beforeAll` and its `close` in `afterAll`. */
export async function serve(
  settings: HttpSettings = {},
  mechanisms: Pick<CityOptions, "mechanisms"> = {},
): Promise<Served> {
  const database = await testDatabase();
  const { city, clock, orgs } = await prepared(database, mechanisms);
  const posts = await people(city, orgs);
  const { pool } = city;
  const logged: string[] = [];
  const context: Context = {
    ...city,
    settings,
    query: async (text, values) => (await pool.query(text, [...values])).rows,
    ready: () => pool.query("select"),
    now: () => clock.now,
    log: text => void logged.push(text),
  };
  const app = await buildApp(context);
  return {
    app,
    city,
    context,
    clock,
    orgs,
    posts,
    adminUrl: database.adminUrl,
    async close() {
      const unforeseen = logged.join("\n");
      await app.close();
      await city.close();
      await database.drop();
      if (unforeseen !== "") throw new Error(`the server met what it did not foresee:\n${unforeseen}`);
    },
  };
}

export interface Said<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Somebody with a browser: cookies kept, the form's token sent along. */
export class Visitor {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, string>();
  #csrf = "";
  readonly extra: Record<string, string> = {};

  constructor({ app }: Served) {
    this.#app = app;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Takes a cookie and a token from somebody else, as a thief would. */
  steal(cookie: string, csrf: string): void {
    const [name = "", value = ""] = cookie.split("=");
    this.#cookies.set(name, value);
    this.#csrf = csrf;
  }
  get csrf(): string {
    return this.#csrf;
  }

  async send<T = Record<string, unknown>>(
    method: "GET" | "POST" | "DELETE" | "PUT",
    url: string,
    payload?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Said<T>> {
    const response = await this.#app.inject({
      method,
      url,
      headers: {
        ...(this.cookie === "" ? {} : { cookie: this.cookie }),
        ...(this.#csrf === "" ? {} : { "x-csrf-token": this.#csrf }),
        ...this.extra,
        ...headers,
      },
      ...(payload === undefined ? {} : { payload: payload as object }),
    });
    for (const { name, value, maxAge } of response.cookies) {
      if (value === "" || maxAge === 0) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const json = String(response.headers["content-type"]).includes("json");
    const body = (json && response.body !== "" ? response.json() : {}) as T;
    return { status: response.statusCode, body, headers: response.headers, text: response.body };
  }

  get = <T = Record<string, unknown>>(url: string, headers?: Record<string, string>) =>
    this.send<T>("GET", url, undefined, headers);
  post = <T = Record<string, unknown>>(url: string, body: unknown, headers?: Record<string, string>) =>
    this.send<T>("POST", url, body, headers);

  async remember(said: Said<SessionView>): Promise<Said<SessionView>> {
    this.#csrf = said.body.csrf ?? this.#csrf;
    return said;
  }
  async session(): Promise<Said<SessionView>> {
    return this.remember(await this.get<SessionView>("/api/session"));
  }
  async enter(body: unknown): Promise<Said<SessionView>> {
    await this.session();
    return this.remember(await this.post<SessionView>("/api/session", body));
  }
}

export const official = async (served: Served, account: Account): Promise<Visitor> => {
  const visitor = new Visitor(served);
  const { status } = await visitor.enter({ account, password });
  if (status !== 200) throw new Error(`${account} could not sign in: ${status}`);
  return visitor;
};

export async function citizen(served: Served, phone: string): Promise<Visitor> {
  const visitor = new Visitor(served);
  await visitor.session();
  await visitor.post("/api/session/code", { phone });
  const [message] = await latestMessages(served.city.pool, 1);
  const { status } = await visitor.enter({ phone, code: /\d{6}/.exec(message!.body)![0] });
  if (status !== 200) throw new Error(`${phone} could not sign in: ${status}`);
  return visitor;
}

/** What a citizen files; personal texts that no public answer may hold. */
export const secrets = {
  name: "李建国",
  phone: "13912345678",
  place: "石桥区东巷 3 号院 2 号楼",
  content: "东巷三号院的路灯坏了三天，李建国家老人摔伤了。",
};
export const lodging = (served: Served) => ({
  kind: "help",
  topic: "roads",
  area: served.orgs.get("shiqiao"),
  ...secrets,
});

/** What the ledger must hold of a task besides its name and where it comes from; the city decides on it. */
export const taskLine = ({ orgs }: Served) => ({
  organ: orgs.get("city"),
  lead: orgs.get("urban"),
  alone: true,
  leader: "何副市长",
  due: "2026-12-31",
  deliverable: "补亮 40 盏",
  standard: "夜间照度达标",
  roadmap: "先摸底，再施工，年底验收。",
  fourth: "全部补亮",
});
export const contact = { contact: "宋科长", contactPhone: "19900000001" };

export async function lodged(served: Served, asker: Visitor): Promise<ActView> {
  const { status, body, text } = await asker.post<ActView>("/api/appeal", {
    action: "lodge",
    input: lodging(served),
  });
  if (status !== 201) throw new Error(text);
  return body;
}
