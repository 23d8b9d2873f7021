// How values become comparable without being readable: whom a row is about and every word is a keyed hash,
// dates are days, numbers hundredths. Nothing here can be turned back into a name, an address or a number.

import { dayFromDate, isDate } from "../define/civil.ts";
import { tidyIdentifier } from "../define/identifiers.ts";
import type { FactKind } from "./catalogue.ts";

/** A keyed hash by the instance's own key, 32 bytes. */
export type Seal = (...parts: readonly string[]) => Uint8Array;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** Under which key a person or a firm is looked up: 128 bits of the keyed hash, as a UUID. */
export function subjectOf(seal: Seal, number: string): string {
  const text = hex(seal("share subject", tidyIdentifier(number)));
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    text.slice(12, 16),
    text.slice(16, 20),
    text.slice(20, 32),
  ].join("-");
}

/** The same words however they were typed: full width, case and blanks do not count. */
const tidyText = (text: string): string => text.normalize("NFKC").toUpperCase().replace(/\s+/g, "");

const signed = (bytes: Uint8Array): string => Buffer.from(bytes).readBigInt64BE(0).toString();

/** "2026-11-20", and the ways in which sheets write it. */
function dayIn(text: string): number | undefined {
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
  return isDate(date) ? dayFromDate(date) : undefined;
}

/** Numbers are kept in hundredths, as money and areas are. */
function hundredths(text: string): string | undefined {
  if (!/^-?\d{1,13}(\.\d{1,2})?$/.test(text)) return undefined;
  return String(Math.round(Number(text) * 100));
}

/**
 * A value as its fact is compared: a 64-bit integer in decimal. Undefined when it is no value of that kind.
 * Words of the same fact's name compare across data sets.
 */
export function codeOf(seal: Seal, fact: string, kind: FactKind, value: string | number): string | undefined {
  const text = typeof value === "number" ? String(value) : value.normalize("NFKC").trim();
  if (text === "") return undefined;
  if (kind === "date") return dayIn(text)?.toString();
  if (kind === "number") return hundredths(text);
  if (kind === "text") return signed(seal("share text", fact, tidyText(text)));
  return signed(seal("share number", tidyIdentifier(text)));
}
