// Sets a paper as a Word file by GB/T 9704-2012.

import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import { linesOf, run } from "./lines.ts";
import { line, margin, page, size, type } from "./measures.ts";
import type { Paper } from "./paper.ts";

/** §7.5: 4号半角宋体 numerals between dashes, outside: odd pages right, even pages left, one character in. */
function pageNumber(side: "left" | "right"): Footer {
  const text = new TextRun({
    children: ["— ", PageNumber.CURRENT, " —"],
    size: size.four,
    font: { eastAsia: type.page, ascii: type.page, hAnsi: type.page },
  });
  const alignment = side === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new Footer({
    children: [new Paragraph({ children: [text], alignment, indent: { [side]: size.four * 10 } })],
  });
}

/** Sample data are marked on every page, so that no print of them is taken for an order. */
const marked = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [run("样例数据，不具效力 · Sample", { size: 21, color: "808080" })],
      }),
    ],
  });

/** The bytes of the .docx. */
export function docxOf(paper: Paper): Promise<Buffer> {
  const header = marked();
  const document = new Document({
    creator: paper.issuer,
    title: paper.heading,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: type.body, size: size.three } } } },
    sections: [
      {
        properties: {
          page: { size: page, margin: { ...margin, footer: margin.bottom - 397 } },
          grid: { type: DocumentGridType.LINES, linePitch: line },
        },
        ...(paper.sample && { headers: { default: header, even: header } }),
        footers: { default: pageNumber("right"), even: pageNumber("left") },
        children: linesOf(paper),
      },
    ],
  });
  return Packer.toBuffer(document);
}
