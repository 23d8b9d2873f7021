// Lines of a backup's file, as many at a time as a piece of it holds.

import { join } from "node:path";
import { readFileOf } from "../log-file.ts";

/** The bytes of a file, unpacked. */
export async function* bytesOf(folder: string, name: string): AsyncGenerator<Buffer> {
  for await (const { chunk } of readFileOf(join(folder, name))) yield chunk;
}

/** Whole lines, without their ends; what follows the last end is a line as well. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly Buffer[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const lines: Buffer[] = [];
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      lines.push(bytes.subarray(from, end));
      from = end + 1;
    }
    rest = bytes.subarray(from);
    yield lines;
  }
  if (rest.length > 0) yield [rest];
}
