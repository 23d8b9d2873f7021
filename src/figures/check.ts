// What the compiler cannot see in a figure, asked at start. A literal may come from a file or a form, so
// nothing in it is trusted: whatever it holds, the answer is a list of sentences and never an exception.

import { type Formula, measures } from "../define/figure.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { checkFormula, checkShape, isFormulaWord } from "./check/formula.ts";
import { type Report, type Unknown, isRecord, isText, line, shown } from "./check/reported.ts";
import { checkTally } from "./check/tally.ts";

/**
 * One line for each problem, naming the figure, the rule and the way out in both languages. None: an empty
 * list.
 */
export function figureProblems(mechanism: AnyMechanism): string[] {
  const problems: string[] = [];
  const figures: unknown = mechanism.figures ?? {};
  if (!isRecord(figures)) {
    return [
      line(`${mechanism.name}.figures`, {
        zh: "要写成 { 名称: 指标 }。",
        en: "It is written as { name: figure }.",
      }),
    ];
  }
  for (const [name, figure] of Object.entries(figures)) {
    const report: Report = (zh, en) =>
      void problems.push(line(`${mechanism.name}.${shown(name)}`, { zh, en }));
    if (!/^[a-z][A-Za-z0-9]{0,62}$/.test(name)) {
      report(
        "名称用小写字母开头，只含字母和数字。",
        "Its name starts with a small letter and has letters and digits only.",
      );
    }
    checkFigure(wholesome(mechanism), name, figure, report);
  }
  return problems;
}

/** Figures that are no objects are told about once and are not there for the others. */
function wholesome(mechanism: AnyMechanism): AnyMechanism {
  const figures = Object.entries(mechanism.figures ?? {}).filter(([, figure]) => isRecord(figure));
  return { ...mechanism, figures: Object.fromEntries(figures) };
}

function checkFigure(mechanism: AnyMechanism, name: string, figure: unknown, report: Report): void {
  if (!isRecord(figure)) {
    report("指标要写成一个对象。", "A figure is an object.");
    return;
  }
  if (!isText(figure["title"])) report("缺少名称 title。", "It has no title.");
  const words = Object.keys(figure);
  const tally = words.some(word => (measures as readonly string[]).includes(word));
  const formula = words.some(isFormulaWord);
  const outside = words.includes("outside");
  if (Number(tally) + Number(formula) + Number(outside) !== 1) {
    report(
      "须是计数、算式、外部指标之一。",
      "It must be a tally, a formula or an outside figure, and only one of them.",
    );
  } else if (tally) checkTally(mechanism, figure, report);
  else if (outside) checkOutside(figure, report);
  else if (checkShape(figure, report)) checkFormula(mechanism, name, figure as unknown as Formula, report);
}

function checkOutside(figure: Unknown, report: Report): void {
  const { outside, source, rank, title: _, audience, ...rest } = figure;
  if (!isText(outside)) report("outside 要写单位。", "`outside` is the unit.");
  if (!isText(source)) report("外部指标要写来源 source。", "An outside figure names its source.");
  if (rank !== undefined && !(Number.isInteger(rank) && Number(rank) > 0)) {
    report("rank 要写名次总数，为正整数。", "`rank` is how many are ranked, a whole number above 0.");
  }
  if (audience !== undefined && audience !== "public" && audience !== "staff") {
    report("audience 只能是 public 或 staff。", "`audience` is public or staff.");
  }
  for (const word of Object.keys(rest)) {
    report(`外部指标没有“${shown(word)}”这个写法。`, `An outside figure has no word "${shown(word)}".`);
  }
}
