// Conditional questions (按情形): what they depend on is a choice or a flag of the log that is asked before, or
// in the same act on an earlier page, and no two of them wait for each other.

import { type Field, isApart } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { type Action, asked, listOf } from "../parts.ts";
import type { When } from "../when.ts";

/** Conditions on what is not there, circles, and acts that ask in the wrong order. */
export const conditionalProblems = (mechanism: AnyMechanism): string[] =>
  Object.entries(mechanism.fields).flatMap(([name, { when }]) =>
    when === undefined
      ? []
      : [
          ...Object.entries(when).flatMap(([on, wanted]) => named(mechanism, name, on, wanted)),
          ...circles(mechanism, name),
          ...Object.entries(mechanism.actions).flatMap(([act, action]) =>
            (action.asks ?? []).map(asked).includes(name) ? order(name, when, act, action) : [],
          ),
        ],
  );

function named({ fields }: AnyMechanism, name: string, on: string, wanted: When[string]): string[] {
  const field: Field | undefined = fields[on];
  const own = `字段 "${name}" 的条件 "${on}"`;
  if (field?.kind === "choice") {
    if (typeof wanted === "boolean") return [`${own} 应写选项。 "${name}" must name options of "${on}".`];
    return listOf(wanted)
      .filter(option => !Object.hasOwn(field.options, option))
      .map(
        option =>
          `${own} 没有选项 "${option}"。 "${name}" depends on "${on}", which has no option "${option}".`,
      );
  }
  if (field?.kind !== "flag" || isApart(field)) {
    return [
      `${own} 不是台账里的选项或者是否。 "${name}" depends on "${on}", which is no choice or flag of the log.`,
    ];
  }
  return typeof wanted === "boolean"
    ? []
    : [`${own} 应写 true 或者 false。 "${name}" must say true or false of "${on}".`];
}

/** Whoever follows the conditions of a question never comes back to it. */
function circles({ fields }: AnyMechanism, name: string): string[] {
  const seen = new Set<string>();
  const open = Object.keys(fields[name]?.when ?? {});
  for (const on of open) {
    if (on === name) {
      return [`字段 "${name}" 的条件绕回自己。 Whether "${name}" is asked depends on itself.`];
    }
    if (!seen.has(on)) open.push(...Object.keys(fields[on]?.when ?? {}));
    seen.add(on);
  }
  return [];
}

function order(name: string, when: When, act: string, action: Action): string[] {
  const { asks = [], from, by, to, behalf } = action;
  const asksIn = asks.map(asked);
  const opens = listOf(from).includes("new");
  const on = Object.keys(when);
  const needed = typeof to === "object" && (to as Readonly<Record<string, string>>)["on"] === name;
  return [
    ...on
      .filter(other => opens && !asksIn.includes(other))
      .map(
        other =>
          `"${act}" 要求 "${name}"，却没有先问 "${other}"。 "${act}" asks "${name}" but never "${other}".`,
      ),
    ...on
      .filter(other => opens && listOf(by).includes("citizen") && !earlier(action, other, name))
      .map(
        other =>
          `"${act}" 的 pages 应把 "${other}" 放在 "${name}" 前面的页。` +
          ` The pages of "${act}" must ask "${other}" on an earlier page than "${name}".`,
      ),
    ...(needed || behalf?.phone === name
      ? [
          `"${act}" 必须知道 "${name}"，不能按情形要求。 "${act}" always needs "${name}", so it takes no condition.`,
        ]
      : []),
  ];
}

/** Without scripts a page cannot change while it is filled in: the choice stands on a page before. */
function earlier({ pages = [], asks = [] }: Action, one: string, other: string): boolean {
  if (!asks.map(asked).includes(one)) return true;
  const at = (name: string) => pages.findIndex(page => page.includes(name));
  return at(one) >= 0 && at(one) < at(other);
}
