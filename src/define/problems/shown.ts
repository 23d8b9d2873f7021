// What is published, and what is known to one role alone.

import { isApart } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { listOf } from "../parts.ts";

/** Publications of what is not public, and secrets that would be told all the same. */
export const shownProblems = (mechanism: AnyMechanism): string[] => [
  ...published(mechanism),
  ...concealed(mechanism),
  ...withheld(mechanism),
];

/** What stands in the log is there for everybody to check, and what staff alone read is told by nobody. */
function withheld({ withholds = {}, fields, actions }: AnyMechanism): string[] {
  return Object.entries(withholds).flatMap(([name, acts]) => {
    const field = fields[name];
    const fits = field !== undefined && isApart(field) && field.audience === "parties";
    const unknown = listOf(acts).filter(act => !Object.hasOwn(actions, act));
    return [
      ...(fits
        ? []
        : [
            `withholds 的 "${name}" 须是只给当事人看、与台账分开保存的文字或者文件；` +
              `选项要先藏后说的，拟写时问一个 staff 字段，公布时再 fills 到 "${name}"。` +
              ` "${name}" must be a text or file for parties, which stands apart from the log; a choice` +
              ` that is drafted first is asked as a field for staff, and the act that tells fills` +
              ` "${name}" from it.`,
          ]),
      ...unknown.map(
        act => `withholds 的动作 "${act}" 不存在。 "${name}" is told by "${act}", which is no action.`,
      ),
    ];
  });
}

function published({ publishes, states, fields, headline }: AnyMechanism): string[] {
  if (publishes === undefined) return [];
  const { in: open, fields: names = [] } = publishes;
  const secret = names.filter(
    name => fields[name]?.audience !== "public" || fields[name].personal !== "none",
  );
  const untitled = publishes.fields === undefined ? [] : headline.filter(name => !names.includes(name));
  return [
    ...open
      .filter(state => !Object.hasOwn(states, state))
      .map(state => `publishes 的状态 "${state}" 不存在。 It publishes in "${state}", which is no state.`),
    ...secret.map(
      name => `publishes 的 "${name}" 不是公开字段。 It publishes "${name}", which is not a public field.`,
    ),
    ...untitled.map(
      name =>
        `headline 里的 "${name}" 没有公开。 "${name}" of the headline is not among the published fields.`,
    ),
  ];
}

function concealed({ conceals, fields, roles }: AnyMechanism): string[] {
  if (conceals === undefined) return [];
  const choices = Object.entries(conceals.when);
  // What stands in the log is hashed, listed and counted: a secret must stand apart from it.
  const open = [...conceals.fields, ...(conceals.always ?? [])].filter(
    name => !fields[name] || !isApart(fields[name]),
  );
  return [
    ...(choices.length === 0 || conceals.fields.length === 0
      ? [
          "conceals 没有写字段或选项，什么也不保密。 It conceals nothing: name fields, and options of a choice.",
        ]
      : []),
    ...open.map(
      name =>
        `conceals 的 "${name}" 没有与台账分开保存，藏不住：` +
        `只能藏 personal 的字段，或者不公开的文字、文件。` +
        ` It conceals "${name}", which does not stand apart: only a personal field, or a text or file` +
        ` that is not public, can be concealed.`,
    ),
    ...choices.flatMap(([name, options]) => {
      const field = fields[name];
      const known = field?.kind === "choice" && !isApart(field) ? Object.keys(field.options) : [];
      return options
        .filter(option => !known.includes(option))
        .map(
          option => `conceals 的 "${name}" 没有选项 "${option}"。 "${name}" is no choice with "${option}".`,
        );
    }),
    ...listOf(conceals.but)
      .filter(role => !Object.hasOwn(roles, role))
      .map(role => `conceals 的角色 "${role}" 不存在。 It is known to "${role}", which is no role.`),
  ];
}
