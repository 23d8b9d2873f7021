// Secrets that people carry are random and kept only as hashes: who reads the database can sign in as nobody.

import { createHmac, hash, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits, as they stand in a cookie or a header. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a random secret. It has 256 bits, so a plain hash cannot be guessed back. */
export const secretHash = (secret: string): Buffer => hash("sha256", secret, "buffer");

/**
 * The key for codes and signed cookies, drawn from the instance's own: the same in every process, kept
 * nowhere.
 */
export const keyFrom = (numberKey: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", numberKey, "", "keymove sign-in", 32));

/** A keyed hash, for what has few possible values: telephone numbers and codes of six digits. */
export const sealed = (key: Uint8Array, ...parts: readonly string[]): Buffer =>
  createHmac("sha256", key).update(JSON.stringify(parts)).digest();

/** Compares without telling by the time taken where the two differ. */
export const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);

/** An opaque id of a person: 53 random bits, never 0, as decimal text. */
export function newPersonId(): string {
  const number = randomBytes(8).readBigUInt64BE() & ((1n << 53n) - 1n);
  return number === 0n ? newPersonId() : String(number);
}
