// One block as it is written: what is typed, pasted and deleted is a change of the text, and tokens are
// stepped over as one.

import { type ClipboardEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import { type Token, print } from "../../overview/syntax.ts";
import { useWords } from "../words/language.tsx";
import { type Draw, caretIn, readContent, redraw, setCaret, writeContent } from "./content.ts";
import {
  type Caret,
  type EditBlock,
  type Text,
  joinBefore,
  joinBehind,
  lengthOf,
  paste,
  put,
  split,
  tokenAt,
  typed,
} from "./model.ts";

interface BlockFieldProps {
  readonly block: EditBlock;
  /** Where the caret is to be set, when it is here. */
  readonly caret: Caret | null;
  readonly draw: Draw;
  readonly fixed: boolean;
  change(edit: (text: Text) => Text, typing?: number): void;
  /** Where the caret is. */
  stand(caret: Caret): void;
  /** To a neighbouring block; false where there is none. */
  leave(id: number, by: -1 | 1): void;
  open(token: Token, caret: Caret): void;
}

/** The part of a block that is chosen, with its tokens, as text that can be pasted again. */
function copied(event: ClipboardEvent<HTMLElement>): boolean {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return false;
  const inlines = readContent(selection.getRangeAt(0).cloneContents());
  event.clipboardData.setData("text/plain", print([{ kind: "paragraph", inlines }]));
  event.preventDefault();
  return true;
}

function useContent({ block, caret, draw, stand }: BlockFieldProps) {
  const field = useRef<HTMLDivElement>(null);
  const same = (inlines: EditBlock["inlines"]) => JSON.stringify(inlines);
  useLayoutEffect(() => {
    const holder = field.current!;
    // What the browser has typed already is left as it stands, with the caret in it.
    if (same(readContent(holder)) !== same(block.inlines) || holder.childNodes.length === 0) {
      writeContent(holder, block.inlines, draw);
    }
    if (caret?.block === block.id) {
      setCaret(holder, caret.at);
      stand(caret);
    }
    // Drawing changes nothing of the content.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [block, caret]);
  useEffect(() => redraw(field.current!, draw), [draw, block]);
  return field;
}

/** What a key does that the browser is not to do: parts and joins blocks, takes a token as one. */
function editOfKey(
  key: string,
  block: EditBlock,
  caret: Caret,
  leave: BlockFieldProps["leave"],
): ((text: Text) => Text) | undefined {
  const { id, inlines } = block;
  const end = lengthOf(inlines);
  if (key === "Enter") return text => split(text, caret);
  if (key === "ArrowUp" && caret.at === 0) leave(id, -1);
  if (key === "ArrowDown" && caret.at === end) leave(id, 1);
  if ((key !== "Backspace" && key !== "Delete") || !(getSelection()?.isCollapsed ?? true)) return undefined;
  const isBack = key === "Backspace";
  if (caret.at === (isBack ? 0 : end)) return text => (isBack ? joinBefore(text, id) : joinBehind(text, id));
  const at = isBack ? caret.at - 1 : caret.at;
  return tokenAtExactly(block, at) && (text => put(text, { block: id, at }, [], 1));
}

/** A block that is written in. */
export function BlockField(props: BlockFieldProps) {
  const { block, fixed, change, stand, leave, open } = props;
  const say = useWords().overview;
  const field = useContent(props);
  const composing = useRef(false);
  const here = (): Caret => ({ block: block.id, at: caretIn(field.current!) ?? lengthOf(block.inlines) });
  const read = () => {
    if (composing.current) return;
    const inlines = readContent(field.current!);
    change(text => typed(text, block.id, inlines), block.id);
    stand(here());
  };
  const pressed = (event: KeyboardEvent<HTMLDivElement>) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (composing.current || event.nativeEvent.isComposing || modified) return;
    const edit = editOfKey(event.key, block, here(), leave);
    if (edit === undefined) return;
    event.preventDefault();
    change(edit);
  };
  return (
    <div
      ref={field}
      className={`write__field write__field--${block.kind}`}
      role="textbox"
      aria-multiline="false"
      aria-label={say.kinds[block.kind]}
      aria-readonly={fixed}
      data-block={block.id}
      data-empty={block.inlines.length === 0 ? say.empty : undefined}
      contentEditable={!fixed}
      suppressContentEditableWarning
      tabIndex={0}
      onInput={read}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={() => {
        composing.current = false;
        read();
      }}
      onKeyDown={pressed}
      onKeyUp={() => stand(here())}
      onFocus={() => stand(here())}
      onMouseUp={() => stand(here())}
      onCopy={copied}
      onCut={event => void (copied(event) && document.execCommand("delete"))}
      onPaste={event => {
        event.preventDefault();
        const said = event.clipboardData.getData("text/plain");
        change(text => paste(text, here(), said));
      }}
      onDrop={event => event.preventDefault()}
      onClick={event => {
        const chosen = chipAt(event.target as Element, field.current!, block);
        if (chosen !== undefined) open(...chosen);
      }}
    />
  );
}

/** The number that was clicked, and where it stands. */
function chipAt(on: Element, field: HTMLElement, block: EditBlock): readonly [Token, Caret] | undefined {
  const chip = on.closest<HTMLElement>("[data-token]");
  const at = chip === null ? -1 : placeOfChip(field, chip);
  const found = at < 0 ? undefined : tokenAtExactly(block, at);
  return found === undefined ? undefined : [found, { block: block.id, at }];
}

function tokenAtExactly(block: EditBlock, at: number): Token | undefined {
  const found = tokenAt({ blocks: [block], next: 0, caret: null }, { block: block.id, at });
  return found?.at === at ? found.token : undefined;
}

/** How many characters and tokens stand before a token of the page. */
function placeOfChip(holder: HTMLElement, chip: HTMLElement): number {
  const before = document.createRange();
  before.setStart(holder, 0);
  before.setEndBefore(chip);
  return lengthOf(readContent(before.cloneContents()));
}
