// Ballots and polls in memory: the papers and votes of a script, counted by the engine's own rules, without
// rolls, keys and urns.

import type { SampleCasts } from "../../../src/cities/sample/step.ts";
import { type CastPaper, countPapers } from "../../../src/engine/ballots/count.ts";
import { leaguesIn, votersOf, weightsIn } from "../../../src/engine/ballots/poll.ts";
import { type BallotMessage, resultLine } from "../../../src/engine/ballots/told.ts";
import type { Matter } from "../../../src/engine/matter.ts";
import type { Orgs } from "../../../src/engine/orgs.ts";
import { type PollMessage, itemsIn } from "../../../src/engine/polls/poll.ts";
import { tallyLine, tallyOf } from "../../../src/engine/polls/tally.ts";
import type { Plan } from "../../../src/engine/registry.ts";

type Known = (name: string) => Promise<string>;
interface Told {
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export class MemoryVotes {
  readonly #papers = new Map<string, CastPaper[]>();
  readonly #picks = new Map<string, (readonly string[])[]>();
  readonly #orgs: Orgs;

  constructor(orgs: Orgs) {
    this.#orgs = orgs;
  }

  #groupsOf(plan: Plan, matter: Matter, name: string, at: number) {
    const { groups } = plan.mechanism.ballots![name]!;
    return Object.entries(groups).map(
      ([group, one]) => [group, [...votersOf(one, matter.fields, this.#orgs, at)]] as const,
    );
  }

  async cast(plan: Plan, matter: Matter, casts: SampleCasts, known: Known, at: number): Promise<void> {
    const named = (names: readonly string[]) => Promise.all(names.map(known));
    if ("votes" in casts) {
      const own = await Promise.all(casts.votes.map(({ picks }) => named(picks)));
      this.#picks.set(`${matter.id} ${casts.poll}`, own);
      return;
    }
    const voters = this.#groupsOf(plan, matter, casts.ballot, at).flatMap(([group, all]) =>
      all.map(() => group),
    );
    const papers: CastPaper[] = [];
    for (const [voter, group] of voters.entries()) {
      if ("says" in casts) {
        const said = casts.says(voter);
        if (said === null) continue;
        const marks = { inFavour: await named(said.inFavour), against: await named(said.against) };
        papers.push({ subject: "", group, marks });
        continue;
      }
      for (const name of casts.cases) {
        papers.push({ subject: await known(name), group, marks: casts.marks(name, voter) });
      }
    }
    this.#papers.set(`${matter.id} ${casts.ballot}`, papers);
  }

  /** The act of the engine that a message leads to. */
  answer(plan: Plan, matter: Matter, message: BallotMessage | PollMessage, at: number): Told {
    return message.kind === "ballot"
      ? this.#ballot(plan, matter, message, at)
      : this.#poll(plan, matter, message);
  }

  #ballot(plan: Plan, matter: Matter, { ballot: name, step }: BallotMessage, at: number): Told {
    const ballot = plan.mechanism.ballots![name]!;
    const { opened, counted } = ballot;
    if (step === "open") {
      const roll = this.#groupsOf(plan, matter, name, at).map(([group, all]) => `${group} ${all.length}`);
      return { action: opened.act, input: { [opened.keys]: ["memory"], [opened.roll]: roll } };
    }
    const papers = this.#papers.get(`${matter.id} ${name}`) ?? [];
    const { fields } = matter;
    const tallies = countPapers(ballot, weightsIn(ballot, fields), leaguesIn(ballot, fields), papers).flat();
    const input = {
      [counted.ranking]: tallies.map(({ subject }) => subject),
      [counted.result]: tallies.map(resultLine),
      [counted.papers]: papers.length,
      [counted.urn]: "memory",
    };
    return { action: counted.act, input };
  }

  #poll(plan: Plan, matter: Matter, { poll: name, step }: PollMessage): Told {
    const poll = plan.mechanism.polls![name]!;
    const { inspected, counted } = poll;
    const picks = this.#picks.get(`${matter.id} ${name}`) ?? [];
    if (step === "inspect") {
      return {
        action: inspected.act,
        input: { [inspected.votes]: picks.length, [inspected.seal]: "memory" },
      };
    }
    const votes = new Map<string, number>();
    for (const item of picks.flat()) votes.set(item, (votes.get(item) ?? 0) + 1);
    const tallies = Object.values(itemsIn(poll, matter.fields)).flatMap(items => tallyOf(items, votes));
    const input = {
      [counted.ranking]: tallies.map(({ item }) => item),
      [counted.result]: tallies.map(tallyLine),
      [counted.valid]: picks.length,
    };
    return { action: counted.act, input };
  }
}
