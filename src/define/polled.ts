// A poll (网络投票): an open public vote on linked matters by citizens who signed in. Not blind like a ballot:
// each person is known to the city so that nobody votes twice, and what looks stuffed is put before a human
// (docs/decisions/0012). Votes stand in a table of their own; the log holds the method, the hash of all
// votes at the closing, what was found, what was decided of it, and the count.

import type { Reason } from "./rules.ts";

/** What one person, one device and one connection may give. */
export interface PollLimits {
  /** A person votes once a civil day in each category, or once in all. */
  readonly per: "day" | "poll";
  /** The most items of one category on one vote. */
  readonly picks: number;
  /** The most votes that one person gives the same item, over all days. */
  readonly perItem: number;
  /** The most people who vote on one device in a period: a family shares a telephone. */
  readonly device: number;
  /** The most votes from one network address in a minute: a village hall shares one. */
  readonly address: number;
}

export interface OpenPoll<
  State extends string = string,
  Act extends string = string,
  MatterList extends string = string,
  NumberField extends string = string,
  Field extends string = string,
> {
  readonly title: string;
  /** Lists of linked matters; in each, an item's score is its votes over the most of any, times a hundred. */
  readonly leagues: readonly MatterList[];
  readonly limits: PollLimits;
  /** The result is advice for whoever decides, and the page says so; left out, the result counts. */
  readonly advisory?: true;
  /** Public fields of the items that voters are shown beside the title: a sentence, pictures. */
  readonly shows: { readonly text: string; readonly pictures?: string };
  /** Votes are taken here alone. */
  readonly open: State;
  /** Nobody, officials included, is told counts before they are counted; otherwise everybody is. */
  readonly sealed: boolean;
  /** Here the engine seals the votes by their hash and looks for stuffing; people decide what it found. */
  readonly screens: State;
  /** Its act then: how many votes there are, the hash of all, and a line for each suspicion. */
  readonly inspected: {
    readonly act: Act;
    readonly votes: NumberField;
    readonly seal: Field;
    readonly suspects: Field;
  };
  /** What people do with one suspicion, named in `suspect`, for a `reason`; the acts fill these lists. */
  readonly decided: {
    readonly void: Act;
    readonly keep: Act;
    readonly suspect: Field;
    readonly reason: Field;
    readonly voided: Field;
    readonly kept: Field;
  };
  /** Here the engine counts, and counts again whenever it is entered (复核). */
  readonly counts: State;
  /** Its act then: the items by score, "place score votes item" of each, and how many votes counted. */
  readonly counted: {
    readonly act: Act;
    readonly ranking: MatterList;
    readonly result: Field;
    readonly valid: NumberField;
  };
  /** Entering this state → an act of the engine on each item, with both its numbers. */
  readonly tells?: {
    readonly in: State;
    readonly act: string;
    readonly score: string;
    readonly votes: string;
  };
}

/** A suspicion as the log tells it: its name, how many votes, the hash of their list, and why. */
export interface Suspect {
  readonly name: string;
  readonly votes: number;
  readonly hash: string;
  readonly item: string;
  readonly zh: string;
  readonly en: string;
}

const bar = " | ";

/** One line of the log. */
export const suspectLine = ({ name, votes, hash, item, zh, en }: Suspect): string =>
  [`${name} ${votes} ${hash} ${item}`, zh, en].join(bar);

export function readSuspect(line: string): Suspect {
  const [facts = "", zh = "", en = ""] = line.split(bar);
  const [name = "", votes = "0", hash = "", item = ""] = facts.split(" ");
  return { name, votes: Number(votes), hash, item, zh, en };
}

type Lines = readonly string[] | undefined;

/** The names of what was decided: each line begins with one. */
const names = (lines: Lines): readonly string[] => (lines ?? []).map(line => line.split(" ")[0]!);

/** The suspicions that nobody has decided. */
export const undecided = (suspects: Lines, voided: Lines, kept: Lines): readonly Suspect[] => {
  const over = new Set([...names(voided), ...names(kept)]);
  return (suspects ?? []).map(readSuspect).filter(({ name }) => !over.has(name));
};

interface Decided {
  readonly suspects: Lines;
  readonly voided: Lines;
  readonly kept: Lines;
}

/** Why a suspicion of this name cannot be decided now; the rule of both acts. */
export function refuseSuspect({ suspects, voided, kept }: Decided, name: string): Reason | false {
  if (undecided(suspects, voided, kept).some(one => one.name === name)) return false;
  const known = (suspects ?? []).map(readSuspect).some(one => one.name === name);
  return known
    ? {
        zh: `疑点 ${name} 已经处理过，不能再改。认为处理错了的，公布前请申请复核。`,
        en: `${name} has been decided already. To object, ask for a recount before the result is published.`,
        field: "suspect",
      }
    : {
        zh: `没有编号为 ${name} 的疑点，请照疑点清单填写编号，例如 S1。`,
        en: `There is no suspicion ${name}. Take its name from the list: S1, for example.`,
        field: "suspect",
      };
}

/** What voiding records: name, count and hash of the list, as they were found, and the reason. */
export function voidedLine(suspects: Lines, name: string, reason: string): string {
  const found = (suspects ?? []).map(readSuspect).find(one => one.name === name);
  return `${name} ${found?.votes ?? 0} ${found?.hash ?? ""} ${reason}`;
}
export const keptLine = (name: string, reason: string): string => `${name} ${reason}`;

/** The names of the suspicions that were voided. */
export const voidedNames = names;

/** One item of a recorded result. */
export interface PollRow {
  readonly item: string;
  readonly place: number;
  readonly score: number;
  readonly votes: number;
}

/** The rows of a recorded result: "place score votes item" each. */
export const pollRows = (lines: Lines): readonly PollRow[] =>
  (lines ?? []).map(line => {
    const [place = "", score = "", votes = "", item = ""] = line.split(" ");
    return { item, place: Number(place), score: Number(score), votes: Number(votes) };
  });
