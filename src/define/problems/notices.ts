// Notices: they name nothing personal, nothing unknown, and go to a person.

import { isApart } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { listOf, type Notice } from "../parts.ts";
import { whenProblems } from "./when.ts";

/** What stands in braces in a text. */
export const placeholders = (says: string): readonly string[] =>
  [...says.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);

/** Notices that cannot be written, sent or answered for. */
export const noticeProblems = (mechanism: AnyMechanism): string[] =>
  Object.entries(mechanism.notices ?? {}).flatMap(([name, notice]) => [
    ...placeholders(notice.says).flatMap(place => misplaced(mechanism, name, place)),
    ...(/[{}]/.test(notice.says.replace(/\{[^{}]*\}/g, ""))
      ? [`通知 "${name}" 的花括号不成对。 The braces of notice "${name}" do not match.`]
      : []),
    ...addressed(mechanism, name, notice),
    ...whenProblems(mechanism, `通知 "${name}" `, `Notice "${name}"`, notice.when),
    ...reported(mechanism, name, notice),
  ]);

function misplaced({ fields, clocks = {} }: AnyMechanism, name: string, place: string): string[] {
  if (place === "number") return [];
  const clock = /^due\.(.+)$/.exec(place)?.[1];
  const field = fields[place];
  if (clock === undefined ? !field : !Object.hasOwn(clocks, clock)) {
    return [
      `通知 "${name}" 的 {${place}} 不存在。 Notice "${name}" names {${place}}, which is neither field nor clock.`,
    ];
  }
  // The text stands in a message that leaves the house, and in the record that it was sent.
  return field && isApart(field)
    ? [
        `通知 "${name}" 不能写 {${place}}，它与台账分开保存。 Notice "${name}" cannot name {${place}}, which stands apart.`,
      ]
    : [];
}

function addressed({ relations, actions }: AnyMechanism, name: string, { to, after }: Notice): string[] {
  const relation = relations[to];
  const unknown = listOf(after).filter(act => !actions[act]);
  return [
    ...(relation && "person" in relation
      ? []
      : [`通知 "${name}" 只能发给人，"${to}" 不是。 Notice "${name}" must go to people, "${to}" is none.`]),
    ...unknown.map(
      act => `通知 "${name}" 的动作 "${act}" 不存在。 Notice "${name}" follows "${act}", which is no action.`,
    ),
  ];
}

function reported({ actions }: AnyMechanism, name: string, { delivered }: Notice): string[] {
  if (delivered === undefined) return [];
  const action = actions[delivered];
  const required = (action?.asks ?? []).filter(ask => !ask.endsWith("?"));
  return action && listOf(action.by).includes("system") && required.length === 0
    ? []
    : [
        `通知 "${name}" 送达后的 "${delivered}" 须由 system 办理且不要求填写。` +
          ` "${delivered}" must be by "system" and ask nothing.`,
      ];
}
