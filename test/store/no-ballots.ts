// For a relay whose mechanisms vote on nothing.

import type { Ballots } from "../../src/store/ballots/ballots.ts";
import type { Polls } from "../../src/store/polls/polls.ts";

const never = () => Promise.reject(new Error("nobody votes here"));

export const noBallots: Pick<Ballots, "find" | "open" | "count"> = {
  find: async () => undefined,
  open: never,
  count: never,
};

export const noPolls: Pick<Polls, "find" | "inspect" | "count"> = {
  find: async () => undefined,
  inspect: never,
  count: never,
};
