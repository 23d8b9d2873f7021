// In which encoding a text is: by its mark where it has one, else UTF-8 when every byte fits, else GB18030,
// in which spreadsheets here save CSV unless told otherwise.

import type { ByteSource } from "./bytes.ts";
import { UnreadableFile } from "./unreadable.ts";

export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

async function fits(source: ByteSource, encoding: Encoding): Promise<boolean> {
  const text = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const piece of source()) {
      // A NUL is no character of any sheet: another encoding was taken for this one.
      if (text.decode(piece, { stream: true }).includes("\u0000")) return false;
    }
    text.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function marked(start: Uint8Array): Encoding | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? "utf-8" : undefined;
}

/** Reads the whole file once. Throws UnreadableFile when it is no text that we know. */
export async function findEncoding(source: ByteSource): Promise<Encoding> {
  let mark: Encoding | undefined;
  for await (const piece of source()) {
    mark = marked(piece);
    break;
  }
  if (mark !== undefined) return mark;
  for (const encoding of ["utf-8", "gb18030"] as const) if (await fits(source, encoding)) return encoding;
  throw new UnreadableFile(
    "认不出文件的编码，或者它不是文本。请在表格软件里另存为“CSV UTF-8”或 .xlsx 再导入。",
    "The file's encoding is not known, or it is no text. Save it as “CSV UTF-8” or .xlsx.",
  );
}
