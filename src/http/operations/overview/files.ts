// A published overview as files: a report by GB/T 9704 with its numbers in a table, and every number as open
// data.

import { docxOf } from "../../../documents/docx.ts";
import type { Paper } from "../../../documents/paper.ts";
import { dateOf } from "../../../define/civil.ts";
import { dayOf } from "../../../define/calendar.ts";
import { csvLine } from "../../../exchange/csv-out.ts";
import type { Context } from "../../context.ts";
import type { OverviewBlock, OverviewNumber, OverviewView } from "../../types.ts";

const counting = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const inChinese = (n: number): string =>
  n <= 10
    ? counting[n - 1]!
    : `${n >= 20 ? counting[Math.floor(n / 10) - 1] : ""}十${n % 10 === 0 ? "" : counting[(n % 10) - 1]}`;

const numbered = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;

/** Outside figures are marked where they stand; a claim names its paper. */
function lineOf({ parts }: OverviewBlock, { numbers, claims }: OverviewView): string {
  return parts
    .map(part => {
      if (part.kind === "text") return part.text;
      if (part.kind === "number")
        return numbers[part.n - 1]?.outside ? `${part.text}〔外部数据${part.n}〕` : part.text;
      const { issuer, document, date } = claims[part.n - 1]!;
      return `${part.text}（${issuer}，${document}，${date}）`;
    })
    .join("");
}

/** Headings are numbered by their level where their writer did not (GB/T 9704 7.3.3). */
function paragraphsOf(view: OverviewView): readonly string[] {
  let [heading, subheading, item] = [0, 0, 0];
  return view.blocks.map(block => {
    const line = lineOf(block, view);
    item = block.kind === "numbered" ? item + 1 : 0;
    if (block.kind === "heading") {
      [heading, subheading] = [heading + 1, 0];
      return numbered.test(line) ? line : `${inChinese(heading)}、${line}`;
    }
    if (block.kind === "subheading") {
      subheading += 1;
      return numbered.test(line) ? line : `（${inChinese(subheading)}）${line}`;
    }
    return block.kind === "numbered" ? `${item}. ${line}` : block.kind === "quote" ? `“${line}”` : line;
  });
}

const proofOf = ({ outside, source, edition, hash }: OverviewNumber): string =>
  outside ? source : `指标第 ${edition} 版，${hash.slice(0, 16)}`;

function paperOf(context: Context, view: OverviewView): Paper {
  const { title, office, numbers, publishedAt, sample, edition, reason, remarks } = view;
  const notes = [
    ...(edition > 1 ? [`本文为第 ${edition} 版，更正原因：${reason}`] : []),
    ...(remarks > 0 ? [`发布时仍有 ${remarks} 处写作提醒。`] : []),
    `附：文中 ${numbers.length} 个数的出处。本市指标均可在门户网站逐个核验；注明“外部数据”的由所列单位公布，本平台不计算。`,
  ];
  return {
    kind: "报告",
    issuer: office,
    number: "",
    heading: title,
    to: [],
    paragraphs: [...paragraphsOf(view), ...notes],
    facts: numbers.map(one => ({
      label: `${one.n}. ${one.title}`,
      text: [`${one.shown}（${one.period}，截至 ${one.asOfDay}）`, proofOf(one)].join("\n"),
    })),
    date: dateOf(dayOf(context.calendar, publishedAt)),
    copies: [],
    sample,
  };
}

/** The report as a Word file. */
export const overviewPaper = async (context: Context, view: OverviewView) => ({
  bytes: await docxOf(paperOf(context, view)),
  name: `${view.title}-${view.number}.docx`,
});

const head = [
  "序号",
  "名称",
  "文中写法",
  "数值",
  "单位",
  "期间",
  "截至",
  "范围",
  "类别",
  "来源",
  "指标或登记号",
  "第几版",
  "哈希",
  "核验地址",
  "撤回原因",
];

/** Every number as a line of a sheet; addresses are whole, so that they open from anywhere. */
export function overviewCsv(view: OverviewView, origin: string): string {
  const lines = view.numbers.map(one => [
    one.n,
    one.title,
    one.shown,
    one.value,
    one.unit,
    one.period,
    one.asOfDay,
    one.within,
    one.outside ? "外部数据" : "本市指标",
    one.source,
    one.name,
    one.edition,
    one.hash,
    `${origin}${one.href}`,
    one.withdrawn ?? "",
  ]);
  return `\ufeff${[head, ...lines].map(csvLine).join("")}`;
}

/** The same for programs, with what the overview is. */
export function overviewJson(view: OverviewView, origin: string): object {
  const { number, title, year, edition, office, publishedAt, state, hash, numbers, claims } = view;
  return {
    number,
    title,
    year,
    edition,
    office,
    publishedAt,
    state,
    hash,
    licence: "CC BY 4.0",
    numbers: numbers.map(({ href, proof, ...one }) => ({
      ...one,
      page: `${origin}${href}`,
      proof: proof === null ? null : `${origin}${proof}`,
    })),
    claims,
  };
}
