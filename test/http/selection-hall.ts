// A selection for tests of polls: three cases of departments, the method published, the vote about to open.

import { hash } from "node:crypto";
import type { Actor } from "../../src/engine/matter.ts";
import { type Served, Visitor, citizen, noon, password, serve } from "./served.ts";

const day = 86_400_000;
const dateOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);

/** The city, the selection, its cases as `matter:ID`, and the address of its poll. */
export const place = {} as {
  served: Served;
  selection: number;
  number: string;
  address: string;
  page: string;
  cases: readonly string[];
};

/** Acts of people whose accounts the test does not need. */
const acting = (id: number, role: string, org: string): Actor => ({
  person: `person:${id}`,
  post: `post:${id}`,
  org: org as `org:${string}`,
  roles: [role],
});

export async function take(
  who: "reform" | "second" | "organ" | "inspector" | "lead",
  mechanism: string,
  matter: number | null,
  action: string,
  input: object = {},
): Promise<number> {
  const { served } = place;
  const ids = { reform: 1, organ: 2, inspector: 3, lead: 4, second: 5 } as const;
  const org = served.orgs.get(who === "lead" ? "urban" : "city")!;
  served.clock.now += 1000;
  const asked = {
    actor: acting(ids[who], who === "second" ? "reform" : who, org),
    mechanism,
    matter,
    action,
    input: { ...input },
  };
  return (await served.city.writer.act({ ...asked, at: served.clock.now, origin: "act" })).matter;
}

async function filed(at: number): Promise<number> {
  const { served } = place;
  const bytes = Buffer.from(`佐证材料 ${at}`);
  const upload = { owner: "person:4", name: "佐证.txt", type: "text/plain", bytes };
  const kept = await served.city.uploads.keep(
    { ...upload, digest: hash("sha256", bytes, "buffer") },
    served.clock.now,
  );
  const told = "把路灯报修改成灯杆扫码直达班组。";
  return take("lead", "nomination", null, "file", {
    selection: `matter:${place.selection}`,
    category: "department",
    unit: served.orgs.get("urban"),
    title: `路灯案例第${at}号`,
    summary: "灯杆上扫一扫，班组九小时修好。",
    practice: told,
    effect: told,
    spread: told,
    evidence: [kept!.file],
  });
}

/** As many as the method draws. */
async function experts(count: number): Promise<void> {
  const { city, clock, orgs } = place.served;
  for (let n = 1; n <= count; n += 1) {
    const account = { account: `expert-${n}`, name: `专家${n}`, password };
    const person = await city.people.accounts.createOfficial(account, clock.now);
    const post = await city.people.posts.create({
      key: `expert-${n}`,
      org: orgs.get("city") as `org:${string}`,
      title: `评审专家（${n}）`,
      english: `Expert ${n}`,
      roles: ["expertJudge"],
    });
    await city.people.posts.give(person, post, clock.now);
  }
  await city.orgs.refresh();
}

/** Up to the state `showing`. */
export async function openPlace(): Promise<void> {
  place.served = await serve();
  const { city, clock } = place.served;
  const reform = (matter: number | null, action: string, input: object = {}) =>
    take("reform", "selection", matter, action, input);
  place.selection = await reform(null, "plan", {
    year: "2026",
    title: "2026 年度改革典型案例评选",
    method: "群众投票、专家评审、领导评议三部分合成，票数不是唯一依据，名单公示后命名。",
    webWeight: 20,
    expertWeight: 50,
    leaderWeight: 30,
    industryQuota: 1,
    departmentQuota: 1,
    areaQuota: 1,
    filingCloses: dateOf(noon + 2 * day),
    votingOpens: dateOf(noon + 4 * day),
    votingCloses: dateOf(noon + 10 * day),
    expertCount: 5,
    seedSource: "投票截止当晚彩票开奖号码",
  });
  await experts(5);
  await take("organ", "selection", place.selection, "publish");
  await reform(place.selection, "openFiling");
  const cases = [await filed(1), await filed(2), await filed(3)];
  await city.relay.drain();
  place.cases = cases.map(id => `matter:${id}`);
  for (const one of cases) await take("reform", "nomination", one, "qualify");
  await city.relay.drain();
  clock.now = noon + 3 * day;
  await city.sweeper.sweep();
  await reform(place.selection, "shortlist", { departmentCases: place.cases });
  await reform(place.selection, "show");
  await city.relay.drain();
  const list = await new Visitor(place.served).get<{ items: readonly { number: string }[] }>(
    "/api/selection",
  );
  place.number = list.body.items[0]!.number;
  place.address = `/api/polls/selection/${place.number}/online`;
  place.page = `/polls/${place.number}/online/departmentCases`;
}

/** The n-th citizen, signed in by a telephone of their own. */
export const voter = (n: number): Promise<Visitor> =>
  citizen(place.served, `1380013${String(n).padStart(4, "0")}`);

/** So many for the third case: numbers in a row of one minute, a vote each two seconds, from no browser. */
export async function stuffed(count: number): Promise<void> {
  const { city, clock } = place.served;
  await city.pool.query(
    `insert into person (id, phone, created)
     select 5000 + n, (17000000000 + n)::text, to_timestamp($1::float8 / 1000)
       from generate_series(1, $2::integer) as n`,
    [clock.now, count],
  );
  const here = (await city.polls.find(place.selection, "online"))!;
  for (let n = 1; n <= count; n += 1) {
    await city.polls.cast(here, {
      voter: `person:${5000 + n}`,
      league: "departmentCases",
      picks: [place.cases[2]],
      address: "10.9.9.9",
      device: null,
      now: clock.now + n * 2000,
    });
  }
}
