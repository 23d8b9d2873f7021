// How a document's faults are told, and how its parts are looked at without trusting them.

import type { Problem } from "../change.ts";

export type Document = Readonly<Record<string, unknown>>;

export const problem = (zh: string, en: string): Problem => ({ zh, en });

export const isRecord = (value: unknown): value is Document =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What somebody wrote, as far as a sentence may quote it. */
export const shown = (value: unknown): string =>
  (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, 40);

/** The member of that name, never one that every object inherits. */
export const known = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;

/** The named parts of a member that must be an object; what it is instead, as a problem. */
export function partsOf(
  word: string,
  given: unknown,
): { readonly entries: readonly (readonly [string, unknown])[]; readonly problems: readonly Problem[] } {
  if (given === undefined) return { entries: [], problems: [] };
  if (!isRecord(given) || Object.keys(given).length === 0) {
    const wrong = problem(
      `${word} 要写成 { 名称: 改动 }，不能为空。`,
      `\`${word}\` is written as { name: change }.`,
    );
    return { entries: [], problems: [wrong] };
  }
  return { entries: Object.entries(given), problems: [] };
}

/** A name that is not there, with those that are. */
export const noSuch = (
  where: string,
  [zh, en]: readonly [string, string],
  name: string,
  names: readonly string[],
): Problem =>
  problem(
    `${where}：没有${zh}“${shown(name)}”，现有：${names.join("、") || "—"}。`,
    `\`${where}\`: there is no ${en} “${shown(name)}”. There are: ${names.join(", ") || "—"}.`,
  );
