// Rows out of a CSV file, as a stream, with the line that each began on. Ragged lines are handed on as such.

import { Readable, Transform } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { ByteSource } from "./bytes.ts";
import { findEncoding } from "./encoding.ts";
import type { Row } from "./row.ts";
import { UnreadableFile } from "./unreadable.ts";

export interface FileRow {
  /** 2 is the first line under a head of one line. */
  readonly line: number;
  readonly row: Row;
  /** How many cells the line has; rows with another number than the head are ragged. */
  readonly cells: number;
}
export interface CsvFile {
  readonly columns: readonly string[];
  rows(): AsyncGenerator<FileRow>;
}

/** Beyond this a cell is no answer but a quote that was not closed, in characters. */
const longestRow = 1_000_000;

function textDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UnreadableFile(
      `不认识编码“${encoding}”，映射里的 encoding 请写 utf-8 或 gb18030。`,
      `There is no encoding “${encoding}”: write utf-8 or gb18030.`,
    );
  }
}

interface Spoken {
  readonly encoding: string;
  /** By a map; otherwise it was found in the file. */
  readonly named: boolean;
}

const unspoken = ({ encoding, named }: Spoken): UnreadableFile =>
  named
    ? new UnreadableFile(
        `文件不是 ${encoding} 编码。请在映射里写明 "encoding": "gb18030"（或 utf-8），或不写，由系统辨认。`,
        `The file is not ${encoding}: name its encoding in the map, or leave it out to have it found.`,
      )
    : new UnreadableFile(
        `文件开头是 ${encoding} 编码，后面却不是，多半已损坏或没有传完。请重新导出，另存为“CSV UTF-8”或 .xlsx。`,
        `The file begins as ${encoding} and goes on as something else: it may be damaged or cut off. ` +
          "Export it again, as “CSV UTF-8” or .xlsx.",
      );

function decoder(spoken: Spoken): Transform {
  const text = textDecoder(spoken.encoding);
  const decode = (chunk: Buffer | undefined) => {
    try {
      return chunk ? text.decode(chunk, { stream: true }) : text.decode();
    } catch {
      throw unspoken(spoken);
    }
  };
  const pass = (work: () => string, done: (error: Error | null, out?: string) => void) => {
    try {
      done(null, work());
    } catch (error) {
      done(error as Error);
    }
  };
  return new Transform({
    transform: (chunk: Buffer, _, done) => pass(() => decode(chunk), done),
    flush: done => pass(() => decode(undefined), done),
  });
}

/** The parser's own words in our sentences: it names the line where the row began. */
function said(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = Number(error["lines"] ?? 0);
  if (error.code === "CSV_MAX_RECORD_SIZE") {
    return new UnreadableFile(
      `第 ${line} 行起的一行超过 ${longestRow / 1_000_000} MB，多半是引号没有成对，请核对后再导入。`,
      `The row at line ${line} is larger than ${longestRow / 1_000_000} MB: is a quote left open?`,
    );
  }
  return new UnreadableFile(
    `第 ${line} 行的引号不成对，后面的内容无法分行，请改正后再导入。`,
    `The quotes of line ${line} do not match, so what follows cannot be parted into rows. Mend it.`,
  );
}

interface Record {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

async function* records(source: ByteSource, spoken: Spoken, delimiter: string): AsyncGenerator<Record> {
  const text = decoder(spoken);
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: longestRow,
  });
  const input = Readable.from(source()).once("error", error => parser.destroy(error));
  text.once("error", error => parser.destroy(error));
  input.pipe(text).pipe(parser);
  try {
    yield* parser as AsyncIterable<Record>;
  } catch (error) {
    throw said(error);
  } finally {
    input.destroy();
  }
}

const delimiters = [",", "\t", ";"] as const;

/** What parts the cells: the one of the three that the first line has most of. */
async function findDelimiter(source: ByteSource, encoding: string): Promise<string> {
  let first = "";
  for await (const piece of source()) {
    first = new TextDecoder(encoding).decode(piece).split(/\r?\n/, 1)[0] ?? "";
    break;
  }
  const bare = first.replace(/"[^"]*"/g, "");
  const counted = delimiters.map(delimiter => [bare.split(delimiter).length, delimiter] as const);
  return counted.toSorted(([a], [b]) => b - a)[0]![1];
}

/** A sheet that was written here marks text that would run as a formula; the mark is no part of the text. */
const unmarked = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/**
 * Reads the head of a file; `rows` streams it from the start each time. The encoding is found when none is
 * named. Throws UnreadableFile or a file error.
 */
export async function openCsv(source: ByteSource, named?: string): Promise<CsvFile> {
  if (named !== undefined) textDecoder(named);
  const encoding = named ?? (await findEncoding(source));
  const spoken = { encoding, named: named !== undefined };
  const delimiter = await findDelimiter(source, encoding);
  const first = await records(source, spoken, delimiter).next();
  const columns = first.done ? [] : first.value.record.map(name => unmarked(name.trim()));
  return {
    columns,
    async *rows() {
      let head = true;
      for await (const { record, info } of records(source, spoken, delimiter)) {
        if (head) head = false;
        else {
          const row = Object.fromEntries(columns.map((name, i) => [name, unmarked(record[i] ?? "")]));
          yield { line: info.lines, row, cells: record.length };
        }
      }
    },
  };
}
