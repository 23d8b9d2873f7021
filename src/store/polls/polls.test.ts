// The number of votes is asked by everybody who looks at a poll: one question for all who look at once.

import { expect, test } from "vitest";
import type { PollHere } from "../../engine/polls/poll.ts";
import { openPolls } from "./polls.ts";

const asked: string[] = [];
const query = (text: string) => {
  asked.push(text);
  return Promise.resolve({ rows: [{ votes: 3, voided: 0 }] });
};
const polls = openPolls({ database: { query } } as unknown as Parameters<typeof openPolls>[0]);

const poll = { open: "voting", decided: { voided: "voided" } };
const at = (state: string, ...voided: readonly string[]) =>
  ({ name: "online", poll, matter: { id: 64, state, fields: { voided } } }) as unknown as PollHere;

test("everybody who looks at a poll that has closed shares one count; each voiding asks anew", async () => {
  for (const state of ["voting", "screening", "drawing"]) {
    asked.length = 0;
    await Promise.all([polls.counts(at(state)), polls.counts(at(state)), polls.counts(at(state))]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toContain("poll_suspect");
  }
  asked.length = 0;
  for (const voided of [["S1 9 hash why"], ["S1 9 hash why", "S2 9 hash why"]]) {
    await Promise.all([polls.counts(at("screening", ...voided)), polls.counts(at("screening", ...voided))]);
  }
  expect(asked).toHaveLength(2);
});
