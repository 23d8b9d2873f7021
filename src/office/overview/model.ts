// The text while it is edited: blocks with names of their own, places counted in characters and tokens, and
// every former text for undoing. Pure.

import { type Block, type BlockKind, type Inline, type Token, parse, print } from "../../overview/syntax.ts";

export interface EditBlock extends Block {
  /** Its own for as long as the editor is open. */
  readonly id: number;
}

/** A place: so many characters and tokens into a block. */
export interface Caret {
  readonly block: number;
  readonly at: number;
}

export interface Text {
  readonly blocks: readonly EditBlock[];
  /** The next name of a block. */
  readonly next: number;
  /** Where the caret is to be set after a change that moved it; null leaves it to the browser. */
  readonly caret: Caret | null;
}

/** A text to edit; an empty one has a paragraph to begin with. */
export function textOf(body: string): Text {
  const blocks = parse(body).map((block, id) => ({ ...block, id }));
  if (blocks.length > 0) return { blocks, next: blocks.length, caret: null };
  return { blocks: [{ id: 0, kind: "paragraph", inlines: [] }], next: 1, caret: null };
}

export const bodyOf = ({ blocks }: Text): string => print(blocks);

const size = (one: Inline): number => (one.kind === "text" ? one.text.length : 1);
export const lengthOf = (inlines: readonly Inline[]): number =>
  inlines.reduce((sum, one) => sum + size(one), 0);

/** The parts before and behind a place. */
function cut(inlines: readonly Inline[], at: number): readonly [Inline[], Inline[]] {
  const [before, behind]: [Inline[], Inline[]] = [[], []];
  let left = at;
  for (const one of inlines) {
    const own = size(one);
    if (left >= own) before.push(one);
    else if (left <= 0) behind.push(one);
    else if (one.kind === "text") {
      before.push({ kind: "text", text: one.text.slice(0, left) });
      behind.push({ kind: "text", text: one.text.slice(left) });
    }
    left -= own;
  }
  return [before, behind];
}

/** Neighbouring texts become one, so that what the browser shows and what is kept are the same. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const all: Inline[] = [];
  for (const one of inlines) {
    const last = all.at(-1);
    if (one.kind === "text" && one.text === "") continue;
    if (one.kind === "text" && last?.kind === "text")
      all[all.length - 1] = { kind: "text", text: last.text + one.text };
    else all.push(one);
  }
  return all;
}

const indexOf = ({ blocks }: Text, id: number): number => blocks.findIndex(one => one.id === id);

function withBlock(
  text: Text,
  id: number,
  change: (block: EditBlock) => Partial<EditBlock>,
  caret: Caret | null,
): Text {
  const blocks = text.blocks.map(one => (one.id === id ? { ...one, ...change(one) } : one));
  return { ...text, blocks, caret };
}

/** What was typed into a block; the caret stays where the browser has it. */
export const typed = (text: Text, id: number, inlines: readonly Inline[]): Text =>
  withBlock(text, id, () => ({ inlines: joined(inlines) }), null);

export const ofKind = (text: Text, id: number, kind: BlockKind): Text =>
  withBlock(text, id, () => ({ kind }), null);

/** Enter: what stands behind the caret begins a block. A heading is followed by a paragraph. */
export function split(text: Text, { block, at }: Caret): Text {
  const index = indexOf(text, block);
  const whole = text.blocks[index];
  if (whole === undefined) return text;
  const [before, behind] = cut(whole.inlines, at);
  const isHead = whole.kind === "heading" || whole.kind === "subheading";
  // Enter in an empty item ends the list.
  if (lengthOf(whole.inlines) === 0 && whole.kind !== "paragraph") return ofKind(text, block, "paragraph");
  const fresh: EditBlock = { id: text.next, kind: isHead ? "paragraph" : whole.kind, inlines: behind };
  const blocks = text.blocks.toSpliced(index, 1, { ...whole, inlines: before }, fresh);
  return { blocks, next: text.next + 1, caret: { block: fresh.id, at: 0 } };
}

/** Backspace at the beginning: first it becomes a paragraph, then it joins the block before. */
export function joinBefore(text: Text, id: number): Text {
  const index = indexOf(text, id);
  const [before, own] = [text.blocks[index - 1], text.blocks[index]];
  if (own === undefined) return text;
  if (own.kind !== "paragraph") return { ...ofKind(text, id, "paragraph"), caret: { block: id, at: 0 } };
  if (before === undefined) return text;
  const at = lengthOf(before.inlines);
  const one = { ...before, inlines: joined([...before.inlines, ...own.inlines]) };
  return { ...text, blocks: text.blocks.toSpliced(index - 1, 2, one), caret: { block: before.id, at } };
}

/** Delete at the end: the block behind joins this one. */
export function joinBehind(text: Text, id: number): Text {
  const [own, behind] = text.blocks.slice(indexOf(text, id));
  if (own === undefined || behind === undefined) return text;
  const plain = withBlock(text, behind.id, () => ({ kind: "paragraph" }), null);
  return joinBefore(plain, behind.id);
}

/** Puts something into a block in place of so many characters and tokens behind the caret. */
export function put(text: Text, { block, at }: Caret, inlines: readonly Inline[], instead = 0): Text {
  const caret = { block, at: at + lengthOf(inlines) };
  return withBlock(
    text,
    block,
    own => {
      const [before, rest] = cut(own.inlines, at);
      const [, behind] = cut(rest, instead);
      return { inlines: joined([...before, ...inlines, ...behind]) };
    },
    caret,
  );
}

/** What was pasted: its first line goes on here, others are blocks of their own. */
export function paste(text: Text, caret: Caret, pasted: string): Text {
  const [first, ...more] = parse(pasted);
  if (first === undefined) return text;
  if (more.length === 0) return put(text, caret, first.inlines);
  const halved = split(put(text, caret, first.inlines), { ...caret, at: caret.at + lengthOf(first.inlines) });
  const index = halved.blocks.findIndex(({ id }) => id === halved.caret?.block);
  const fresh = more.map((block, nth) => ({ ...block, id: halved.next + nth }));
  const last = fresh.at(-1)!;
  const blocks = halved.blocks
    .toSpliced(index, 0, ...fresh)
    .filter(one => one.id !== halved.caret?.block || one.inlines.length > 0);
  return { blocks, next: halved.next + fresh.length, caret: { block: last.id, at: lengthOf(last.inlines) } };
}

/** One place up or down. */
export function moved(text: Text, id: number, by: -1 | 1): Text {
  const index = indexOf(text, id);
  const own = text.blocks[index];
  const to = index + by;
  if (own === undefined || to < 0 || to >= text.blocks.length) return text;
  return {
    ...text,
    blocks: text.blocks.toSpliced(index, 1).toSpliced(to, 0, own),
    caret: { block: id, at: 0 },
  };
}

/** The token that ends at this place, or begins there. */
export function tokenAt(
  text: Text,
  { block, at }: Caret,
): { readonly token: Token; readonly at: number } | undefined {
  let place = 0;
  let found: { token: Token; at: number } | undefined;
  for (const one of text.blocks.find(({ id }) => id === block)?.inlines ?? []) {
    if (one.kind !== "text" && (place === at - 1 || (place === at && found === undefined)))
      found = { token: one, at: place };
    place += size(one);
  }
  return found;
}

/** Where a part of a text is, by its words: the first place in the nth block that has any content. */
export function placeOf(
  text: Text,
  nth: number,
  words: string,
): { readonly caret: Caret; readonly length: number } | undefined {
  const block = text.blocks.filter(one => print([one]) !== "")[nth];
  let at = 0;
  for (const one of block?.inlines ?? []) {
    const found = one.kind === "text" ? one.text.indexOf(words) : -1;
    if (found >= 0 && words !== "")
      return { caret: { block: block!.id, at: at + found }, length: words.length };
    at += size(one);
  }
  return block === undefined ? undefined : { caret: { block: block.id, at: 0 }, length: 0 };
}

/** The latest day up to which a number of the text counts: the next one most likely counts up to it too. */
export const lastDayIn = ({ blocks }: Text): string | undefined =>
  blocks
    .flatMap(({ inlines }) => inlines.flatMap(one => (one.kind === "live" ? one.asOf : [])))
    .toSorted()
    .at(-1);

/** Every former text, and those that were undone. */
export interface History {
  readonly past: readonly Text[];
  readonly now: Text;
  readonly future: readonly Text[];
  /** The block that was typed into last: what is typed on there is undone together. */
  readonly typing: number | null;
}

const mostPast = 300;

export const begun = (body: string): History => ({ past: [], now: textOf(body), future: [], typing: null });

const endsPhrase = /[，。；：！？,.;:!?]$/;

/** A change that can be undone. `typing` names the block that is being typed into. */
export function changed(history: History, now: Text, typing: number | null = null): History {
  if (now === history.now) return history;
  const goesOn = typing !== null && typing === history.typing;
  const past = goesOn ? history.past : [...history.past, history.now].slice(-mostPast);
  const own = now.blocks.find(({ id }) => id === typing)?.inlines.at(-1);
  const isOver = own?.kind === "text" && endsPhrase.test(own.text);
  return { past, now, future: [], typing: isOver ? null : typing };
}

const caretIn = (text: Text): Caret | null => {
  const last = text.blocks.at(-1);
  return text.caret ?? (last === undefined ? null : { block: last.id, at: lengthOf(last.inlines) });
};

export function undone({ past, now, future, ...rest }: History): History {
  const before = past.at(-1);
  if (before === undefined) return { past, now, future, ...rest };
  return {
    past: past.slice(0, -1),
    now: { ...before, caret: caretIn(before) },
    future: [now, ...future],
    typing: null,
  };
}

export function redone({ past, now, future, ...rest }: History): History {
  const [after, ...more] = future;
  if (after === undefined) return { past, now, future, ...rest };
  return { past: [...past, now], now: { ...after, caret: caretIn(after) }, future: more, typing: null };
}
