// Numbers that were typed by hand: nothing stands behind them. Dates, ordinals, versions, articles, document
// numbers, telephone numbers and what stands in a title or a name are none of those.

import type { Around } from "./remarks.ts";
import { exact, printFormat } from "./rounding.ts";
import type { Fact, Known, Remark } from "./situation.ts";
import { printToken } from "./syntax.ts";

const number = /\d[\d,]*(?:\.\d+)?/g;
const sized: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** What is around a number says that it is a name and no count. */
const before = /(?:第|〔|No\.?|[A-Za-z]|[〇○])$/;
const after =
  /^(?:年|月|日|时|点|号|版|条|款|个五年|\s*[-—~至]\s*\d+\s*[年月日号时点]|[-－]\d|\.\d+\s*版|[A-Za-z]|〕|［|[)）]\s*号)/;
const quotes: readonly (readonly [string, string])[] = [
  ["《", "》"],
  ["“", "”"],
  ["〔", "〕"],
  ["「", "」"],
];
/** Hotlines that everybody knows by their number. */
const names = new Set([
  "12345",
  "12315",
  "12319",
  "12328",
  "12329",
  "12333",
  "12348",
  "12369",
  "110",
  "119",
  "120",
]);

const isQuoted = (text: string, at: number): boolean =>
  quotes.some(
    ([open, close]) => text.lastIndexOf(open, at) > text.lastIndexOf(close, at) && text.includes(close, at),
  );

function isName(text: string, at: number, said: string): boolean {
  const [left, right] = [text.slice(0, at), text.slice(at + said.length)];
  return names.has(said) || before.test(left) || after.test(right) || isQuoted(text, at);
}

const near = (value: number, said: number, places: number): boolean =>
  Math.abs(value - said) <= 0.5 * 10 ** -places + 1e-9;

/** The figure that reads this number: in the scale that was typed, to as many places. */
function proposed(known: readonly Known[], said: string, right: string): Known | undefined {
  const value = Number(said.replaceAll(",", ""));
  const places = said.split(".")[1]?.length ?? 0;
  const scale = sized[right.trimStart()[0] ?? ""] ?? 1;
  const percent = /^\s*[%％]/.test(right);
  const fitting = known.filter(
    one => (one.unit === "%") === percent && near(one.value / scale, value, places),
  );
  const unit = right.trimStart().replace(/^[万亿]/, "");
  // A small number is read by many figures, so that it would be chance.
  return value < 10 && !percent ? undefined : (fitting.find(one => unit.startsWith(one.unit)) ?? fitting[0]);
}

/** Some numbers of the block that add up to the one that was typed. */
function summed(facts: readonly Fact[], said: number): readonly Fact[] | undefined {
  const all = facts.filter(({ value }) => value !== null && value > 0).slice(0, 10);
  for (let chosen = 3; chosen < 1 << all.length; chosen += 1) {
    const some = all.filter((_, at) => chosen & (1 << at));
    if (some.length > 1 && Math.abs(some.reduce((sum, { value }) => sum + value!, 0) - said) < 1e-9)
      return some;
  }
  return undefined;
}

/** The token to put in its place, scale and unit and all. */
function inPlaceOf(
  known: readonly Known[],
  said: string,
  right: string,
  { from, to }: Required<Remark>["at"],
) {
  const same = proposed(known, said, right);
  if (same === undefined) return {};
  const [sign = ""] = /^\s*[万亿]/.exec(right) ?? [];
  const scale = sign.trim() as "" | "万" | "亿";
  const rest = right.slice(sign.length);
  const [unit = ""] = [`${same.unit}`, ` ${same.unit}`].filter(
    one => one.trim() !== "" && rest.startsWith(one),
  );
  const format = printFormat({ ...exact, scale: same.unit === "元" ? "" : scale });
  return {
    at: { from, to: to + sign.length + unit.length },
    propose: { title: same.title, token: printToken({ ...same.token, format }) },
  };
}

/** Each number of the block that was typed, with the figure that says the same where there is one. */
export function bareNumbers({ block, at, factAt, known }: Around): readonly Remark[] {
  if (block.kind === "heading" || block.kind === "subheading") return [];
  const facts = block.inlines.flatMap((_, inline) => factAt(inline) ?? []);
  return block.inlines.flatMap((one, inline) => {
    if (one.kind !== "text") return [];
    const found: Remark[] = [];
    for (const { 0: said, index } of one.text.matchAll(number)) {
      if (isName(one.text, index, said)) continue;
      const right = one.text.slice(index + said.length);
      const place = { block: at, inline, at: { from: index, to: index + said.length } };
      const parts = summed(facts, Number(said.replaceAll(",", "")));
      if (parts !== undefined) {
        found.push({
          ...place,
          code: "overlapping_sum",
          names: parts.map(({ title }) => title),
          detail: said,
        });
        continue;
      }
      found.push({
        ...place,
        code: "bare_number",
        names: [said],
        ...inPlaceOf(known, said, right, place.at),
      });
    }
    return found;
  });
}
