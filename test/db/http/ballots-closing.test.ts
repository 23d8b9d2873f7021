// The moment of closing: who is told that their paper was taken finds it in the urn, and nobody else's is
// there, however many cast while the meeting closes.

import { afterAll, beforeAll, expect, test } from "vitest";
import type { UrnLine } from "../../../src/engine/ballots/marks.ts";
import {
  type Paper,
  act,
  ask,
  blind,
  cast,
  finished,
  groups,
  hall,
  marksOf,
  openHall,
  perGroup,
  scorer,
  seen,
} from "../../http/ballot-hall.ts";
import { official } from "../../http/served.ts";

beforeAll(openHall);
afterAll(() => hall.served.close());

async function papersOf(account: string): Promise<readonly Paper[]> {
  const who = await scorer(account);
  const view = await seen(who);
  const papers = await blind(
    view,
    hall.debriefs.filter(one => !view.voter!.recused.includes(one)),
  );
  return finished(view.voter!.group, papers, (await ask(who, papers)).body);
}

test("papers that come while it closes are in or refused, never lost", async () => {
  const reform = await official(hall.served, "reform");
  await act(reform, `debriefMeeting/${hall.number}`, "call");
  await hall.served.city.relay.drain();
  const papers: Paper[] = [];
  for (const group of Object.keys(groups)) {
    for (let at = 1; at <= perGroup; at += 1) papers.push(...(await papersOf(`${group}${at}`)));
  }
  // One after the other, faster than a hall could; the closing falls into the middle of them.
  const said: Promise<{ token: string; status: number; code: string | undefined }>[] = [];
  let closing: Promise<unknown> | undefined;
  for (const [at, paper] of papers.entries()) {
    if (at === papers.length >> 1) closing = act(reform, `debriefMeeting/${hall.number}`, "close");
    const casting = cast(paper, marksOf(0.9));
    said.push(casting.then(({ status, body }) => ({ token: paper.token, status, code: body.code })));
    if (at % 4 === 3) await new Promise(resolve => setImmediate(resolve));
  }
  const answers = await Promise.all(said);
  await closing;
  await hall.served.city.relay.drain();
  const taken = answers.filter(({ status }) => status === 201).map(({ token }) => token);
  const refused = answers.filter(({ status }) => status !== 201);
  expect(new Set(refused.map(({ status, code }) => `${status} ${code}`))).toEqual(
    new Set(["409 ballot_closed"]),
  );
  expect(taken.length).toBeGreaterThan(0);
  const { body: urn } = await hall.served.app.inject(`${hall.address}/urn`);
  const lying = urn
    .trim()
    .split("\n")
    .map(line => (JSON.parse(line) as UrnLine).token);
  expect(lying).toEqual(taken.toSorted());
  expect((await seen()).groups.reduce((all, { papers: count }) => all + count, 0)).toBe(taken.length);
});
