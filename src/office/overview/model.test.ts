import fc from "fast-check";
import { expect, test } from "vitest";
import { parseInlines } from "../../overview/syntax.ts";
import {
  type History,
  type Text,
  begun,
  bodyOf,
  changed,
  joinBefore,
  joinBehind,
  lengthOf,
  moved,
  ofKind,
  paste,
  placeOf,
  put,
  redone,
  split,
  textOf,
  tokenAt,
  typed,
  undone,
} from "./model.ts";

const token = "{{figure:appeal.contacts|2026|2026-10-31||}}";
const [number] = parseInlines(token);
const body = `# 群众出题\n收到诉求${token}。\n- 热线\n- 窗口`;

test("Enter parts a block, Backspace at its beginning puts it together again", () => {
  const text = textOf(body);
  const parted = split(text, { block: 1, at: 4 });
  expect(bodyOf(parted)).toBe(`# 群众出题\n收到诉求\n${token}。\n- 热线\n- 窗口`);
  expect(parted.caret).toEqual({ block: 4, at: 0 });
  expect(bodyOf(joinBefore(parted, 4))).toBe(body);
  expect(bodyOf(joinBehind(parted, 1))).toBe(body);
});

test("behind a heading comes a paragraph, behind an item an item, and an empty item ends the list", () => {
  const kinds = (text: Text) => text.blocks.map(({ kind }) => kind);
  expect(kinds(split(textOf("# 题"), { block: 0, at: 1 }))).toEqual(["heading", "paragraph"]);
  const listed = split(textOf("- 一"), { block: 0, at: 1 });
  expect(kinds(listed)).toEqual(["item", "item"]);
  expect(kinds(split(listed, { block: 1, at: 0 }))).toEqual(["item", "paragraph"]);
});

test("a number is put in place of what was typed, and found again beside the caret", () => {
  const text = put(textOf("收到 299 件诉求"), { block: 0, at: 3 }, [number!], 5);
  expect(bodyOf(text)).toBe(`收到 ${token}诉求`);
  expect(text.caret).toEqual({ block: 0, at: 4 });
  expect(tokenAt(text, { block: 0, at: 4 })).toMatchObject({ at: 3 });
  expect(tokenAt(text, { block: 0, at: 3 })).toMatchObject({ at: 3 });
  expect(tokenAt(text, { block: 0, at: 1 })).toBeUndefined();
});

test("what is pasted keeps its numbers, and its lines become blocks", () => {
  const text = paste(textOf("前后"), { block: 0, at: 1 }, `甲${token}\n- 乙\n丙`);
  expect(bodyOf(text)).toBe(`前甲${token}\n- 乙\n丙\n后`);
  expect(bodyOf(paste(textOf("前后"), { block: 0, at: 1 }, "中"))).toBe("前中后");
  expect(bodyOf(paste(textOf("前后"), { block: 0, at: 1 }, " \n "))).toBe("前后");
});

test("blocks move and change their kind", () => {
  expect(bodyOf(moved(textOf("甲\n乙"), 1, -1))).toBe("乙\n甲");
  expect(bodyOf(moved(textOf("甲\n乙"), 0, -1))).toBe("甲\n乙");
  expect(bodyOf(ofKind(textOf("甲"), 0, "quote"))).toBe("> 甲");
});

test("a remark's place is found by its words, whatever stands empty above", () => {
  const text = split(textOf("甲\n做法为全省首创"), { block: 0, at: 1 });
  expect(placeOf(text, 1, "全省首创")).toEqual({ caret: { block: 1, at: 3 }, length: 4 });
  expect(placeOf(text, 7, "x")).toBeUndefined();
});

test("typing in one block is undone by phrases, any other change by itself", () => {
  const type = (history: History, said: string) =>
    changed(history, typed(history.now, 0, [{ kind: "text", text: said }]), 0);
  const all = ["全", "全市", "全市，", "全市，办", "全市，办结"].reduce(type, begun(""));
  const texts: string[] = [];
  for (let at = all; ; at = undone(at)) {
    texts.push(bodyOf(at.now));
    if (at.past.length === 0) break;
  }
  expect(texts).toEqual(["全市，办结", "全市，", ""]);
  expect(bodyOf(redone(undone(all)).now)).toBe("全市，办结");
});

test("whatever is done, undoing all of it gives the text that one began with", () => {
  const step = fc.record({
    what: fc.constantFrom("split", "before", "behind", "put", "paste", "move", "kind"),
    block: fc.nat(5),
    at: fc.nat(8),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), steps => {
      let history = begun(body);
      const first = bodyOf(history.now);
      for (const { what, block: nth, at } of steps) {
        const { now } = history;
        const own = now.blocks[nth % now.blocks.length]!;
        const caret = { block: own.id, at: Math.min(at, lengthOf(own.inlines)) };
        const after: Record<typeof what, () => Text> = {
          split: () => split(now, caret),
          before: () => joinBefore(now, own.id),
          behind: () => joinBehind(now, own.id),
          put: () => put(now, caret, [number!], 1),
          paste: () => paste(now, caret, "- 甲\n乙"),
          move: () => moved(now, own.id, 1),
          kind: () => ofKind(now, own.id, "item"),
        };
        history = changed(history, after[what]());
        const names = history.now.blocks.map(({ id }) => id);
        expect(new Set(names).size).toBe(names.length);
        expect(names.length).toBeGreaterThan(0);
      }
      while (history.past.length > 0) history = undone(history);
      expect(bodyOf(history.now)).toBe(first);
    }),
    { numRuns: 500 },
  );
});
