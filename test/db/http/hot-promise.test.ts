// A hot issue that becomes a livelihood promise: a candidate of the year's list, voted for after a tie,
// kept, accepted, rated and announced; everybody who asked is told, and what the list refuses is undone
// where it began.

import { afterAll, beforeAll, expect, test } from "vitest";
import type { ActView, MatterView, Problem, UploadView } from "../../../src/http/types.ts";
import { latestMessages } from "../../../src/people/table-sender.ts";
import { type Asker, type HotCity, serveHot } from "../../http/hot-city.ts";
import { multipart, pdf } from "../../http/specimens.ts";

const hour = 3_600_000;
const day = 24 * hour;
let city: HotCity;
let hot: string;
let list: string;
let promise: string;
let other: string;
const askers: Asker[] = [];

async function act(account: string, path: string, body: object): Promise<ActView & Problem> {
  city.served.clock.now += hour;
  const {
    status,
    body: said,
    text,
  } = await (await city.official(account)).post<ActView & Problem>(path, body);
  expect([path, status < 300 ? "" : text]).toEqual([path, ""]);
  return said;
}
const opened = async (account: string, mechanism: string, action: string, input: object) =>
  (await act(account, `/api/${mechanism}`, { action, input })).number;
const done = (account: string, mechanism: string, to: string, action: string, input: object = {}) =>
  act(account, `/api/${mechanism}/${to}/${action}`, { input });
const refused = async (account: string, mechanism: string, to: string, action: string, input: object) => {
  const by = await city.official(account);
  const { status, body } = await by.post<Problem>(`/api/${mechanism}/${to}/${action}`, { input });
  return [status, body.code];
};
const stateOf = async (mechanism: string, to: string): Promise<string> => {
  await city.look();
  const { body } = await (await city.official("livelihood")).get<MatterView>(`/api/${mechanism}/${to}`);
  return body.state;
};
const votes = (inFavour: number, against = 40, abstained = 10) => ({ inFavour, against, abstained });
const told = async (words: string) =>
  Promise.all(
    askers.map(async ({ phone }) => {
      const sent = await latestMessages(city.served.city.pool, 400);
      return sent.filter(one => one.phone === phone && one.body.includes(words)).length;
    }),
  );

beforeAll(async () => {
  city = await serveHot();
  await city.filesOthers();
  for (let n = 1; n <= 5; n += 1) askers.push(await city.asker(n));
  await city.look();
  const { body } = await (
    await city.official("urger")
  ).get<{ issues: { row: { number: string } }[] }>("/api/hot");
  hot = body.issues[0]!.row.number;
  const assessment = {
    title: "云台家园供暖不热",
    analysis: "同一换热站供三个小区，压力不足。",
    proposal: "livelihood",
  };
  await done("urger", "hotIssue", hot, "assess", { ...assessment, organ: city.served.orgs.get("city") });
  await done("chief", "hotIssue", hot, "decide", {
    decision: "livelihood",
    reason: "群众反映集中，列入实事。",
  });
}, 90_000);
afterAll(() => city?.close());

const content = "改造换热站，更换庭院管网，保证末端压力。";
const project = (title: string) => ({ title, topic: "heating", content });
const entry = (title: string) => ({
  list,
  title,
  content,
  targets: ["换热站改造完成", "室温全部达标"],
  due: "2027-10-31",
  lead: city.served.orgs.get("urban"),
});

test("a project of it is no candidate before the list is screened: it goes back where it was", async () => {
  list = await opened("livelihood", "promiseList", "open", {
    planYear: "2027",
    route: "vote",
    body: city.served.orgs.get("city"),
    places: 1,
    announcement: "即日起征集民生实事项目建议，欢迎提出。",
    closes: "2026-12-20",
  });
  const line = project("云台家园换热站改造");
  promise = await opened("urban", "promise", "propose", { ...line, hot });
  await done("livelihood", "promise", promise, "shortlist", entry("云台家园换热站改造"));
  expect(await stateOf("promise", promise)).toBe("suggested");
  await done("livelihood", "promiseList", list, "endCall");
  await done("livelihood", "promise", promise, "shortlist", entry("云台家园换热站改造"));
  expect(await stateOf("promise", promise)).toBe("candidate");
});

test("there are more candidates than places, or nothing is put to the vote", async () => {
  const submit = {
    voting: "paper",
    shortfall: "fewer",
    method: "赞成不超过额定件数；全体代表过半数，得票多的当选；同票的再次票决。",
    delegates: 300,
    explanation: "收到建议两条，均列为候选。",
  };
  expect(await refused("livelihood", "promiseList", list, "submit", submit)).toEqual([422, "rule"]);
  other = await opened("urban", "promise", "propose", project("石桥小区供热管网改造"));
  await done("livelihood", "promise", other, "shortlist", entry("石桥小区供热管网改造"));
  expect(await stateOf("promise", other)).toBe("candidate");
  await done("livelihood", "promiseList", list, "submit", submit);
});

test("more votes than delegates are not taken; a tie is voted on again; the result is counted", async () => {
  await done("decider", "promise", promise, "vote", votes(260));
  expect(await stateOf("promise", promise)).toBe("candidate");
  await done("decider", "promise", promise, "vote", votes(200));
  await done("decider", "promise", other, "vote", votes(200));
  expect(await stateOf("promise", other)).toBe("voted");
  const decided = { decidedOn: "2026-11-17", decisionNumber: "市人民代表大会会议" };
  expect(await refused("decider", "promiseList", list, "conclude", decided)).toEqual([422, "rule"]);
  await done("decider", "promise", promise, "revote", { reason: "得票相同，再次表决" });
  await done("decider", "promise", promise, "vote", votes(210));
  expect(await stateOf("promise", promise)).toBe("voted");
  city.served.clock.now += day;
  // A paper vote is confirmed with the record of the count, signed by two.
  expect(await refused("decider", "promiseList", list, "conclude", decided)).toEqual([422, "rule"]);
  const { payload, headers } = multipart([
    { name: "file", filename: "计票记录.pdf", type: "application/pdf", content: pdf() },
  ]);
  const clerk = await city.official("decider");
  const { body } = await clerk.send<UploadView>("POST", "/api/uploads", payload, headers);
  const record = { tellers: ["计票人甲", "监票人乙"], minutes: [body.file] };
  await done("decider", "promiseList", list, "conclude", { ...decided, ...record });
  expect([await stateOf("promise", promise), await stateOf("promise", other)]).toEqual([
    "chosen",
    "unchosen",
  ]);
  expect(await stateOf("hotIssue", hot)).toBe("underway");
  expect(await told("改革任务或者民生实事")).toEqual([1, 1, 1, 1, 1]);
});

test("kept, accepted, rated and announced, it is told to everybody who asked", async () => {
  await done("livelihood", "promiseList", list, "publish");
  expect(await stateOf("promise", promise)).toBe("underway");
  const month = { done: "换热站改造完成，室温全部达标。", pace: "normal", noPhoto: "机房不对外开放" };
  await done("urban", "promise", promise, "report", { ...month, reached: "1、2" });
  await done("urban", "promise", promise, "finish", { result: "换热站改造完成，三个小区室温达标。" });
  const acceptance = {
    witnesses: 10,
    agreed: 9,
    conclusion: "passed",
    acceptance: "居民代表逐户查看，认可。",
  };
  await done("inspector", "promise", promise, "accept", acceptance);
  for (const { phone } of askers) {
    const citizen = await city.signedIn(phone);
    const { status } = await citizen.post(`/api/promise/${promise}/rate`, {
      input: { satisfaction: "very" },
    });
    expect([phone, status]).toEqual([phone, 200]);
  }
  city.served.clock.now += 20 * day;
  await city.served.city.sweeper.sweep();
  const announcement = "云台家园换热站改造完成，三个小区室温全部达标。";
  await done("publisher", "promise", promise, "proclaim", { announcement });
  expect(await stateOf("promise", promise)).toBe("proclaimed");
  expect(await stateOf("hotIssue", hot)).toBe("concluded");
  await city.look();
  expect(await told("三个小区室温全部达标")).toEqual([1, 1, 1, 1, 1]);
  const { text } = await city.page(`/livelihood/${promise}`);
  expect(text).toContain("参加评价 5 人，非常满意和满意 5 人");
});
