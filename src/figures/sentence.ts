// A figure as sentences, from the literal alone, so that what is read aloud is what is counted.

import type { AnyEnglish } from "../define/english.ts";
import { figureParts, isOutside, isTally } from "../define/figure.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { own } from "./fields.ts";
import * as zh from "./sentence/chinese.ts";
import * as en from "./sentence/english.ts";
import { type SaidReading, generalTimes, timesOf } from "./sentence/times.ts";
import { chineseWords, englishWords } from "./sentence/words.ts";
import { type Sentence, unitOf, unitOfFigure } from "./units.ts";

export type { SaidReading } from "./sentence/times.ts";

/**
 * The figure in both languages, a formula followed by the figures under it. With `when` the sentences name
 * the period and the day of one reading. Throws a RangeError when there is no such figure.
 */
export function explain(
  mechanism: AnyMechanism,
  english: AnyEnglish,
  name: string,
  when?: SaidReading,
): Sentence {
  const names = [name, ...partsUnder(mechanism, name, new Set([name]))];
  const times = when ? timesOf(when) : generalTimes;
  const said = names.map((part, i) => one(mechanism, english, part, times, i > 0));
  const rest = said.slice(1);
  return {
    zh: [said[0]!.zh, ...(rest.length ? [`其中，${rest.map(part => part.zh).join("")}`] : [])].join(""),
    en: [said[0]!.en, ...rest.map(part => part.en)].join(" "),
  };
}

/** The figures under a formula, each once, in the order of the formula; a circle ends where it closes. */
function partsUnder(mechanism: AnyMechanism, name: string, seen: Set<string>): readonly string[] {
  const figure = own(mechanism.figures, name);
  if (figure === undefined || isTally(figure) || isOutside(figure)) return [];
  return figureParts(figure).flatMap(part => {
    if (seen.has(part) || own(mechanism.figures, part) === undefined) return [];
    seen.add(part);
    return [part, ...partsUnder(mechanism, part, seen)];
  });
}

type BothTimes = typeof generalTimes;

function one(
  mechanism: AnyMechanism,
  english: AnyEnglish,
  name: string,
  times: BothTimes,
  part: boolean,
): Sentence {
  const figure = own(mechanism.figures, name);
  if (figure === undefined) throw new RangeError(`没有指标“${name}”。 There is no figure "${name}".`);
  const [chinese, labels] = [chineseWords(mechanism), englishWords(mechanism, english)];
  if (isTally(figure)) {
    const unit = unitOf(mechanism, figure);
    return {
      zh: zh.sayTally(figure, name, chinese, times.zh, unit.zh, part),
      en: en.sayTally(figure, name, labels, times.en, unit.en, part),
    };
  }
  if (isOutside(figure)) {
    const unit = unitOfFigure(mechanism, figure)?.en ?? figure.outside;
    return { zh: zh.sayOutside(figure, name, chinese), en: en.sayOutside(figure, name, labels, unit) };
  }
  return { zh: zh.sayFormula(figure, name, chinese), en: en.sayFormula(figure, name, labels) };
}
