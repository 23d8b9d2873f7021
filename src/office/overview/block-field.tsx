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
    if (composing.current || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const caret = here();
    const chosen = !(getSelection()?.isCollapsed ?? true);
    const near = (by: -1 | 1) => ({
      token: caret.at + (by < 0 ? -1 : 0),
      edge: by < 0 ? 0 : lengthOf(block.inlines),
    });
    const erase = (by: -1 | 1, join: (text: Text) => Text) => {
      const { token: at, edge } = near(by);
      if (chosen) return;
      const isToken = tokenAtExactly(block, at);
      if (caret.at !== edge && !isToken) return;
      event.preventDefault();
      change(caret.at === edge ? join : text => put(text, { block: block.id, at }, [], 1));
    };
    if (event.key === "Enter") {
      event.preventDefault();
      change(text => split(text, caret));
    } else if (event.key === "Backspace") erase(-1, text => joinBefore(text, block.id));
    else if (event.key === "Delete") erase(1, text => joinBehind(text, block.id));
    else if (event.key === "ArrowUp" && caret.at === 0) leave(block.id, -1);
    else if (event.key === "ArrowDown" && caret.at === lengthOf(block.inlines)) leave(block.id, 1);
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
      onCut={event => {
        if (!copied(event)) return;
        document.execCommand("delete");
      }}
      onPaste={event => {
        event.preventDefault();
        const said = event.clipboardData.getData("text/plain");
        change(text => paste(text, here(), said));
      }}
      onDrop={event => event.preventDefault()}
      onClick={event => {
        const chip = (event.target as Element).closest<HTMLElement>("[data-token]");
        const at = chip === null ? -1 : placeOfChip(field.current!, chip);
        const found = at < 0 ? undefined : tokenAtExactly(block, at);
        if (found !== undefined) open(found, { block: block.id, at });
      }}
    />
  );
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
