// A block's parts in the page and back: texts as they are, each token as one thing that the caret steps over.

import { type Inline, isToken, parseInlines, printToken } from "../../overview/syntax.ts";

/** Beside a token the caret needs a text to stand in; it is nothing that is kept. */
const room = "\u200b";
const isChip = (node: Node): node is HTMLElement =>
  node instanceof HTMLElement && node.dataset["token"] !== undefined;
const plain = (text: string): string => text.replaceAll(room, "").replaceAll("\u00a0", " ");

/** How a token is drawn. */
export type Draw = (chip: HTMLElement, token: string) => void;

/** The parts that a node of the page holds. */
export function readContent(holder: Node): readonly Inline[] {
  const found: Inline[] = [];
  const text = (said: string) => {
    const last = found.at(-1);
    if (said === "") return;
    if (last?.kind === "text") found[found.length - 1] = { kind: "text", text: last.text + said };
    else found.push({ kind: "text", text: said });
  };
  for (const node of holder.childNodes) {
    const [token] = isChip(node) ? parseInlines(node.dataset["token"]!) : [];
    if (token !== undefined && isToken(token)) found.push(token);
    else text(plain(node.textContent ?? ""));
  }
  return found;
}

/** Writes parts into a node of the page. */
export function writeContent(holder: HTMLElement, inlines: readonly Inline[], draw: Draw): void {
  const nodes: Node[] = [];
  for (const one of inlines) {
    if (one.kind === "text") {
      nodes.push(document.createTextNode(one.text));
      continue;
    }
    if (!(nodes.at(-1) instanceof Text)) nodes.push(document.createTextNode(room));
    const chip = document.createElement("span");
    chip.contentEditable = "false";
    chip.dataset["token"] = printToken(one);
    draw(chip, printToken(one));
    nodes.push(chip);
  }
  if (nodes.length > 0 && !(nodes.at(-1) instanceof Text)) nodes.push(document.createTextNode(room));
  holder.replaceChildren(...nodes);
}

/** Draws the tokens anew: what they read has become known, or has changed. */
export function redraw(holder: HTMLElement, draw: Draw): void {
  for (const chip of holder.querySelectorAll<HTMLElement>("[data-token]")) draw(chip, chip.dataset["token"]!);
}

const sizeOf = (node: Node): number => (isChip(node) ? 1 : plain(node.textContent ?? "").length);

/** How many characters and tokens stand before the caret; undefined where it is not in this node. */
export function caretIn(holder: HTMLElement): number | undefined {
  const selection = getSelection();
  const { focusNode, focusOffset = 0 } = selection ?? {};
  if (!focusNode || !holder.contains(focusNode)) return undefined;
  if (focusNode === holder)
    return [...holder.childNodes].slice(0, focusOffset).reduce((sum, node) => sum + sizeOf(node), 0);
  let before = 0;
  for (const node of holder.childNodes) {
    if (node.contains(focusNode))
      return before + (isChip(node) ? 1 : plain((focusNode.textContent ?? "").slice(0, focusOffset)).length);
    before += sizeOf(node);
  }
  return before;
}

/** Puts the caret so many characters and tokens into the node. */
export function setCaret(holder: HTMLElement, at: number): void {
  holder.focus({ preventScroll: true });
  let left = at;
  let place: readonly [Node, number] = [holder, holder.childNodes.length];
  for (const node of holder.childNodes) {
    const own = sizeOf(node);
    const text = node.textContent ?? "";
    if (!isChip(node) && left <= own) {
      // Behind the room that a token leaves, so that what is typed stands after it.
      const skipped = text.startsWith(room) ? 1 : 0;
      place = [node, Math.min(text.length, left + skipped)];
      break;
    }
    left -= own;
  }
  getSelection()?.collapse(...place);
  holder.scrollIntoView({ block: "nearest" });
}
