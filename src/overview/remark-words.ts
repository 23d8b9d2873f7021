// What is remarked of a text in sentences: what is wrong, by which rule, and the way out.

import type { Remark, RemarkCode, Said as Sentence } from "./situation.ts";

type Say = (names: readonly string[], detail: string) => Sentence;

const two = (names: readonly string[]): string => names.map(name => `“${name}”`).join("和");
const both = (names: readonly string[]): string => names.map(name => `"${name}"`).join(" and ");

const rounding: Readonly<Record<string, Sentence>> = {
  round: {
    zh: "正好是整数，不写余、多、近，按准数写。",
    en: "is round itself, so it is written as it is, without a rounding word.",
  },
  "too small": {
    zh: "比取整的单位还小，按准数写；请改小取整单位。",
    en: "is smaller than what it is rounded to and is written as it is; choose a smaller step.",
  },
  "too far": {
    zh: "离整数差一成以上，不宜写“近”；请改小取整单位。",
    en: 'is more than a tenth below the round number, too far for "nearly"; choose a smaller step.',
  },
};

const sentences: Readonly<Record<RemarkCode, Say>> = {
  unknown_figure: ([name = ""]) => ({
    zh: `没有指标“${name}”，可能已经取消。请删去，或者换成别的数。`,
    en: `There is no figure "${name}"; it may have been given up. Remove it or choose another.`,
  }),
  figure_withdrawn: ([name = ""], why) => ({
    zh: `“${name}”这一期的发布已经撤回（${why}），不能引用。请等重新发布，或者删去。`,
    en: `"${name}" was withdrawn (${why}) and must not be cited. Wait for a new edition or remove it.`,
  }),
  staff_figure: ([name = ""]) => ({
    zh: `“${name}”是内部指标，不能写进公开的综述。请删去，或者换成公开指标。`,
    en: `"${name}" is for staff and has no place in a public overview. Remove it or choose a public one.`,
  }),
  day_not_over: ([name = ""]) => ({
    zh: `“${name}”截至的那天还没有结束，数还会变。请截至昨天或者更早。`,
    en: `The day up to which "${name}" counts is not over. Take yesterday or before.`,
  }),
  unreadable: ([name = ""], why) => ({
    zh: `“${name}”按所选的期间和范围读不出来：${why}`,
    en: `"${name}" cannot be read as asked: ${why}`,
  }),
  outside_unknown: ([name = ""]) => ({
    zh: `外部数据登记簿里没有 ${name}。请先登记来源、文件和日期，再引用。`,
    en: `The register of outside figures has no ${name}. Register source, document and date first.`,
  }),
  outside_unconfirmed: ([name = ""]) => ({
    zh: `外部数据“${name}”还没有核对。请另一人对照原件核对后再发布。`,
    en: `The outside figure "${name}" has not been checked against its document by a second person yet.`,
  }),
  outside_withdrawn: ([name = ""], why) => ({
    zh: `外部数据“${name}”已经撤回（${why}），不能引用。请删去，或者换成新登记的数。`,
    en: `The outside figure "${name}" was withdrawn (${why}) and must not be cited.`,
  }),
  overlapping_sum: (names, sum) => ({
    zh: `${two(names)}可能有重复的件，不能相加${sum ? `（这里写的 ${sum} 正好是它们的和）` : ""}。请分开写，或者用一个不重复计数的指标。`,
    en:
      `${both(names)} may count the same matters and are not added${sum ? ` (${sum} is their sum)` : ""}.` +
      " State them apart, or use a figure that counts each once.",
  }),
  mixed_units: names => ({
    zh: `${two(names)}的计量单位不同：件、件次、人次、户各数各的，不能相加、不能相比。`,
    en: `${both(names)}: matters, acts, visits and households are neither added nor compared.`,
  }),
  stock_and_flow: names => ({
    zh: `${two(names)}一个是某天的存量，一个是期间的发生量，不能相加。`,
    en: `${both(names)}: one is a stock on a day, the other what came in a period. They are not added.`,
  }),
  mixed_currencies: names => ({
    zh: `${two(names)}币种不同。不能相加、不能相比，请分句写明币种。`,
    en: `${both(names)} are in different currencies. State them in sentences of their own.`,
  }),
  mixed_periods: names => ({
    zh: `${two(names)}在同一句里，统计的月份不一样。请改成同一期间，或者分句写明各自的期间。`,
    en: `${both(names)} cover different months in one sentence. Use one period, or a sentence for each.`,
  }),
  broken_token: ([name = ""]) => ({
    zh: `“${name}”是没有写完整的引用记号，读者会看到花括号。请删去，用“插入数”重新插入。`,
    en: `"${name}" is part of a citation that is not whole; readers would see its braces. Insert it anew.`,
  }),
  claim_without_proof: ([name = ""]) => ({
    zh: `“${name}”要有依据：谁认定的、文号、日期。请补依据，或者改成事实的说法。`,
    en: `"${name}" needs its paper: issuer, document number and date. Add it, or state the fact instead.`,
  }),
  bare_number: ([name = ""]) => ({
    zh: `“${name}”是手写的数，背后没有记录。请换成指标，或者登记为外部数据。`,
    en: `"${name}" was typed and nothing stands behind it. Use a figure, or register it as an outside one.`,
  }),
  no_value: ([name = ""]) => ({
    zh: `“${name}”没有数值（分母是 0 或者期间里没有记录），正文里显示“—”，不是 0 也不是 100%。`,
    en: `"${name}" has no value (the denominator is 0 or nothing was recorded); the text shows "—".`,
  }),
  hidden: ([name = ""]) => ({
    zh: `“${name}”涉及的人太少，公开时不显示准数。`,
    en: `"${name}" counts too few people to be shown to the public.`,
  }),
  rounding: ([name = ""], why) => ({
    zh: `“${name}”${rounding[why]?.zh ?? ""}`,
    en: `"${name}" ${rounding[why]?.en ?? ""}`,
  }),
  bad_format: ([name = ""]) => ({
    zh: `“${name}”的取整写法无法识别，按准数写。请重新选择取整。`,
    en: `How "${name}" is to be rounded cannot be read, so it is written as it is. Choose again.`,
  }),
  points: ([name = ""]) => ({
    zh: `“${name}”：两个比率相差用“百分点”，比率本身和增长幅度用“%”，请核对。`,
    en: `"${name}": two rates differ by percentage points, a rate or a growth is in %. Check which is meant.`,
  }),
  stale: ([name = ""], days) => ({
    zh: `“${name}”是 ${days} 天前的数。请更新截至日，或者在句子里写明日期。`,
    en: `"${name}" is ${days} days old. Take a later day, or say the date in the sentence.`,
  }),
};

/** A remark as its writer reads it. */
export function sayRemark({ code, names, detail = "" }: Remark): Sentence {
  const said = typeof detail === "string" ? { zh: detail, en: detail } : detail;
  return { zh: sentences[code](names, said.zh).zh, en: sentences[code](names, said.en).en };
}
