// The editor: a toolbar for the block that one stands in, the blocks, and keys for all of it.

import { Button, Select } from "antd";
import { type KeyboardEvent, useMemo, useState } from "react";
import type { OverviewLook } from "../../http/types.ts";
import { type BlockKind, type Token, blockKinds } from "../../overview/syntax.ts";
import { useWords } from "../words/language.tsx";
import { BlockField } from "./block-field.tsx";
import { ClaimDialog } from "./claim-dialog.tsx";
import type { Draw } from "./content.ts";
import { type Caret, lastDayIn, moved, ofKind, put, tokenAt } from "./model.ts";
import { NumberDialog } from "./number-dialog.tsx";
import type { Editing } from "./use-text.ts";

/** What is chosen in a window, and where it goes: in place of so many characters and tokens. */
export interface Choosing {
  readonly what: "number" | "claim";
  readonly caret: Caret;
  readonly instead: number;
  readonly token: Token | undefined;
  /** Words that the text claims. */
  readonly words?: string;
}

interface EditorProps {
  readonly editing: Editing;
  readonly look: OverviewLook | undefined;
  readonly year: string;
  readonly fixed: boolean;
  readonly choosing: Choosing | null;
  choose(what: Choosing | null): void;
  save(): void;
}

/** Draws a token as it reads now: its words, what it is, and whether it may be cited. */
function useDraw(look: OverviewLook | undefined): Draw {
  return useMemo(() => {
    const known = new Map(look?.tokens.map(one => [one.token, one]));
    return (chip, token) => {
      const one = known.get(token);
      const claimed = token.startsWith("{{claim:") ? token.slice(8).split("|")[0]! : "…";
      const said = one?.text ?? claimed;
      if (chip.textContent !== said) chip.textContent = said;
      const kinds = ["cite", one?.outside && "cite--outside", one && !one.citable && "cite--stop"];
      chip.className = [...kinds, token.startsWith("{{claim:") && "cite--claim"].filter(Boolean).join(" ");
      chip.title = one ? [one.title, one.period, one.asOfDay].filter(Boolean).join(" · ") : "";
    };
  }, [look]);
}

function Toolbar({
  editing,
  block,
  choose,
}: {
  editing: Editing;
  block: number;
  choose: EditorProps["choose"];
}) {
  const say = useWords().overview;
  const { text, change, place } = editing;
  const kind = text.blocks.find(({ id }) => id === block)?.kind ?? "paragraph";
  const fresh = (what: Choosing["what"]) => () =>
    choose({ what, caret: place(), instead: 0, token: undefined });
  return (
    <div className="write__tools" role="toolbar" aria-label={say.toolbar}>
      <Select<BlockKind>
        aria-label={say.kind}
        value={kind}
        options={blockKinds.map(value => ({ value, label: say.kinds[value] }))}
        onChange={value => change(now => ofKind(now, block, value))}
      />
      <Button type="primary" onClick={fresh("number")}>
        {say.number}
      </Button>
      <Button onClick={fresh("claim")}>{say.claim}</Button>
      <Button onClick={() => change(now => moved(now, block, -1))}>{say.up}</Button>
      <Button onClick={() => change(now => moved(now, block, 1))}>{say.down}</Button>
      <Button onClick={editing.undo} disabled={!editing.canUndo}>
        {say.undo}
      </Button>
      <Button onClick={editing.redo} disabled={!editing.canRedo}>
        {say.redo}
      </Button>
    </div>
  );
}

/** The keys of the whole editor; those of a block are its own. */
function useEditorKeys({ editing, choose, save }: EditorProps, block: number) {
  const { text, change, place, undo, redo } = editing;
  const number = () => {
    const caret = place();
    const found = tokenAt(text, caret);
    const isNumber = found !== undefined && found.token.kind !== "claim";
    if (isNumber)
      choose({ what: "number", caret: { ...caret, at: found.at }, instead: 1, token: found.token });
    else choose({ what: "number", caret, instead: 0, token: undefined });
  };
  return (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    const control = event.ctrlKey || event.metaKey;
    const bound = control
      ? { z: event.shiftKey ? redo : undo, y: redo, s: save, j: number }[key]
      : event.altKey
        ? {
            arrowup: () => change(now => moved(now, block, -1)),
            arrowdown: () => change(now => moved(now, block, 1)),
          }[key]
        : undefined;
    if (bound === undefined) return;
    event.preventDefault();
    bound();
  };
}

function Windows({ editing, year, choosing, choose }: EditorProps) {
  const { change } = editing;
  if (choosing === null) return null;
  const { what, caret, instead, token } = choosing;
  const close = () => choose(null);
  const take = (chosen: Token | null) => {
    change(now => put(now, caret, chosen === null ? [] : [chosen], instead));
    close();
  };
  if (what === "number")
    return (
      <NumberDialog token={token} year={year} asOf={lastDayIn(editing.text)} take={take} close={close} />
    );
  return <ClaimDialog token={token} words={choosing.words ?? ""} take={take} close={close} />;
}

/** The text of an overview, to be written or only read. */
export function Editor(props: EditorProps) {
  const { editing, look, fixed, choose } = props;
  const say = useWords().overview;
  const { text, change } = editing;
  const [block, setBlock] = useState(text.blocks[0]!.id);
  const draw = useDraw(look);
  const pressed = useEditorKeys(props, block);
  const leave = (id: number, by: -1 | 1) => {
    const other = text.blocks[text.blocks.findIndex(one => one.id === id) + by];
    if (other) document.querySelector<HTMLElement>(`[data-block="${other.id}"]`)?.focus();
  };
  return (
    <div className="write" onKeyDown={fixed ? undefined : pressed}>
      {fixed ? null : <Toolbar editing={editing} block={block} choose={choose} />}
      <div className="write__text" role="group" aria-label={say.text}>
        {text.blocks.map(own => (
          <BlockField
            key={own.id}
            block={own}
            caret={text.caret}
            draw={draw}
            fixed={fixed}
            change={change}
            stand={caret => {
              editing.stand(caret);
              setBlock(caret.block);
            }}
            leave={leave}
            open={(token, caret) => {
              if (!fixed)
                choose({ what: token.kind === "claim" ? "claim" : "number", caret, instead: 1, token });
            }}
          />
        ))}
      </div>
      {fixed ? null : <p className="note write__keys">{say.keys}</p>}
      {fixed ? null : <Windows {...props} />}
    </div>
  );
}
