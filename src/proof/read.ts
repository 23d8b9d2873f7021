// Reading checkpoints and proving by them: which part of the tree a proof names, and its hashes from the rows
// that are kept, whatever the length of the log.

import { type Query, keptLevel } from "./checkpoint.ts";
import type { SignedNote } from "./note.ts";
import {
  type Range,
  consistencyRanges,
  inclusionRanges,
  joined,
  leafHash,
  manyRanges,
  nodeHash,
  subtreesOf,
} from "./tree.ts";

interface NoteRow {
  readonly note: string;
  readonly signature: Buffer;
}

const columns = "select note, signature from checkpoint";
const signedOf = ({ note, signature }: NoteRow): SignedNote => ({
  note: JSON.parse(note) as SignedNote["note"],
  signature: signature.toString("hex"),
});

/** Checkpoints before a number, the latest first. */
export async function checkpoints(
  query: Query,
  before: number | null,
  limit: number,
): Promise<readonly SignedNote[]> {
  const text = `${columns} where $1::bigint is null or number < $1 order by number desc limit $2`;
  return ((await query(text, [before, limit])) as unknown as readonly NoteRow[]).map(signedOf);
}

/** Checkpoints after a number, the earliest first. */
export async function checkpointsAfter(
  query: Query,
  after: number,
  limit: number,
): Promise<readonly SignedNote[]> {
  const text = `${columns} where number > $1 order by number limit $2`;
  return ((await query(text, [after, limit])) as unknown as readonly NoteRow[]).map(signedOf);
}

/** The checkpoint of a number. */
export async function checkpoint(query: Query, number: number): Promise<SignedNote | undefined> {
  const [found] = await checkpoints(query, number + 1, 1);
  return found?.note.number === number ? found : undefined;
}

const places = `
  select e.matter, e.seq, e.hash, l.first, l.leaves
    from unnest($1::bigint[], $2::integer[]) as asked (matter, seq)
    join event e on e.matter = asked.matter and e.seq = asked.seq and e.bucket = asked.matter % 64 % 16
    left join checkpoint_leaf l on l.bucket = e.bucket and l.batch = e.batch`;

export interface Placed {
  readonly matter: number;
  readonly seq: number;
  readonly hash: Buffer;
  /** Its number in the tree, from 0; null before a checkpoint has taken it in. */
  readonly index: number | null;
}

/** Where events stand in the tree; those that are not in the log are left out. */
export async function placesOf(
  query: Query,
  events: readonly { readonly matter: number; readonly seq: number }[],
): Promise<readonly Placed[]> {
  const rows = await query(places, [events.map(({ matter }) => matter), events.map(({ seq }) => seq)]);
  return rows.map(row => {
    const { matter, seq, hash, first, leaves } = row as unknown as Omit<Placed, "index"> & {
      readonly first: number | null;
      readonly leaves: string | null;
    };
    const at = (leaves ?? "").split(" ").findIndex(leaf => leaf.startsWith(`${matter}.${seq}:`));
    return { matter, seq, hash, index: first === null || at < 0 ? null : first + at };
  });
}

const leavesOf = `
  select asked.n, l.first, l.leaves from unnest($1::bigint[]) as asked (n)
   cross join lateral (
     select first, leaves from checkpoint_leaf l
      where l.first < (asked.n + 1) * $2
        and l.first >= coalesce((select max(first) from checkpoint_leaf where first <= asked.n * $2), 0)) l`;
const hashesOf = `
  select e.matter, e.seq, e.hash from unnest($1::bigint[], $2::integer[]) as asked (matter, seq)
    join event e on e.matter = asked.matter and e.seq = asked.seq and e.bucket = asked.matter % 64 % 16`;
const nodesOf = `
  select c.level, c.n, c.hash from unnest($1::smallint[], $2::bigint[]) as asked (level, n)
    join checkpoint_node c on c.level = asked.level and c.n = asked.n`;

const width = 2 ** keptLevel;
type Leaves = ReadonlyMap<number, Buffer>;

/** The hashes of the events in these blocks of 16 leaves, by leaf number. */
async function leavesIn(query: Query, blocks: readonly number[]): Promise<Leaves> {
  const wanted = new Set(blocks);
  const rows = await query(leavesOf, [blocks, width]);
  const events = new Map<string, number>();
  for (const { first, leaves } of rows as unknown as readonly { first: number; leaves: string }[]) {
    leaves.split(" ").forEach((leaf, i) => {
      if (wanted.has(Math.floor((first + i) / width))) events.set(leaf.split(":")[0]!, first + i);
    });
  }
  const parts = [...events.keys()].map(name => name.split("."));
  const found = await query(hashesOf, [parts.map(([matter]) => matter), parts.map(([, seq]) => seq)]);
  return new Map(
    (found as unknown as readonly Omit<Placed, "index">[]).map(({ matter, seq, hash }) => [
      events.get(`${matter}.${seq}`)!,
      hash,
    ]),
  );
}

function subtreeRoot(leaves: Leaves, from: number, count: number): Buffer {
  if (count === 1) {
    const leaf = leaves.get(from);
    if (leaf === undefined) throw new Error(`leaf ${from} of the tree is missing from the log`);
    return leafHash(leaf);
  }
  return nodeHash(subtreeRoot(leaves, from, count / 2), subtreeRoot(leaves, from + count / 2, count / 2));
}

/** The hashes of ranges, in their order. */
async function hashes(query: Query, ranges: readonly Range[]): Promise<readonly Buffer[]> {
  const trees = ranges.flatMap(subtreesOf);
  const kept = trees.filter(({ level }) => level >= keptLevel);
  const small = trees.filter(({ level }) => level < keptLevel);
  const blocks = [...new Set(small.map(({ level, n }) => Math.floor((n * 2 ** level) / width)))];
  const [rows, leaves] = await Promise.all([
    query(nodesOf, [kept.map(({ level }) => level), kept.map(({ n }) => n)]),
    leavesIn(query, blocks),
  ]);
  const nodes = new Map(rows.map(({ level, n, hash }) => [`${level}/${n}`, hash as Buffer]));
  return ranges.map(range =>
    joined(
      subtreesOf(range).map(({ level, n }) => {
        if (level < keptLevel) return subtreeRoot(leaves, n * 2 ** level, 2 ** level);
        const node = nodes.get(`${level}/${n}`);
        if (node === undefined) throw new Error(`node ${level}/${n} of the tree is missing`);
        return node;
      }),
    ),
  );
}

/** What proves that leaf `index` stands in the tree of `size` leaves. */
export const inclusionPath = (query: Query, index: number, size: number): Promise<readonly Buffer[]> =>
  hashes(query, inclusionRanges(index, size));

/** What proves that the tree of `size` leaves begins with that of `former`. */
export const consistencyPath = (query: Query, former: number, size: number): Promise<readonly Buffer[]> =>
  hashes(query, consistencyRanges(former, size));

/** What proves many leaves, by number from the lowest, together. */
export const manyPath = (
  query: Query,
  indices: readonly number[],
  size: number,
): Promise<readonly Buffer[]> => hashes(query, manyRanges(indices, size));
