// Making a matter's hashes anew from some event on, as who has the file and knows the format can.

import { createHash } from "node:crypto";

const line = new RegExp(
  String.raw`^(\{"matter":"(\d+)","seq":(\d+),"happened":(-?\d+),"recorded":(\d+),.*?"hash":")` +
    String.raw`([0-9a-f]{64})(","payload":)(.*)\}$`,
  "s",
);

/** The lines, with the hashes of the matter of line `from` made anew from there to its last event. */
export function chained(lines: readonly string[], from: number, genesis: Uint8Array): string[] {
  const matter = line.exec(lines[from]!)![2];
  let previous = Buffer.from(genesis);
  return lines.map((text, i) => {
    const parts = line.exec(text);
    if (parts === null || parts[2] !== matter) return text;
    const [, head = "", , seq, happened, recorded, hash = "", middle = "", payload = ""] = parts;
    if (i < from) {
      previous = Buffer.from(hash, "hex");
      return text;
    }
    const preimage = Buffer.alloc(61);
    preimage.writeUInt8(1, 0);
    previous.copy(preimage, 1);
    preimage.writeBigInt64BE(BigInt(matter!), 33);
    preimage.writeInt32BE(Number(seq), 41);
    preimage.writeBigInt64BE(BigInt(happened!), 45);
    preimage.writeBigInt64BE(BigInt(recorded!), 53);
    previous = createHash("sha256").update(preimage).update(payload, "utf8").digest();
    return `${head}${previous.toString("hex")}${middle}${payload}}`;
  });
}
