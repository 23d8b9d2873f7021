// Rows out of a CSV file, as a stream, with the line that each began on. Ragged lines are handed on as such.

import { createReadStream } from "node:fs";
import { Transform } from "node:stream";
import { parse } from "csv-parse";
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

/** The file is not text in the encoding that was named. */
export class WrongEncoding extends Error {}

function decoder(encoding: string): Transform {
  const text = new TextDecoder(encoding, { fatal: true });
  const decode = (chunk: Buffer | undefined) => {
    try {
      return chunk ? text.decode(chunk, { stream: true }) : text.decode();
    } catch {
      throw new WrongEncoding(
        `文件不是 ${encoding} 编码。请在映射里写明 "encoding": "gb18030"（或 utf-8）。 The file is not ${encoding}: name its encoding in the map.`,
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

async function* records(path: string, encoding: string) {
  const parser = parse({ bom: true, relax_column_count: true, skip_empty_lines: true, info: true });
  const input = createReadStream(path).once("error", error => parser.destroy(error));
  const text = decoder(encoding).once("error", error => parser.destroy(error));
  input.pipe(text).pipe(parser);
  yield* parser as AsyncIterable<{
    readonly record: readonly string[];
    readonly info: { readonly lines: number };
  }>;
}

/** Reads the head of a file; `rows` streams it from the start each time. Throws WrongEncoding or a file error. */
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
