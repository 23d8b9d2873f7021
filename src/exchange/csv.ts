// Rows out of a CSV file, as a stream, with the line that each began on. Ragged lines are handed on as such.

import { createReadStream } from "node:fs";
import { Transform } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Row } from "./row.ts";

export interface FileRow {
  /** 2 is the first line under the head. */
  readonly line: number;
  readonly row: Row;
  /** How many cells the line has; rows with another number than the head are ragged. */
  readonly cells: number;
}
export interface CsvFile {
  readonly columns: readonly string[];
  rows(): AsyncGenerator<FileRow>;
}

/** The file is not what it is said to be: another encoding, or a quote that does not close. */
export class UnreadableFile extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string) {
    super(`${zh} ${en}`);
    this.zh = zh;
    this.en = en;
  }
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

function decoder(encoding: string): Transform {
  const text = textDecoder(encoding);
  const decode = (chunk: Buffer | undefined) => {
    try {
      return chunk ? text.decode(chunk, { stream: true }) : text.decode();
    } catch {
      throw new UnreadableFile(
        `文件不是 ${encoding} 编码。请在映射里写明 "encoding": "gb18030"（或 utf-8）。`,
        `The file is not ${encoding}: name its encoding in the map.`,
      );
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
  return new UnreadableFile(
    `第 ${line} 行的引号不成对，后面的内容无法分行，请改正后再导入。`,
    `The quotes of line ${line} do not match, so what follows cannot be parted into rows. Mend it.`,
  );
}

async function* records(path: string, encoding: string) {
  const text = decoder(encoding);
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: longestRow,
  });
  const input = createReadStream(path).once("error", error => parser.destroy(error));
  text.once("error", error => parser.destroy(error));
  input.pipe(text).pipe(parser);
  try {
    yield* parser as AsyncIterable<{
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }>;
  } catch (error) {
    throw said(error);
  } finally {
    input.destroy();
  }
}

/**
 * Reads the head of a file; `rows` streams it from the start each time. Throws UnreadableFile or a file
 * error.
 */
export async function openCsv(path: string, encoding: string): Promise<CsvFile> {
  const first = await records(path, encoding).next();
  const columns = first.done ? [] : first.value.record.map(name => name.trim());
  return {
    columns,
    async *rows() {
      let head = true;
      for await (const { record, info } of records(path, encoding)) {
        if (head) head = false;
        else {
          const row = Object.fromEntries(columns.map((name, i) => [name, record[i] ?? ""]));
          yield { line: info.lines, row, cells: record.length };
        }
      }
    },
  };
}
