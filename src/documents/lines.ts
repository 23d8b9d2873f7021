// The lines of a paper as Word's paragraphs: head, number, title, addressee, text, table, signature, copies.

import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { closer, headSize, line, measure, red, size, titleMost, type } from "./measures.ts";
import { type Paper, chineseDate, evenLines, isForm } from "./paper.ts";

interface Look {
  readonly font?: string;
  readonly size?: number;
  readonly color?: string;
}
type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

/** A font for Chinese; Latin letters and digits keep the body's, as §5.2.2 asks for one type throughout. */
export const run = (text: string, { font = type.body, size: half = size.three, color }: Look = {}) =>
  new TextRun({
    text,
    size: half,
    font: { eastAsia: font, ascii: font, hAnsi: font },
    ...(half === size.three && { characterSpacing: closer }),
    ...(color && { color }),
  });

const exact = { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
/** Two characters, counted in hundredths of one so that the indent follows the grid. */
const indented = { firstLineChars: 200, firstLine: size.three * 20 } as const;

function paragraph(children: readonly ParagraphChild[], alignment: Align, more: object = {}): Paragraph {
  return new Paragraph({ children, alignment, spacing: exact, ...more });
}

/** The large type of a head or title needs its own height: as many lines as it fills. */
const tall = (half: number) => ({
  snapToGrid: false,
  spacing: { ...exact, line: Math.max(line, half * 13) },
});

const blank = (more: object = {}) => paragraph([], AlignmentType.LEFT, more);

/** 发文机关标志, 发文字号 and the red line (§7.2.4, §7.2.5, §7.2.7). */
function redHead(paper: Paper): Paragraph[] {
  const name = `${paper.issuer}${paper.kind === "函" || paper.kind === "纪要" ? "" : "文件"}`;
  const half = headSize(name);
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 6 } };
  return [
    paragraph([run(name, { font: type.title, size: half, color: red })], AlignmentType.CENTER, tall(half)),
    blank(),
    paragraph([run(paper.number ?? "文号待编")], AlignmentType.CENTER, { border: rule }),
    blank(),
  ];
}

/** A form names its org above its title and its number at the right. */
const formHead = (paper: Paper): Paragraph[] => [
  paragraph([run(paper.issuer, { font: type.title, size: size.two })], AlignmentType.CENTER, tall(size.two)),
];

/** A title of several lines is broken by sense and evenly (§7.3.1), never before a single character. */
const title = ({ heading }: Paper): Paragraph[] =>
  evenLines(heading, titleMost).map(text =>
    paragraph([run(text, { font: type.title, size: size.two })], AlignmentType.CENTER, tall(size.two)),
  );

/** §7.3.3: 第一层黑体, 第二层楷体, the rest 仿宋. */
function fontOf(text: string): string {
  if (/^[一二三四五六七八九十]+、/.test(text)) return type.first;
  return /^（[一二三四五六七八九十]+）/.test(text) ? type.second : type.body;
}

/** A table of facts in 4号 needs less than the text's line: a form should fit its page. */
const close = { spacing: { ...exact, line: 440 }, snapToGrid: false };

const cell = (text: string, width: number, alignment: Align): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    verticalAlign: VerticalAlign.CENTER,
    children: text.split("\n").map(part => paragraph([run(part, { size: size.four })], alignment, close)),
  });

function factsTable({ facts }: Paper): Table {
  const label = Math.round(measure * 0.22);
  const rows = facts.map(
    ({ label: name, text }) =>
      new TableRow({
        cantSplit: text.length < 200,
        children: [cell(name, label, AlignmentType.CENTER), cell(text, measure - label, AlignmentType.LEFT)],
      }),
  );
  return new Table({
    rows,
    width: { size: measure, type: WidthType.DXA },
    columnWidths: [label, measure - label],
  });
}

/**
 * §7.3.5: the org and the day below it, four characters from the right, kept together with the seal's place.
 */
function signature({ issuer, date }: Paper): Paragraph[] {
  const right = { indent: { rightChars: 400, right: size.three * 40 }, keepNext: true };
  return [
    blank({ keepNext: true }),
    blank({ keepNext: true }),
    paragraph([run(issuer)], AlignmentType.RIGHT, right),
    paragraph([run(chineseDate(date))], AlignmentType.RIGHT, { ...right, keepNext: false }),
  ];
}

/** 版记 (§7.4): 抄送 between two lines. */
function copies({ copies: orgs }: Paper): Paragraph[] {
  if (orgs.length === 0) return [];
  const rule = { style: BorderStyle.SINGLE, size: 8, space: 4 };
  const text = run(`抄送：${orgs.join("，")}。`, { size: size.four });
  return [blank(), paragraph([text], AlignmentType.LEFT, { border: { top: rule, bottom: rule } })];
}

/** Every line of the paper in order. */
export function linesOf(paper: Paper): (Paragraph | Table)[] {
  const form = isForm(paper);
  const number = form
    ? [paragraph([run(paper.number ?? "文号待编", { size: size.four })], AlignmentType.RIGHT)]
    : [];
  const to = paper.to.length === 0 ? [] : [paragraph([run(`${paper.to.join("、")}：`)], AlignmentType.LEFT)];
  // The last lines of the text go to the next page with the signature: none stands there alone (§7.3.5).
  const says = paper.paragraphs.map((text, i) => {
    const keepNext = fontOf(text) !== type.body || i === paper.paragraphs.length - 1;
    return paragraph([run(text, { font: fontOf(text) })], AlignmentType.BOTH, { indent: indented, keepNext });
  });
  const facts = paper.facts.length === 0 ? [] : [factsTable(paper)];
  return [
    ...(form ? formHead(paper) : redHead(paper)),
    ...title(paper),
    ...number,
    blank(),
    ...to,
    ...says,
    ...facts,
    ...signature(paper),
    ...copies(paper),
  ];
}
