// Workbooks as offices make them, for tests: merged heads, hidden rows, formulas, and ZIPs that mean harm.

import { Workbook } from "@cj-tech-master/excelts";
import { crc32, deflateRawSync } from "node:zlib";

/** A ledger with a title, a head of two rows, merged cells, hidden parts, formulas and a row of totals. */
export async function ledgerBook(): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet("改革台账");
  const rows = [
    ["2026 年改革任务台账"],
    ["序号", "行动", "任务", "一季度", "", "完成时限", "牵头单位"],
    ["", "", "", "目标", "进展", "", ""],
    [1, "营商环境", "企业开办一日办结", "流程减到三步", 0.35, new Date(Date.UTC(2026, 2, 5)), "市城管局"],
    [2, "", "减免不动产登记费", "=HYPERLINK()", 1, new Date(Date.UTC(2026, 5, 30, 14, 30)), "市城管局"],
    [3, "民生", "老旧小区加装电梯", "", "", "2026年12月1日", "石桥区"],
    ["合计", "", "", "", "", "", ""],
  ];
  rows.forEach((cells, at) => (sheet.getRow(at + 1).values = cells.map(cell => (cell === "" ? null : cell))));
  for (const range of ["A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "G2:G3", "B4:B5"]) {
    sheet.mergeCells(range);
  }
  sheet.getCell("E4").numFmt = "0%";
  sheet.getCell("D4").value = { formula: 'CONCATENATE("流程","减到三步")', result: "流程减到三步" };
  sheet.getCell("D6").value = { formula: "1+1" };
  sheet.getRow(5).hidden = true;
  sheet.getColumn(4).hidden = true;
  const hidden = book.addWorksheet("参数");
  hidden.state = "hidden";
  hidden.getCell("A1").value = "代码";
  return (await book.xlsx.writeBuffer()) as unknown as Buffer;
}

/** A workbook of one sheet with these cells; ranges are merged. */
export async function plainBook(
  rows: readonly (readonly (string | number | Date | null)[])[],
  merges: readonly string[] = [],
): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet("表");
  rows.forEach((cells, at) => (sheet.getRow(at + 1).values = [...cells]));
  for (const range of merges) sheet.mergeCells(range);
  return (await book.xlsx.writeBuffer()) as unknown as Buffer;
}

function localHeader(name: Buffer, packed: Buffer, content: Buffer, claimed: number): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(crc32(content), 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(claimed, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, packed]);
}

function directoryEntry(name: Buffer, packed: Buffer, content: Buffer, claimed: number, at: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc32(content), 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(at, 42);
  return Buffer.concat([entry, name]);
}

/** A ZIP whose directory may claim other sizes than its entries have. */
export function zipOf(entries: Readonly<Record<string, Buffer>>, claimed?: number): Buffer {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [path, content] of Object.entries(entries)) {
    const [name, packed] = [Buffer.from(path), deflateRawSync(content)];
    const local = localHeader(name, packed, content, claimed ?? content.length);
    directory.push(directoryEntry(name, packed, content, claimed ?? content.length, at));
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, listed, end]);
}

const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook whose one sheet has this text, as no spreadsheet would write it. */
export const rawBook = (rows: string, after = ""): Buffer =>
  zipOf({
    "[Content_Types].xml": Buffer.from(
      `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ),
    "_rels/.rels": Buffer.from(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" ` +
        `Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": Buffer.from(
      `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/>` +
        "</sheets></workbook>",
    ),
    "xl/_rels/workbook.xml.rels": Buffer.from(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" ` +
        `Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": Buffer.from(
      `<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ),
  });
