// The files of a matter as a reader may see them.

import { isFiles } from "../../define/fields.ts";
import { maskText } from "../../define/mask.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Attached } from "../../store/uploads.ts";
import type { FileView } from "../types.ts";
import { type Eyes, type Level, shown } from "./sight.ts";

/** People name files after people: a telephone or identity number in a name is for its owner alone. */
export const shownName = (name: string, level: Level): string => (level === "party" ? name : maskText(name));

/** Whether these eyes may open a field's files: a personal one cannot be masked, so no auditor opens it. */
export const opensFiles = (plan: Plan, field: string, eyes: Eyes): boolean =>
  shown(plan, field, eyes) !== "hidden" &&
  !(eyes.masks === true && plan.mechanism.fields[field]?.personal !== "none");

/** Whether a mechanism takes files at all. */
export const takesFiles = ({ mechanism }: Plan): boolean => Object.values(mechanism.fields).some(isFiles);

export interface MatterFiles {
  /** A file that is still there, by how the log names it. */
  one(reference: string): FileView | undefined;
  /** Everything that was ever filed under a field, in that order; none that this reader may not see. */
  readonly byField: Readonly<Record<string, readonly string[]>>;
}

/** The files of a matter for a reader of this level; `number` is what the matter is called in addresses. */
export function matterFiles(
  plan: Plan,
  number: string,
  attached: readonly Attached[],
  eyes: Eyes,
): MatterFiles {
  const seen = attached.filter(({ field }) => opensFiles(plan, field, eyes));
  const views = new Map<string, FileView>();
  const byField: Record<string, string[]> = {};
  for (const { field, file, name, type, size } of seen) {
    const href = `/api/${plan.mechanism.name}/${number}/files/${file.slice("file:".length)}`;
    views.set(file, { file, name: shownName(name, eyes.level), type, size, href });
    (byField[field] ??= []).push(file);
  }
  return { one: reference => views.get(reference), byField };
}
