// The address of a file in a matter: a keyed hash of its content. Whoever has the file can check that it is
// the one that was filed; the same file in two matters has two addresses, so they do not give each other
// away.
//
//   HMAC-SHA256(key = the instance's genesis, matter id i64 big-endian ‖ SHA-256 of the content)
//
// Genesis and matter id stand in the chain that anybody can download.

import { createHmac } from "node:crypto";

/** What an upload is called until an act names it: 128 random bits. */
const upload = /^file:([0-9a-f]{32})$/;
const address = /^file:([0-9a-f]{64})$/;

/** The id of an upload in a reference; undefined when it is none. */
export const uploadIn = (reference: string): string | undefined => upload.exec(reference)?.[1];
/** The address of a file in a reference; undefined when it is none. */
export const addressIn = (reference: string): string | undefined => address.exec(reference)?.[1];

/** The address, 64 hex digits; `digest` is the SHA-256 of the content. */
export function fileAddress(genesis: Uint8Array, matter: number, digest: Uint8Array): string {
  const id = Buffer.alloc(8);
  id.writeBigInt64BE(BigInt(matter));
  return createHmac("sha256", genesis).update(id).update(digest).digest("hex");
}
