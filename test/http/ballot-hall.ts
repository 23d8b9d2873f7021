// A hall of voters for tests of ballots: a meeting about three debriefs, eighteen who score, and their
// phones, which do their half of RFC 9474 by the library that browsers use.

import { RSABSSA } from "@cloudflare/blindrsa-ts";
import type { ActView, BallotPapers, BallotReceipt, BallotView, Problem } from "../../src/http/types.ts";
import { type Served, type Visitor, noon, official, password, serve, Visitor as Browser } from "./served.ts";

export const suite = RSABSSA.SHA384.PSS.Deterministic();
export const groups = { leader: "leaderScorer", member: "memberScorer", delegate: "delegateScorer" } as const;
export const perGroup = 6;

/** The city, the meeting and what it judges: one district, then two departments. */
export const hall = {} as { served: Served; number: string; address: string; debriefs: string[] };

export async function scorer(account: string): Promise<Visitor> {
  const visitor = new Browser(hall.served);
  await visitor.enter({ account, password });
  return visitor;
}

/** Six of each group; the first delegate sits in the urban bureau, which reports. */
async function addScorers(): Promise<void> {
  const { people, orgs } = hall.served.city;
  for (const [group, role] of Object.entries(groups)) {
    for (let at = 1; at <= perGroup; at += 1) {
      const account = `${group}${at}`;
      const org = hall.served.orgs.get(account === "delegate1" ? "urban-lamps" : "city") as `org:${string}`;
      const person = await people.accounts.createOfficial({ account, name: `${account}某`, password }, noon);
      const post = await people.posts.create({
        key: account,
        org,
        title: account,
        english: account,
        roles: [role],
      });
      await people.posts.give(person, post, noon - 1000);
    }
  }
  await orgs.refresh();
}

export async function act(who: Visitor, path: string, action: string, input: object = {}): Promise<ActView> {
  hall.served.clock.now += 60_000;
  const url = path.includes("/") ? `/api/${path}/${action}` : `/api/${path}`;
  const { status, body, text } = await who.post<ActView>(
    url,
    path.includes("/") ? { input } : { action, input },
  );
  if (status >= 300) throw new Error(`${action}: ${text}`);
  return body;
}

const six = Object.fromEntries(
  ["duty", "tasks", "exploration", "highlights", "problems", "plans"].map(name => [
    name,
    "这一年围绕改革重点任务抓落实，情况如上。",
  ]),
);
export const seen = async (who?: Visitor) =>
  (await (who ?? new Browser(hall.served)).get<BallotView>(hall.address)).body;

/** A voter's phone: blinds, is signed, unblinds. */
export interface Paper {
  readonly group: string;
  readonly subject: string;
  readonly token: string;
  readonly signature: string;
}
interface Blinded {
  readonly subject: string;
  readonly token: Uint8Array;
  readonly key: CryptoKey;
  readonly blinded: string;
  readonly inv: Uint8Array;
}
export const imported = (key: string) =>
  crypto.subtle.importKey("spki", Buffer.from(key, "base64"), { name: "RSA-PSS", hash: "SHA-384" }, true, [
    "verify",
  ]);

export async function blind(view: BallotView, subjects: readonly string[]): Promise<readonly Blinded[]> {
  return Promise.all(
    subjects.map(async subject => {
      const token = crypto.getRandomValues(new Uint8Array(32));
      const found = view.keys.find(one => one.subject === subject && one.group === view.voter!.group)!;
      const key = await imported(found.key);
      const { blindedMsg, inv } = await suite.blind(key, suite.prepare(token));
      return { subject, token, key, blinded: Buffer.from(blindedMsg).toString("base64"), inv };
    }),
  );
}
export const ask = (who: Visitor, papers: readonly Blinded[]) =>
  who.post<BallotPapers & Problem>(`${hall.address}/papers`, {
    blinded: Object.fromEntries(papers.map(({ subject, blinded }) => [subject, blinded])),
  });
export const finished = (group: string, papers: readonly Blinded[], { signatures }: BallotPapers) =>
  Promise.all(
    papers.map(async ({ subject, token, key, inv }): Promise<Paper> => {
      const signed = Buffer.from(signatures[subject]!, "base64");
      const signature = await suite.finalize(key, token, signed, inv);
      return {
        group,
        subject,
        token: Buffer.from(token).toString("hex"),
        signature: Buffer.from(signature).toString("base64"),
      };
    }),
  );
/** Without cookies: nobody knows who sends it. */
export async function cast(paper: Paper, marks: object) {
  const response = await hall.served.app.inject({
    method: "POST",
    url: `${hall.address}/urn`,
    payload: { ...paper, marks },
  });
  return { status: response.statusCode, body: response.json() as BallotReceipt & Problem };
}
export const marksOf = (of: number) => ({
  duty: 20 * of,
  tasks: 30 * of,
  exploration: 15 * of,
  highlights: 15 * of,
  problems: 10 * of,
  plans: 10 * of,
});

/** Serves a city with a meeting whose method is published. */
export async function openHall(): Promise<void> {
  hall.served = await serve();
  hall.debriefs = [];
  await addScorers();
  const reform = await official(hall.served, "reform");
  const day = "2026-11-20";
  for (const [league, unit, account] of [
    ["areas", "shiqiao", null],
    ["departments", "urban", "urban"],
    ["departments", "power", "power"],
  ] as const) {
    const listed = await act(reform, "debrief", "enlist", {
      year: "2026",
      league,
      unit: hall.served.orgs.get(unit),
      reporter: `${unit} 党委书记`,
      dueDay: day,
    });
    hall.debriefs.push(`matter:${listed.id}`);
    if (account === null) continue;
    await act(await official(hall.served, account), `debrief/${listed.number}`, "submit", six);
  }
  const planned = await act(reform, "debriefMeeting", "propose", {
    year: "2026",
    title: "2026 年度改革述职评议会",
    day: "2026-11-16",
    rules: "六项内容逐项打分，各组去掉一个最高分和一个最低分后取平均，按权重合成。",
    leaderWeight: 40,
    memberWeight: 30,
    delegateWeight: 30,
  });
  hall.number = planned.number;
  hall.address = `/api/ballots/debriefMeeting/${hall.number}/scoring`;
  await act(reform, `debriefMeeting/${hall.number}`, "enlist", {
    areaReports: hall.debriefs.slice(0, 1),
    departmentReports: hall.debriefs.slice(1),
  });
  await act(await official(hall.served, "chief"), `debriefMeeting/${hall.number}`, "publish");
}
