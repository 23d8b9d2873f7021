// Both votes on a year's list through the API: the people advise, delegates vote by blind papers; who is
// refused and why; a tie is voted on once more; the promises are told what they got.

import { afterAll, beforeAll, expect, test } from "vitest";
import type { BallotView, MatterView, PollView, Problem } from "../../../src/http/types.ts";
import { ask, blind, cast, finished, hall, scorer, seen } from "../../http/ballot-hall.ts";
import { callDelegates, delegates, list, onList, openCongress } from "../../http/congress-hall.ts";
import { Visitor, citizen } from "../../http/served.ts";

beforeAll(openCongress, 90_000);
afterAll(() => hall.served.close());

const poll = () => `/api/polls/promiseList/${list.number}/people`;
const citizens = new Map<number, Promise<Visitor>>();
const vote = async (n: number, ...picks: readonly number[]) => {
  const known = citizens.get(n) ?? citizen(hall.served, `1380013${String(n).padStart(4, "0")}`);
  citizens.set(n, known);
  const who = await known;
  const body = { league: "candidates", picks: picks.map(at => list.candidates[at]) };
  const { status, body: said } = await who.post<Problem>(`${poll()}/votes`, body);
  return [status, said.code];
};
const refused = async (account: string, action: string, input: object = {}) => {
  const { status, body } = await (
    await scorer(account)
  ).post<Problem>(`/api/promiseList/${list.number}/${action}`, { input });
  return [status, body.code];
};
interface Choice {
  readonly inFavour?: readonly (string | undefined)[];
  readonly against?: readonly (string | undefined)[];
}
/** A delegate takes the paper and casts it. */
async function votes(account: string, choice: Choice) {
  const who = await scorer(account);
  const papers = await blind(await seen(who), [""]);
  const [paper] = await finished("delegates", papers, (await ask(who, papers)).body);
  return [await cast(paper!, choice), paper!] as const;
}
const nowOf = async (number: string) =>
  (await (await scorer("livelihood")).get<MatterView>(`/api/promiseList/${number}`)).body;

test("the people advise: running counts, once each, and nobody after the closing", async () => {
  expect(await vote(1, 0, 1)).toEqual([201, undefined]);
  expect(await vote(2, 2)).toEqual([201, undefined]);
  expect(await vote(3, 2)).toEqual([201, undefined]);
  expect(await vote(3, 1)).toEqual([409, "voted_already"]);
  const { body } = await new Visitor(hall.served).get<PollView>(poll());
  expect(body).toMatchObject({ advisory: true, votes: 3, running: { [list.candidates[2]!]: 2 } });
  expect(await refused("livelihood", "submit")).toEqual([409, "wrong_state"]);
  await callDelegates();
  expect(await vote(4, 2)).toEqual([409, "ballot_closed"]);
  const after = await new Visitor(hall.served).get<PollView>(poll());
  expect(after.body.results?.map(({ item, votes: of }) => [item.item, of])[0]).toEqual([
    list.candidates[2],
    2,
  ]);
});

test("who is no delegate has no paper; nobody is for more than the places, or votes twice", async () => {
  const view = await seen(await scorer("delegate1"));
  expect(view).toMatchObject({ standing: "open", votes: { most: 2, all: 7, majority: 4 }, results: null });
  const stranger = await blind(view, [""]);
  expect((await ask(await scorer("livelihood"), stranger)).body.code).toBe("not_on_roll");
  const [a, b, c] = list.candidates;
  const [tooMany, paper] = await votes("delegate1", { inFavour: [a, b, c] });
  expect([tooMany.status, tooMany.body.code]).toEqual([422, "invalid_input"]);
  expect((await cast(paper, { inFavour: [a, b] })).status).toBe(201);
  expect((await cast(paper, { inFavour: [c] })).body.code).toBe("paper_used");
  const again = await blind(view, [""]);
  expect((await ask(await scorer("delegate1"), again)).body.code).toBe("paper_taken");
});

test("four of all seven are a majority, of six who came; all that tie are voted on again", async () => {
  const [a, b, c] = list.candidates;
  const said: readonly Choice[] = [
    { inFavour: [a, c] },
    { inFavour: [a, b], against: [c] },
    { inFavour: [a, c] },
    { inFavour: [b, c] },
    { inFavour: [b, c], against: [a] },
  ];
  for (const [at, choice] of said.entries()) {
    expect((await votes(delegates[at + 1]!, choice))[0].status).toBe(201);
  }
  const late = await blind(await seen(await scorer("delegate7")), [""]);
  await onList("decider", "closeVote");
  expect((await ask(await scorer("delegate7"), late)).body.code).toBe("ballot_closed");
  // a: 1, 2, 3, 4; b: 1, 3, 5, 6; c: 2, 4, 5, 6.
  const { results } = await seen();
  expect(results!.map(({ subject, place, votes: of }) => [subject.subject, place, of])).toEqual([
    [a, "1", { inFavour: 4, against: 1, abstained: 1 }],
    [b, "1", { inFavour: 4, against: 0, abstained: 2 }],
    [c, "1", { inFavour: 4, against: 1, abstained: 1 }],
  ]);
  const decision = { decidedOn: "2026-11-20", decisionNumber: "市人民代表大会会议票决" };
  expect(await refused("decider", "conclude", decision)).toEqual([422, "rule"]);
  await onList("decider", "voteAgain");
  hall.address = hall.address.replace(/vote$/, "again");
  for (const account of delegates.slice(0, 5)) {
    expect((await votes(account, { inFavour: [a, c], against: [b] }))[0].status).toBe(201);
  }
  await onList("decider", "closeAgain");
  const { body } = await new Visitor(hall.served).get<BallotView>(hall.address);
  expect(body.results!.map(({ score }) => score)).toEqual(["5", "5", "0"]);
  await onList("decider", "conclude", decision);
  expect((await nowOf(list.number)).state).toBe("decided");
  // Each promise was told its votes, the last ones, and whether it was chosen.
  const told = await Promise.all(
    list.candidates.map(one => hall.served.city.readers.matter(Number(one.slice("matter:".length)))),
  );
  expect(told.map(one => [one!.state, one!.fields["inFavour"], one!.fields["delegates"]])).toEqual([
    ["chosen", 5, 7],
    ["unchosen", 0, undefined],
    ["chosen", 5, 7],
  ]);
});
