// A figure's proof as a file: what counted, by which definition, and where each counted event stands in the
// tree of a signed checkpoint. Checked with nothing but the file and the key.

import { hash } from "node:crypto";
import { edition as editionNames } from "../define/edition.ts";
import type { Figure } from "../define/figure.ts";
import { jcs } from "../define/jcs.ts";
import { type EventBody, eventHash, genesis } from "../engine/event.ts";
import { type Flaw, flaw } from "./flaw.ts";
import { type SignedNote, asNote, isSigned } from "./note.ts";
import { Growth, rootOfMany } from "./tree.ts";
import type { VerifyOptions } from "./verify-log.ts";

/** An event that counts; without its name where the matter is not published. */
export interface ProvedLine {
  readonly matter: string | null;
  readonly seq: number | null;
  readonly hash: string;
  /** Its number in the tree; null before a checkpoint has taken it in. */
  readonly index: number | null;
}

export interface ProvedPart {
  readonly name: string;
  readonly title: string;
  readonly value: number | null;
  readonly lines: readonly ProvedLine[];
}

/** The event by which a figure was published: what it froze stands in its payload. */
export interface ProvedEdition {
  readonly n: number;
  readonly matter: string;
  readonly seq: number;
  /** ms */
  readonly happened: number;
  readonly recorded: number;
  /** The hash of the matter's event before. */
  readonly previous: string;
  /** RFC 8785 text, as it was hashed. */
  readonly payload: string;
  readonly hash: string;
  readonly index: number | null;
}

export interface FigureProof {
  readonly keymove: "figure";
  readonly format: 1;
  readonly instance: string;
  readonly city: string;
  /** ms */
  readonly made: number;
  readonly mechanism: string;
  readonly figure: string;
  readonly title: string;
  readonly sentence: string;
  /** 16 digits over the literals. */
  readonly version: string;
  /** The definition with all that it is computed from, by name. */
  readonly literals: Readonly<Record<string, Figure>>;
  readonly period: string;
  /** The instant before which events count, ms. */
  readonly asOf: number;
  readonly within: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly text: string;
  /**
   * The tallies under it, each with the events that it counts; none where the events of an edition are no
   * longer what is counted, since others came later.
   */
  readonly parts: readonly ProvedPart[];
  /** Where it was published: the edition that this proves. */
  readonly edition?: ProvedEdition;
  readonly checkpoint: SignedNote | null;
  /** The other hashes of the tree that lead from the lines to the root, from the left. */
  readonly others: readonly string[];
}

export interface ProvedFigure {
  readonly flaw?: Flaw;
  readonly proof: FigureProof;
  readonly lines: number;
  /** Lines that no checkpoint had taken in when the file was made. */
  readonly waiting: number;
  /** Parts that are no plain counts: their values are not counted again here. */
  readonly unchecked: readonly string[];
}

/** The proof in a file; undefined when it is none. */
export function readFigureProof(text: string): FigureProof | undefined {
  try {
    const proof = JSON.parse(text) as FigureProof;
    const isOne = proof.keymove === "figure" && proof.format === 1 && Array.isArray(proof.parts);
    return isOne && Array.isArray(proof.others) ? proof : undefined;
  } catch {
    return undefined;
  }
}

const wrong = (field: string, more?: string) => flaw("figure", { field, ...(more ? { more } : {}) });

/** As src/figures/hash.ts makes it. */
function versionOf({ mechanism, figure, literals }: FigureProof): string {
  const hashes = Object.keys(literals)
    .toSorted()
    .map(name => {
      const { title: _, ...counted } = literals[name]!;
      return [name, hash("sha256", jcs(counted))];
    });
  return hash("sha256", jcs({ mechanism, name: figure, literals: hashes })).slice(0, 16);
}

function signature({ checkpoint, instance }: FigureProof, { keys, kept }: VerifyOptions): Flaw | undefined {
  if (checkpoint === null) return undefined;
  const note = asNote(checkpoint.note);
  if (note === undefined || !isSigned(checkpoint)) return wrong("checkpoint", "signature");
  if (keys && !keys.includes(note.key)) return flaw("key", { checkpoint: note.number });
  if (note.instance !== instance) return wrong("instance");
  const other = kept?.find(one => one.note.number === note.number);
  if (other === undefined || other.note.root === note.root) return undefined;
  return flaw("kept", { checkpoint: note.number, field: "root" });
}

/** Every line with an index stands in the signed tree. */
function included({ checkpoint, parts, others, edition }: FigureProof): Flaw | undefined {
  const leaves = new Map<number, string>();
  if (edition !== undefined && edition.index !== null) leaves.set(edition.index, edition.hash);
  for (const { name, lines } of parts) {
    for (const { index, hash: digest } of lines) {
      if (index === null) continue;
      if ((leaves.get(index) ?? digest) !== digest) return wrong(`${name}.hash`, digest);
      leaves.set(index, digest);
    }
  }
  if (leaves.size === 0) return undefined;
  if (checkpoint === null) return wrong("checkpoint");
  const ordered = [...leaves].toSorted(([a], [b]) => a - b);
  const root = rootOfMany(
    ordered.map(([index, digest]) => ({ index, data: Buffer.from(digest, "hex") })),
    checkpoint.note.size,
    others.map(one => Buffer.from(one, "hex")),
  );
  return root?.toString("hex") === checkpoint.note.root ? undefined : wrong("root");
}

const isCount = (literal: Figure | undefined): boolean => literal !== undefined && "count" in literal;

/** The values follow from the lines, as far as they are counts and shares of counts. */
function values({ figure, literals, parts, value, edition }: FigureProof): Flaw | undefined {
  if (edition !== undefined && parts.length === 0) return undefined;
  for (const part of parts) {
    const names = part.lines.map(({ index, hash: digest }) => `${index}/${digest}`);
    if (new Set(names).size !== names.length) return wrong(`${part.name}.lines`, "2×");
    if (isCount(literals[part.name]) && part.value !== part.lines.length) {
      return wrong(`${part.name}.value`, `${part.value} ≠ ${part.lines.length}`);
    }
  }
  const of = (name: string) => parts.find(part => part.name === name)?.value;
  const literal = literals[figure];
  if (literal === undefined) return wrong("literals");
  if (isCount(literal)) return of(figure) === value ? undefined : wrong("value", String(value));
  if (!("share" in literal)) return undefined;
  const [over, ...under] = [literal.share, ...[literal.of].flat()].map(of);
  if (over === undefined || over === null || under.some(part => part === undefined)) return undefined;
  const whole = under.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  // Percent with two places (rules 0.6).
  const share = whole === 0 ? null : (over / whole) * 100;
  if (share === null || value === null) return share === value ? undefined : wrong("value", `${value}`);
  return Math.abs(share - value) < 0.0051 ? undefined : wrong("value", `${value} ≠ ${share.toFixed(2)}`);
}

/** Commits to the hashes of the events that count, in their order. */
export function rootOfLines(hashes: readonly string[]): string {
  const tree = new Growth();
  for (const digest of hashes) tree.append(Buffer.from(digest, "hex"));
  return tree.root().toString("hex");
}

function bodyOf(payload: string): Pick<EventBody, "mechanism" | "action" | "input" | "set"> | undefined {
  try {
    const { mechanism, action, input, set } = JSON.parse(payload) as EventBody;
    return { mechanism, action, input: { ...input }, set: { ...set } };
  } catch {
    return undefined;
  }
}

/** The edition is the event that it says it is, and what that froze is what the file says. */
function published(proof: FigureProof): Flaw | undefined {
  const { edition, instance, parts } = proof;
  if (edition === undefined) return undefined;
  const { matter, seq, happened, recorded, previous, payload, hash: digest } = edition;
  const first = genesis(instance).toString("hex");
  if (seq === 1 && previous !== first) return wrong("edition.previous", previous);
  const before = Buffer.from(previous, "hex");
  const made = eventHash(before, Number(matter), seq, happened, recorded, payload).toString("hex");
  if (made !== digest) return wrong("edition.hash", digest);
  const body = bodyOf(payload);
  if (body === undefined) return wrong("edition.payload");
  const { mechanism, action, input, set } = body;
  const says = {
    mechanism: [mechanism, editionNames.mechanism],
    action: [action, editionNames.publish],
    n: [set["edition"], edition.n],
    figure: [input["figure"], `${proof.mechanism}.${proof.figure}`],
    period: [input["period"], proof.period],
    definition: [input["definition"], proof.version],
    value: [input["value"] ?? null, proof.value],
  };
  const other = Object.entries(says).find(([, [recordedAs, said]]) => recordedAs !== said);
  if (other !== undefined) return wrong(`edition.${other[0]}`, String(other[1][0]));
  if (parts.length === 0) return undefined;
  const root = rootOfLines(parts.flatMap(({ lines }) => lines.map(line => line.hash)));
  return root === input["root"] ? undefined : wrong("edition.root", root);
}

/** Checks a figure's proof. */
export function verifyFigure(proof: FigureProof, options: VerifyOptions = {}): ProvedFigure {
  const lines = proof.parts.flatMap(part => part.lines);
  const version = versionOf(proof) === proof.version ? undefined : wrong("version", proof.version);
  const found = version ?? signature(proof, options) ?? included(proof) ?? values(proof) ?? published(proof);
  return {
    ...(found ? { flaw: found } : {}),
    proof,
    lines: lines.length,
    waiting: lines.filter(({ index }) => index === null).length,
    unchecked: proof.parts.filter(({ name }) => !isCount(proof.literals[name])).map(({ title }) => title),
  };
}
