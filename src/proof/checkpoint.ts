// Making checkpoints: the events behind the last one, in the order of the tree, become leaves; the new root
// is signed. One statement writes it all; of two processes that try the same number, one is refused.

import type { SigningKey } from "./key.ts";
import {
  type ListedBatch,
  type Note,
  type SignedNote,
  listHash,
  listText,
  listed,
  noteText,
  signNote,
} from "./note.ts";
import { Growth } from "./tree.ts";

/** Runs a statement and gives its rows; times come as ms, 64-bit numbers as numbers. */
export type Query = (
  text: string,
  values: readonly unknown[],
) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** Complete subtrees from this level on are kept: below it a proof reads leaves, 16 at a time. */
export const keptLevel = 4;

export interface CheckpointNeeds {
  readonly query: Query;
  /** The instance's id. */
  readonly instance: string;
  readonly key: SigningKey;
  /** Most events that one checkpoint takes in, as long as a batch is not parted for it. */
  readonly most: number;
}

/** A bucket whose batches after `from`, up to `to`, no checkpoint knows. */
export interface Behind {
  readonly bucket: number;
  readonly from: number;
  readonly to: number;
}

/** An event as a leaf of the tree. */
export interface Leaf {
  readonly bucket: number;
  readonly batch: number;
  readonly matter: number;
  readonly seq: number;
  readonly hash: Buffer;
}

const lastOne = "select number, size, root, peaks from checkpoint order by number desc limit 1";
const behindOnes = `
  select bucket, coalesce(known.batch, 0) as "from", b.batch as "to"
    from bucket_lease b left join lateral (
           select batch from checkpoint_leaf l
            where l.bucket = b.bucket order by batch desc limit 1) known on true
   where b.batch > coalesce(known.batch, 0) order by bucket`;
const eventsOf = `
  select bucket, batch, matter, seq, hash from event
   where bucket = $1 and batch > $2 and batch <= $3 order by bucket, batch, matter, seq limit $4`;

const write = `
  with sealed as (
    insert into checkpoint (number, size, root, at, note, signature, peaks)
    values ($1, $2, $3, to_timestamp($4::float8 / 1000), $5, $6, $7)),
  stood as (
    insert into checkpoint_leaf (bucket, batch, first, count, checkpoint, leaves)
    select bucket, batch, first, count, $1, leaves
      from unnest($8::smallint[], $9::bigint[], $10::bigint[], $11::integer[], $12::text[])
        as given (bucket, batch, first, count, leaves))
  insert into checkpoint_node (level, n, hash)
  select level, n, hash from unnest($13::smallint[], $14::bigint[], $15::bytea[]) as given (level, n, hash)`;

/** What is behind, as the log stands now. */
export async function behind(query: Query): Promise<readonly Behind[]> {
  return (await query(behindOnes, [])) as unknown as readonly Behind[];
}

/** Events of one bucket, whole batches only. */
async function leavesOf(query: Query, { bucket, from, to }: Behind, most: number): Promise<readonly Leaf[]> {
  const rows = (await query(eventsOf, [bucket, from, to, most + 1])) as unknown as readonly Leaf[];
  if (rows.length <= most) return rows;
  const cut = rows.at(-1)!.batch;
  const whole = rows.filter(({ batch }) => batch < cut);
  // One batch alone is more than was wanted: it stays whole all the same.
  return whole.length > 0
    ? whole
    : ((await query(eventsOf, [bucket, from, cut, null])) as unknown as readonly Leaf[]);
}

/** The events that come next, of as many buckets as there is room for. */
async function nextLeaves(
  { query, most }: CheckpointNeeds,
  spans: readonly Behind[],
): Promise<readonly Leaf[]> {
  const leaves: Leaf[] = [];
  for (const span of spans) {
    if (leaves.length >= most) break;
    const room = most - leaves.length;
    const found = await leavesOf(query, span, Math.max(room, 1));
    if (leaves.length > 0 && found.length > room) break;
    leaves.push(...found);
  }
  return leaves;
}

interface Written extends ListedBatch {
  readonly first: number;
  readonly count: number;
}

/** The batches of leaves that come behind a tree of `size`. */
export function batchesOf(leaves: readonly Leaf[], size: number): readonly Written[] {
  const batches: Written[] = [];
  for (let start = 0; start < leaves.length;) {
    const { bucket, batch } = leaves[start]!;
    let end = start;
    while (leaves[end]?.bucket === bucket && leaves[end]?.batch === batch) end += 1;
    const own = leaves.slice(start, end);
    const text = own.map(({ matter, seq, hash }) => listed(matter, seq, hash.toString("hex"))).join(" ");
    batches.push({ bucket, batch, first: size + start, count: own.length, leaves: text });
    start = end;
  }
  return batches;
}

interface Last {
  readonly number: number;
  readonly size: number;
  readonly root: Buffer;
  readonly peaks: Buffer;
}

/** The last checkpoint's number, size, root and peaks. */
async function last(query: Query): Promise<Last | undefined> {
  return (await query(lastOne, []))[0] as unknown as Last | undefined;
}

interface Node {
  readonly level: number;
  readonly n: number;
  readonly hash: Buffer;
}

/** The tree from here on, and the subtrees that are to be kept when it has grown. */
export function growing(size?: number, peaks?: Buffer): { readonly tree: Growth; readonly nodes: Node[] } {
  const nodes: Node[] = [];
  const tree = new Growth(size, peaks, ({ level, n }, node) => {
    if (level >= keptLevel) nodes.push({ level, n, hash: node() });
  });
  return { tree, nodes };
}

/** What a checkpoint leaves behind. */
export interface Sealed {
  readonly signed: SignedNote;
  /** The tree with its leaves. */
  readonly tree: Growth;
  readonly batches: readonly Written[];
  readonly nodes: readonly Node[];
}

/** Writes a checkpoint with its leaves. Throws what the database throws. */
export async function keepCheckpoint(query: Query, { signed, tree, batches, nodes }: Sealed): Promise<void> {
  const { note, signature } = signed;
  await query(write, [
    note.number,
    note.size,
    tree.root(),
    note.at,
    noteText(note),
    Buffer.from(signature, "hex"),
    tree.peaks(),
    batches.map(one => one.bucket),
    batches.map(one => one.batch),
    batches.map(one => one.first),
    batches.map(one => one.count),
    batches.map(one => one.leaves),
    nodes.map(one => one.level),
    nodes.map(one => one.n),
    nodes.map(one => one.hash),
  ]);
}

/**
 * Takes the next events behind the last checkpoint into a new one, up to `most`, and answers its note;
 * undefined, with nothing written, when there are none. `at` in ms. Throws what the database throws, also
 * when another process has just made that checkpoint.
 */
export async function makeCheckpoint(
  needs: CheckpointNeeds,
  spans: readonly Behind[],
  at: number,
): Promise<SignedNote | undefined> {
  const { query, instance, key } = needs;
  const before = await last(query);
  const leaves = await nextLeaves(needs, spans);
  if (leaves.length === 0) return undefined;
  const { tree, nodes } = growing(before?.size, before?.peaks);
  for (const { hash } of leaves) tree.append(hash);
  const batches = batchesOf(leaves, before?.size ?? 0);
  const note: Note = {
    instance,
    number: (before?.number ?? 0) + 1,
    size: tree.size,
    root: tree.root().toString("hex"),
    at,
    before: before ? { size: before.size, root: before.root.toString("hex") } : null,
    list: listHash(listText(batches)),
    key: key.public,
  };
  const signed = signNote(note, key);
  await keepCheckpoint(query, { signed, tree, batches, nodes });
  return signed;
}
