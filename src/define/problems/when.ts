// Conditions on choices and flags: they name what the matter holds, and options that there are.

import { isApart } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { listOf } from "../parts.ts";
import type { When } from "../when.ts";

/** What is wrong with the condition of a part, which is called so in both languages. */
export function whenProblems(
  { fields }: AnyMechanism,
  zh: string,
  en: string,
  when: When | undefined,
): string[] {
  return Object.entries(when ?? {}).flatMap(([name, wanted]) => {
    const field = fields[name];
    const isFlag = field?.kind === "flag" && typeof wanted === "boolean";
    if (field?.kind !== "choice" && !isFlag)
      return [
        `${zh}的情形 "${name}" 须是选项（或是否）。 ${en} goes by "${name}", which is no choice or flag.`,
      ];
    if (isApart(field))
      return [`${zh}的情形 "${name}" 单独保存。 ${en} goes by "${name}", which stands apart.`];
    if (field.kind !== "choice") return [];
    if (typeof wanted === "boolean")
      return [`${zh}的情形 "${name}" 须写选项。 ${en} must name options of "${name}".`];
    return listOf(wanted)
      .filter(option => !Object.hasOwn(field.options, option))
      .map(option => `${zh}的情形 "${name}" 没有选项 "${option}"。 ${en}: "${name}" has no "${option}".`);
  });
}
