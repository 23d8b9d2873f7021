// Ways to falsify the file of a log, each with what a verifier has to say of it: which event of which matter,
// or which other line.

import { createHash } from "node:crypto";
import { genesis } from "../../src/engine/event.ts";
import { chained } from "./rechain.ts";

export interface Expected {
  readonly codes: readonly string[];
  /** "64.1", where it is an event. */
  readonly event?: string;
  readonly checkpoint?: number;
  /** The line that is named, from 1, where it can no longer be read what kind it was. */
  readonly line?: number;
}

export interface Mutated {
  readonly file: Buffer;
  readonly expected: Expected;
}

/** The next whole number below `below`; the same seed gives the same numbers. */
export type Random = (below: number) => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export class LogFile {
  readonly lines: readonly string[];
  /** The lines that are events, from the first. */
  readonly events: readonly number[];
  readonly instance: string;

  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.lines = bytes.toString().slice(0, -1).split("\n");
    this.events = this.lines.flatMap((line, i) => (line.startsWith('{"matter"') ? [i] : []));
    this.instance = (JSON.parse(this.lines[0]!) as { instance: string }).instance;
  }

  name(line: number): string {
    const [, matter, seq] = /^\{"matter":"(\d+)","seq":(\d+)/.exec(this.lines[line]!)!;
    return `${matter}.${seq}`;
  }

  /** The checkpoint that the line belongs to: the next one from there. */
  checkpointOf(line: number): number | undefined {
    const next = this.lines.slice(line).find(text => text.startsWith('{"checkpoint"'));
    if (next === undefined) return undefined;
    return (JSON.parse(next) as { checkpoint: { note: { number: number } } }).checkpoint.note.number;
  }

  with(lines: readonly string[]): Buffer {
    return Buffer.from(`${lines.join("\n")}\n`);
  }
}

type Mutation = (log: LogFile, random: Random) => Mutated;

/** Which line of the file this byte stands in. */
function lineAt(bytes: Buffer, at: number): number {
  let line = 0;
  for (let i = bytes.indexOf(10); i >= 0 && i < at; i = bytes.indexOf(10, i + 1)) line += 1;
  return line;
}

/** What must be said of a line whose text is not what it was. */
function expectedOf(log: LogFile, line: number): Expected {
  const text = log.lines[line]!;
  if (text.startsWith('{"matter"')) {
    return {
      codes: ["contents", "hash", "both", "number", "place", "rule", "unreadable", "missing", "order"],
      event: log.name(line),
    };
  }
  if (text.startsWith('{"checkpoint"')) {
    return { codes: ["checkpoint", "checkpoint_missing", "key"], checkpoint: log.checkpointOf(line)! };
  }
  if (text.startsWith('{"definitions"')) {
    return { codes: ["definitions", "unreadable"], line: line + 1 };
  }
  return { codes: line === 0 ? ["header"] : ["end", "cut", "header"] };
}

/** One bit of any byte. */
const flip: Mutation = (log, random) => {
  const at = random(log.bytes.length);
  const file = Buffer.from(log.bytes);
  file[at] = file[at]! ^ (1 << random(8));
  return { file, expected: expectedOf(log, lineAt(log.bytes, at)) };
};

/** Any byte becomes another one. */
const replace: Mutation = (log, random) => {
  const at = random(log.bytes.length);
  const file = Buffer.from(log.bytes);
  file[at] = (file[at]! + 1 + random(255)) % 256;
  return { file, expected: expectedOf(log, lineAt(log.bytes, at)) };
};

const anEvent = (log: LogFile, random: Random): number => log.events[random(log.events.length)]!;

const drop: Mutation = (log, random) => {
  const line = anEvent(log, random);
  const file = log.with(log.lines.toSpliced(line, 1));
  return { file, expected: { codes: ["missing"], event: log.name(line) } };
};

const double: Mutation = (log, random) => {
  const line = anEvent(log, random);
  const to = anEvent(log, random);
  const file = log.with(log.lines.toSpliced(to + 1, 0, log.lines[line]!));
  return { file, expected: { codes: ["doubled", "extra"], event: log.name(line) } };
};

/** Two events change places; the one that is missing first at its own is named. */
const swap: Mutation = (log, random) => {
  const [one, other] = [anEvent(log, random), anEvent(log, random)].toSorted((a, b) => a - b) as [
    number,
    number,
  ];
  if (one === other) return swap(log, random);
  const file = log.with(log.lines.with(one, log.lines[other]!).with(other, log.lines[one]!));
  return { file, expected: { codes: ["order", "missing"], event: log.name(one) } };
};

/** An event happened earlier than it did. */
const backdate: Mutation = (log, random) => {
  const line = anEvent(log, random);
  const text = log.lines[line]!.replace(
    /"happened":(\d+)/,
    (_, at) => `"happened":${Number(at) - 1 - random(9e9)}`,
  );
  return {
    file: log.with(log.lines.with(line, text)),
    expected: { codes: ["contents"], event: log.name(line) },
  };
};

const cut: Mutation = (log, random) => {
  const at = 1 + random(log.bytes.length - 1);
  const before = log.events.filter(line => lineAt(log.bytes, at) > line).at(-1);
  // A checkpoint that is not whole is one that was not reached.
  const event = before === undefined ? {} : { event: log.name(before) };
  const isHeader = !log.bytes.subarray(0, at).includes(10);
  return {
    file: log.bytes.subarray(0, at),
    expected: isHeader ? { codes: ["header"] } : { codes: ["cut"], ...event },
  };
};

/**
 * A matter is rewritten from one of its events on, with every hash made anew, as who knows the format would.
 */
const rewrite: Mutation = (log, random) => {
  const line = anEvent(log, random);
  const text = log.lines[line]!.replace('"actor":"', '"actor":"person:9');
  const lines = chained(log.lines.with(line, text), line, genesis(log.instance));
  return { file: log.with(lines), expected: { codes: ["rewritten"], event: log.name(line) } };
};

/** A whole new event at the end of a matter, chained to it. */
const forge: Mutation = (log, random) => {
  const line = anEvent(log, random);
  const [matter] = log.name(line).split(".");
  const own = log.events.filter(one => log.name(one).startsWith(`${matter}.`));
  const last = own.at(-1)!;
  const text = log.lines[last]!.replace(/"seq":(\d+)/, (_, seq) => `"seq":${Number(seq) + 1}`);
  const lines = chained(log.lines.toSpliced(last + 1, 0, text), last + 1, genesis(log.instance));
  return { file: log.with(lines), expected: { codes: ["extra"], event: `${matter}.${own.length + 1}` } };
};

/** A matter goes with all its events. */
const forget: Mutation = (log, random) => {
  const [matter] = log.name(anEvent(log, random)).split(".");
  const own = new Set(log.events.filter(one => log.name(one).startsWith(`${matter}.`)));
  return {
    file: log.with(log.lines.filter((_, i) => !own.has(i))),
    expected: { codes: ["missing"], event: `${matter}.1` },
  };
};

/** A checkpoint goes; its events are taken in by the next. */
const unseal: Mutation = (log, random) => {
  const at = log.lines.flatMap((line, i) => (line.startsWith('{"checkpoint"') ? [i] : []));
  const line = at[random(at.length)]!;
  const expected = { codes: ["checkpoint_missing"], checkpoint: log.checkpointOf(line)! };
  return { file: log.with(log.lines.toSpliced(line, 1)), expected };
};

/** A checkpoint is signed by nobody who had the key. */
const reseal: Mutation = (log, random) => {
  const at = log.lines.flatMap((line, i) => (line.startsWith('{"checkpoint"') ? [i] : []));
  const line = at[random(at.length)]!;
  const signature = createHash("sha512")
    .update(String(random(2 ** 30)))
    .digest("hex");
  const text = log.lines[line]!.replace(/"signature":"[0-9a-f]+"/, `"signature":"${signature}"`);
  return {
    file: log.with(log.lines.with(line, text)),
    expected: { codes: ["checkpoint"], checkpoint: log.checkpointOf(line)! },
  };
};

export const mutations = {
  flip,
  replace,
  drop,
  double,
  swap,
  backdate,
  cut,
  rewrite,
  forge,
  forget,
  unseal,
  reseal,
} as const;
