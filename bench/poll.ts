// An online vote: three hundred votes a second for a minute over real connections, server and voters on the
// same machine; then 200,000 votes in the table, sealed, looked over and counted; and how much of a stuffing
// of 20,000 is found while honest votes are kept.

import { hash } from "node:crypto";
import { Agent, request } from "node:http";
import pg from "pg";
import { type OpenCity, openCity } from "../src/cli/city.ts";
import { contextOf } from "../src/cli/context.ts";
import type { Actor } from "../src/engine/matter.ts";
import { buildApp } from "../src/http/app.ts";
import { insertOrgs } from "../src/people/roster/org-rows.ts";
import { createInstance } from "../src/store/instance.ts";
import { type Place, openPlace } from "./place.ts";
import { closing } from "./poll-closing.ts";
import { found } from "./poll-found.ts";
import type { Measurement } from "./report.ts";

const rate = 300;
/** A minute; 667 seconds are 200,000 votes, an hour's in eleven minutes. */
const seconds = Number(process.env["KEYMOVE_BENCH_POLL_SECONDS"] ?? 60);
const ballots = 200_000;
const items = 20;
const firstVoter = 1_000_000;

async function filled(place: Place): Promise<OpenCity> {
  const appUrl = await place.database("poll");
  const admin = new pg.Client({ connectionString: place.owner("poll") });
  await admin.connect();
  const common = { english: "x", party: false, code: null, level: "department", parent: null } as const;
  await insertOrgs(
    admin,
    Array.from({ length: items }, (_, at) => ({ ...common, key: `org${at}`, name: `单位${at}` })),
  );
  const city = { name: "澜城市", english: "Lancheng" };
  const instance = await createInstance(admin, { city, sample: true }, Date.now());
  await admin.query(
    `insert into person (id, phone, created)
     select ${firstVoter} + n, (13000000000 + n * 37)::text, now() - n * interval '1 minute'
       from generate_series(0, $1::integer) as n`,
    [rate * seconds + 20_000],
  );
  await admin.end();
  return openCity({ appUrl, instance, log: () => {} });
}

const official = (id: number, role: string, org: `org:${string}` = "org:1"): Actor => ({
  person: `person:${id}`,
  post: `post:${id}`,
  org,
  roles: [role],
});
const day = 86_400_000;
const dateOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);

/** As many experts as the method draws. */
async function experts(city: OpenCity, count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) {
    const account = { account: `expert-${n}`, name: `专家${n}`, password: "correct horse battery" };
    const person = await city.people.accounts.createOfficial(account, Date.now() - 40 * day);
    const names = { title: `评审专家（${n}）`, english: `Expert ${n}` };
    const org = city.orgs.all()[0]!.ref;
    const post = await city.people.posts.create({
      key: `expert-${n}`,
      org,
      ...names,
      roles: ["expertJudge"],
    });
    await city.people.posts.give(person, post, Date.now() - 40 * day);
  }
  await city.orgs.refresh();
}

/** A selection whose vote is open, with twenty cases. Its story lies in the past as far as it must. */
async function opened(city: OpenCity): Promise<number> {
  const [reform, organ] = [official(1, "reform"), official(2, "organ")];
  let at = Date.now() - 30 * day;
  const act = async (
    actor: Actor,
    mechanism: string,
    matter: number | null,
    action: string,
    input: object = {},
  ): Promise<number> => {
    at += 1000;
    const asked = { actor, mechanism, matter, action, input: { ...input }, at, origin: "sample" as const };
    return (await city.writer.act(asked)).matter;
  };
  const selection = await act(reform, "selection", null, "plan", {
    year: "2026",
    title: "年度改革典型案例评选",
    method: "群众投票、专家评审、领导评议三部分合成，票数不是唯一依据，名单公示后命名。",
    webWeight: 20,
    expertWeight: 50,
    leaderWeight: 30,
    industryQuota: 20,
    departmentQuota: 20,
    areaQuota: 20,
    expertCount: 5,
    filingCloses: dateOf(at + 5 * day),
    votingOpens: dateOf(at + 10 * day),
    votingCloses: dateOf(at + 40 * day),
    seedSource: "投票截止当晚彩票开奖号码",
  });
  await experts(city, 5);
  await act(organ, "selection", selection, "publish");
  await act(reform, "selection", selection, "openFiling");
  const cases: string[] = [];
  const told = "这一年围绕改革重点任务抓落实，情况如上。";
  for (let n = 0; n < items; n += 1) {
    const unit = city.orgs.all().find(({ name }) => name === `单位${n}`)!.ref;
    const filed = { selection: `matter:${selection}`, category: "department", unit, title: `案例第${n}号` };
    const actor = official(10 + n, "lead", unit);
    const bytes = Buffer.from(`佐证 ${n}`);
    const upload = { owner: actor.person, name: "佐证.txt", type: "text/plain", bytes };
    const kept = await city.uploads.keep({ ...upload, digest: hash("sha256", bytes, "buffer") }, Date.now());
    const said = { summary: told, practice: told, effect: told, spread: told, evidence: [kept!.file] };
    cases.push(`matter:${await act(actor, "nomination", null, "file", { ...filed, ...said })}`);
  }
  await city.relay.drain();
  for (const one of cases) {
    await act(official(3, "reform"), "nomination", Number(one.slice("matter:".length)), "qualify");
  }
  await city.relay.drain();
  at += 6 * day;
  await act(reform, "selection", selection, "shortlist", { departmentCases: cases });
  await act(reform, "selection", selection, "show");
  // Later than the method says, by the time that the server has to stand in.
  at += 10 * day;
  const lateReason = "测量前先灌入选票，推迟开始。";
  await act(reform, "selection", selection, "openVoting", { lateReason });
  await city.relay.drain();
  return selection;
}

interface Answered {
  readonly status: number;
  readonly ms: number;
}

function send(agent: Agent, port: number, path: string, headers: object, body: string): Promise<Answered> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(
      { agent, port, path, method: "POST", host: "127.0.0.1", headers: { ...headers } },
      answer => {
        answer.resume();
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, ms: performance.now() - began }));
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

interface Session {
  readonly cookie: string;
  readonly csrf: string;
}

/** A session of each voter. */
async function signedIn(city: OpenCity): Promise<readonly Session[]> {
  const sessions: Session[] = [];
  for (let n = 0; n < rate * seconds; n += 500) {
    const some = Array.from({ length: 500 }, (_, at) =>
      city.people.sessions.open(String(firstVoter + n + at), null, Date.now()),
    );
    sessions.push(...(await Promise.all(some)));
  }
  return sessions;
}

/** Sends each vote when its time has come. */
async function offered(
  agents: readonly Agent[],
  port: number,
  path: string,
  sessions: readonly Session[],
  cases: readonly string[],
): Promise<readonly Promise<Answered>[]> {
  const start = performance.now();
  const answers: Promise<Answered>[] = [];
  while (answers.length < rate * seconds) {
    const due = Math.min(rate * seconds, Math.floor(((performance.now() - start) / 1000) * rate) + 1);
    for (let n = answers.length; n < due; n += 1) {
      const { cookie, csrf } = sessions[n]!;
      const body = JSON.stringify({
        league: "departmentCases",
        picks: [cases[n % items], cases[(n + 7) % items]],
      });
      const headers = {
        "content-type": "application/json",
        cookie: `keymove=${cookie}`,
        "x-csrf-token": csrf,
      };
      answers.push(send(agents[n % agents.length]!, port, path, headers, body));
    }
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  return answers;
}

/** Three hundred a second for a minute, as they come and not as they are answered. */
async function* overHttp(city: OpenCity, selection: number): AsyncGenerator<Measurement> {
  const app = await buildApp(contextOf(city, { requestsPerMinute: 1_000_000 }));
  const origin = await app.listen({ port: 0, host: "127.0.0.1" });
  // Addresses of a town: more than six hundred a minute from one would be refused.
  const agents = Array.from(
    { length: 64 },
    (_, n) => new Agent({ keepAlive: true, maxSockets: 8, localAddress: `127.0.7.${n + 1}` }),
  );
  try {
    const list = (await (await fetch(`${origin}/api/selection`)).json()) as {
      readonly items: readonly { readonly number: string }[];
    };
    const path = `/api/polls/selection/${list.items[0]!.number}/online/votes`;
    const cases = (await city.readers.matter(selection))!.fields["departmentCases"] as readonly string[];
    const sessions = await signedIn(city);
    const began = process.cpuUsage();
    const start = performance.now();
    const port = Number(new URL(origin).port);
    const answers = await offered(agents, port, path, sessions, cases);
    const done = await Promise.all(answers);
    const took = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(began);
    const taken = done.filter(({ status }) => status === 201).length;
    const here = (await city.polls.find(selection, "online"))!;
    const { votes } = await city.polls.counts(here);
    if (taken !== rate * seconds || votes !== taken) throw new Error(`${taken} taken, ${votes} lie there`);
    const waits = done.map(({ ms }) => ms).toSorted((one, other) => one - other);
    const perSecond = taken / took;
    const peer = { peer: "300 a second, offered", ratio: perSecond / rate, goal: 0.98 };
    yield { name: `${taken} votes over HTTP, none lost`, value: perSecond, unit: "a second", ...peer };
    yield { name: "〃, a voter waits, p50", value: waits[Math.floor(taken / 2)]!, unit: "ms" };
    yield { name: "〃, p99", value: waits[Math.floor(taken * 0.99)]!, unit: "ms" };
    yield {
      name: "〃, processor time of server and voters",
      value: (user + system) / taken,
      unit: "µs a vote",
    };
    yield {
      name: "〃, in an hour at that rate",
      value: perSecond * 3600,
      unit: "votes",
      peer: "200,000",
      ratio: (perSecond * 3600) / ballots,
      goal: 1,
    };
  } finally {
    for (const agent of agents) agent.destroy();
    await app.close();
  }
}

/** Votes over HTTP, the closing of a large poll, and what is found of a stuffing. */
export async function* pollBench(): AsyncGenerator<Measurement> {
  yield* found();
  const place = await openPlace();
  try {
    const city = await filled(place);
    try {
      const selection = await opened(city);
      yield* overHttp(city, selection);
      yield* closing(city, place, selection);
    } finally {
      await city.close();
    }
  } finally {
    await place.end();
  }
}
