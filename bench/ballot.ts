// A debrief meeting: three hundred phones are given papers about twelve debriefs and cast them, over real
// connections, in one process with the server. What a phone works out by itself, blinding and unblinding, is
// not measured: tokens are signed beforehand by the keys that the roll's call has made.

import { constants, createPrivateKey, randomBytes, sign } from "node:crypto";
import pg from "pg";
import { type OpenCity, openCity } from "../src/cli/city.ts";
import { contextOf } from "../src/cli/context.ts";
import type { Actor } from "../src/engine/matter.ts";
import { buildApp } from "../src/http/app.ts";
import { insertOrgs } from "../src/people/roster/org-rows.ts";
import { createInstance } from "../src/store/instance.ts";
import { type Place, openPlace } from "./place.ts";
import type { Measurement } from "./report.ts";

const phones = 300;
const subjects = 12;
const groups = ["leaderScorer", "memberScorer", "delegateScorer"] as const;
const inGroup = (at: number) => groups[at % groups.length]!;
const voter = (at: number) => 1000 + at;

async function filled(place: Place): Promise<OpenCity> {
  const appUrl = await place.database("ballot");
  const admin = new pg.Client({ connectionString: place.owner("ballot") });
  await admin.connect();
  const common = { english: "x", party: false, code: null, level: "department", parent: null } as const;
  await insertOrgs(
    admin,
    Array.from({ length: subjects }, (_, at) => ({ ...common, key: `org${at}`, name: `单位${at}` })),
  );
  const instance = await createInstance(
    admin,
    { city: { name: "澜城市", english: "Lancheng" }, sample: true },
    Date.now(),
  );
  // Nobody's own unit: everybody marks all twelve.
  await admin.query("insert into org (key, name, english, level) values ('hall', '会场', 'Hall', 'city')");
  await admin.query(
    `insert into post (key, org, title, english, roles)
     select role, org.id, role, role, array[role]
       from unnest($1::text[]) as role, org where org.key = 'hall'`,
    [groups],
  );
  await admin.query(
    `insert into person (id, name, account, created)
     select n, '评分人' || n, 'voter' || n, now() from generate_series($1::integer, $2::integer) as n`,
    [voter(0), voter(phones - 1)],
  );
  await admin.query(
    `insert into holding (person, post, since)
     select person.id, post.id, now() - interval '1 day'
       from person join post on post.key = ($1::text[])[1 + (person.id - ${voter(0)}) % 3]
      where person.id >= ${voter(0)}`,
    [groups],
  );
  await admin.end();
  return openCity({ appUrl, instance, log: () => {} });
}

const official = (id: number, role: string): Actor => ({
  person: `person:${id}`,
  post: `post:${id}`,
  org: "org:1",
  roles: [role],
});

/** A meeting that is open; the keys are told, since the phones' half is done here. */
async function opened(city: OpenCity): Promise<number> {
  const act = async (actor: Actor, mechanism: string, matter: number | null, action: string, input: object) =>
    (
      await city.writer.act({
        actor,
        mechanism,
        matter,
        action,
        input: { ...input },
        at: Date.now(),
        origin: "act",
      })
    ).matter;
  const [reform, organ] = [official(1, "reform"), official(2, "organ")];
  const debriefs: string[] = [];
  const day = new Date(Date.now() + 30 * 3_600_000).toISOString().slice(0, 10);
  for (let at = 0; at < subjects; at += 1) {
    const unit = city.orgs.all().find(({ name }) => name === `单位${at}`)!.ref;
    const listed = { year: "2026", league: "departments", unit, reporter: `书记${at}`, dueDay: day };
    debriefs.push(`matter:${await act(reform, "debrief", null, "enlist", listed)}`);
  }
  const meeting = await act(reform, "debriefMeeting", null, "propose", {
    year: "2026",
    title: "年度改革述职评议会",
    day: new Date(Date.now() - 30 * 3_600_000).toISOString().slice(0, 10),
    rules: "六项内容逐项打分，按权重合成。",
    leaderWeight: 40,
    memberWeight: 30,
    delegateWeight: 30,
  });
  await act(reform, "debriefMeeting", meeting, "enlist", { departmentReports: debriefs });
  await act(organ, "debriefMeeting", meeting, "publish", {});
  await act(reform, "debriefMeeting", meeting, "call", {});
  await city.relay.drain();
  return meeting;
}

interface Paper {
  readonly group: string;
  readonly subject: string;
  readonly token: string;
  readonly signature: string;
  readonly marks: Readonly<Record<string, number>>;
}
const marked = (at: number) => ({
  duty: at % 21,
  tasks: at % 31,
  exploration: at % 16,
  highlights: 9.5,
  problems: at % 11,
  plans: 10,
});

async function papersFor(city: OpenCity, meeting: number): Promise<readonly Paper[]> {
  const poll = (await city.ballots.find(meeting, "scoring"))!;
  const { rows } = await city.pool.query<{ subject: string; voters: string; private: Buffer }>(
    "select subject, voters, private from ballot_key where matter = $1",
    [meeting],
  );
  const roll = Object.entries(poll.ballot.groups);
  return Array.from({ length: phones }, (_, at) => {
    const [group] = roll.find(([, one]) => one.roll === inGroup(at))!;
    return rows
      .filter(({ voters }) => voters === group)
      .map(({ subject, private: der }): Paper => {
        const token = randomBytes(32);
        const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
        const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
        const signature = sign("sha384", token, { key, ...padding }).toString("base64");
        return { group, subject, token: token.toString("hex"), signature, marks: marked(at) };
      });
  }).flat();
}

/** A number below any modulus of the size, as blinded tokens are. */
const blinded = (): string => Buffer.concat([Buffer.alloc(1), randomBytes(255)]).toString("base64");

async function accepted(address: string, headers: Record<string, string>, body: object): Promise<void> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text}`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** The headers of each phone's session. */
const signedIn = (city: OpenCity) =>
  Promise.all(
    Array.from({ length: phones }, async (_, at) => {
      const { cookie, csrf } = await city.people.sessions.open(String(voter(at)), null, Date.now());
      return { cookie: `keymove=${cookie}`, "x-csrf-token": csrf };
    }),
  );

async function* hall(city: OpenCity): AsyncGenerator<Measurement> {
  const meeting = await opened(city);
  const app = await buildApp(contextOf(city, { requestsPerMinute: 100_000 }));
  const origin = await app.listen({ port: 0, host: "127.0.0.1" });
  try {
    const list = (await (await fetch(`${origin}/api/debriefMeeting`)).json()) as {
      readonly items: readonly { readonly number: string }[];
    };
    const address = `${origin}/api/ballots/debriefMeeting/${list.items[0]!.number}/scoring`;
    const papers = await papersFor(city, meeting);
    const all = [...new Set(papers.map(({ subject }) => subject))];
    const callers = await signedIn(city);
    const given = await timed(() =>
      Promise.all(
        callers.map(headers =>
          accepted(`${address}/papers`, headers, {
            blinded: Object.fromEntries(all.map(subject => [subject, blinded()])),
          }),
        ),
      ),
    );
    // One paper after the other on each phone, all phones side by side.
    const began = process.cpuUsage();
    const cast = await timed(() =>
      Promise.all(
        Array.from({ length: phones }, async (_, at) => {
          for (const paper of papers.slice(at * subjects, (at + 1) * subjects)) {
            await accepted(`${address}/urn`, {}, paper);
          }
        }),
      ),
    );
    const { user, system } = process.cpuUsage(began);
    const closed = await timed(async () => {
      const close = { mechanism: "debriefMeeting", matter: meeting, action: "close", input: {} };
      await city.writer.act({ ...close, actor: official(1, "reform"), at: Date.now(), origin: "act" });
      await city.relay.drain();
    });
    const counted = (await city.readers.matter(meeting))!.fields["papers"];
    if (counted !== papers.length) throw new Error(`${papers.length} cast, ${String(counted)} counted`);
    const both = given + cast;
    const limit = (name: string, value: number, seconds: number): Measurement => {
      const held = { peer: `${seconds} s`, ratio: seconds / value, goal: 1 };
      return { name, value, unit: "s", ...held };
    };
    yield limit(`${phones} phones, ${subjects} papers each: given and cast`, both, 10);
    yield limit(`closed, ${papers.length} papers proven and counted`, closed, 1);
    const perSecond = papers.length / cast;
    const rate = { peer: "300 a second", ratio: perSecond / 300, goal: 1 };
    yield { name: "papers cast", value: perSecond, unit: "a second", ...rate };
    const each = (user + system) / papers.length;
    yield { name: "〃, processor time of server and phones", value: each, unit: "µs a paper" };
  } finally {
    await app.close();
  }
}

/** Papers given and cast by a hall of phones, and the count after the closing. */
export async function* ballotBench(): AsyncGenerator<Measurement> {
  const place = await openPlace();
  try {
    const city = await filled(place);
    try {
      yield* hall(city);
    } finally {
      await city.close();
    }
  } finally {
    await place.end();
  }
}
