// A year's list of promises with three candidates for two places, seven delegates, and the people asked
// first: for tests of both votes.

import type { PollView } from "../../src/http/types.ts";
import { act, hall, scorer } from "./ballot-hall.ts";
import { Visitor, noon, official, password, serve } from "./served.ts";

const day = 86_400_000;
const titles = ["背街小巷路灯补装", "社区食堂和助餐点", "既有住宅加装电梯"] as const;
export const delegates = Array.from({ length: 7 }, (_, at) => `delegate${at + 1}`);

/** The list's number, and its candidates as `matter:ID` in the order in which they were entered. */
export const list = {} as { number: string; candidates: string[] };

async function addPosts(): Promise<void> {
  const { people, orgs } = hall.served.city;
  const org = hall.served.orgs.get("city") as `org:${string}`;
  const roles = { livelihood: "livelihood", decider: "decider" } as const;
  const each = [...Object.entries(roles), ...delegates.map(account => [account, "delegate"] as const)];
  for (const [account, role] of each) {
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
  await orgs.refresh();
}

const drain = () => hall.served.city.relay.drain();

/** An act of an official on the list. */
export async function onList(account: "livelihood" | "decider", action: string, input: object = {}) {
  const taken = await act(await scorer(account), `promiseList/${list.number}`, action, input);
  await drain();
  return taken;
}

async function candidate(id: string, title: string): Promise<void> {
  const content = `${title}，当年建成，惠及周边居民。`;
  const urban = await official(hall.served, "urban");
  const proposed = await act(urban, "promise", "propose", { title, topic: "roads", content });
  await act(await scorer("livelihood"), `promise/${proposed.number}`, "shortlist", {
    list: `matter:${id}`,
    title,
    content,
    targets: ["按时建成"],
    due: "2027-06-30",
    lead: hall.served.orgs.get("urban"),
  });
  await drain();
}

/** Up to the people's vote. */
export async function openCongress(): Promise<void> {
  hall.served = await serve();
  await addPosts();
  const opened = await act(await scorer("livelihood"), "promiseList", "open", {
    planYear: "2027",
    route: "vote",
    body: hall.served.orgs.get("city"),
    places: 2,
    consults: true,
    announcement: "即日起征集 2027 年度民生实事项目建议，候选先请群众投票，再提请票决。",
    closes: "2026-11-18",
  });
  list.number = opened.number;
  hall.address = `/api/ballots/promiseList/${list.number}/vote`;
  await onList("livelihood", "endCall");
  for (const title of titles) await candidate(opened.id, title);
  const { body } = await new Visitor(hall.served).get<PollView>(
    `/api/polls/promiseList/${list.number}/people`,
  );
  list.candidates = body.leagues[0]!.items.map(({ item }) => item);
  await onList("livelihood", "ask", { voteCloses: "2026-11-20" });
}

/** The people's vote ends, is looked over and counted; the method is published; the roll is called. */
export async function callDelegates(method: object = {}): Promise<void> {
  hall.served.clock.now += 6 * day;
  await hall.served.city.sweeper.sweep();
  await drain();
  await onList("livelihood", "settleVotes");
  await onList("livelihood", "submit", { ...published, ...method });
  await onList("decider", "callRoll");
}

const published = {
  explanation: "收到建议五条，合并为三件候选。",
  voting: "phone",
  shortfall: "again",
  method: "会场用手机无记名票决，赞成不超过两件；全体代表七人过半数，得票多的当选；同票的再次票决一次。",
  delegates: 7,
};
