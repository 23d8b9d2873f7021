// How a problem of a figure is told to its author, and how nonsense is looked at without trusting it.

import type { Sentence } from "../units.ts";

/** Collects problems in the order in which they are found. */
export type Report = (zh: string, en: string) => void;

export type Unknown = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/** One text or a list of texts with something in it; undefined for all else. */
export function texts(value: unknown): readonly string[] | undefined {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.length > 0 && all.every(isText) ? all : undefined;
}

/** Anything at all, short enough for a sentence. */
export function shown(value: unknown): string {
  if (typeof value === "string") return value.slice(0, 40);
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 40);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

export const line = (place: string, { zh, en }: Sentence): string => `${place}：${zh} ${en}`;
