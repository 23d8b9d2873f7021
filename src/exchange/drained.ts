import type { Writable } from "node:stream";

/**
 * Waits until a stream takes more, and lets others have their turn. Rejects when it was closed: whoever
 * fetched the file has gone, and nothing more need be read for them.
 */
export function drained(out: Writable): Promise<void> {
  return new Promise((done, failed) => {
    const ended = (): void => {
      out.off("drain", ended).off("close", ended);
      if (out.destroyed) failed(new Error("the stream was closed before the sheet was written"));
      else done();
    };
    if (out.writableNeedDrain && !out.destroyed) out.on("drain", ended).on("close", ended);
    else setImmediate(ended);
  });
}
