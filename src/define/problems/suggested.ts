// Suggestions and replies: what is shown is kept where only the engine writes, and what is questioned can be
// confirmed.

import { isApart } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { asked, listOf } from "../parts.ts";
import type { Reply, Suggestion } from "../suggested.ts";

/** Suggestions that no form shows or that leave no trace, replies that nobody can confirm. */
export const suggestedProblems = (mechanism: AnyMechanism): string[] => [
  ...Object.entries(mechanism.suggests ?? {}).flatMap(([name, one]) =>
    one ? [asksFor, learns, keeps].flatMap(check => check(mechanism, name, one)) : [],
  ),
  ...Object.entries(mechanism.replies ?? {}).flatMap(([name, one]) =>
    one ? [...asksFor(mechanism, name, one), ...confirmed(mechanism, name, one)] : [],
  ),
];

type Check = (mechanism: AnyMechanism, name: string, one: Suggestion) => string[];

const asksOf = ({ actions }: AnyMechanism, action: string): readonly string[] =>
  (actions[action]?.asks ?? []).map(asked);

/** Suggestions and replies alike: the form of the act has to ask for the field. */
function asksFor(mechanism: AnyMechanism, name: string, { at }: Pick<Suggestion, "at">): string[] {
  return listOf(at)
    .filter(action => !asksOf(mechanism, action).includes(name))
    .map(action => `"${action}" 没有要求填写 "${name}"。 "${action}" does not ask for "${name}".`);
}

const learns: Check = ({ fields }, name, { from, by = [] }) => [
  ...(from.length > 0 && from.every(text => fields[text]?.kind === "text")
    ? []
    : [`"${name}" 的推荐须由文本学习（from）。 Suggesting "${name}" needs texts to learn from.`]),
  ...by
    .filter(key => fields[key] === undefined || isApart(fields[key]))
    .map(key => `"${name}" 的推荐不能依据 "${key}"。 "${name}" cannot be suggested by "${key}".`),
];

const keeps: Check = (mechanism, name, { shown, rank }) => {
  const { fields, actions } = mechanism;
  const list = fields[shown];
  const wanted = fields[name]?.kind === "org" ? "org" : "text";
  const fits = list?.kind === "list" && list.of === wanted && list.audience === "staff";
  const number = fields[rank];
  const written = Object.keys(actions).filter(action =>
    [...asksOf(mechanism, action), ...(actions[action]!.fills ?? [])].some(one =>
      [shown, rank].includes(one),
    ),
  );
  return [
    ...(fits
      ? []
      : [
          `"${shown}" 须是只给工作人员看的${wanted === "org" ? "单位" : "文本"}列表。` +
            ` "${shown}" must be a staff list of ${wanted}s.`,
        ]),
    ...(number?.kind === "number" && number.audience === "staff" && !isApart(number)
      ? []
      : [`"${rank}" 须是只给工作人员看的数字。 "${rank}" must be a staff number.`]),
    ...written.map(
      action =>
        `"${shown}" 和 "${rank}" 由系统记录，"${action}" 不能填写。` +
        ` "${action}" cannot fill "${shown}" or "${rank}": the engine does.`,
    ),
  ];
};

function confirmed(mechanism: AnyMechanism, name: string, { at, confirm, passed }: Reply): string[] {
  const { fields, actions } = mechanism;
  const flag = fields[confirm];
  const unasked = listOf(at).filter(action => !(actions[action]?.asks ?? []).includes(`${confirm}?`));
  return [
    ...(flag?.kind === "flag" && flag.audience === "staff"
      ? []
      : [`"${confirm}" 须是只给工作人员看的是否。 "${confirm}" must be a staff flag.`]),
    ...unasked.map(
      action =>
        `"${action}" 没有可选填的 "${confirm}"，空答复无法确认。` +
        ` "${action}" needs "${confirm}?", or nobody can confirm "${name}".`,
    ),
    ...(passed === undefined || actions[passed.by] !== undefined
      ? []
      : [`审核动作 "${passed.by}" 不存在。 "${name}" is passed by "${passed.by}", which is no action.`]),
    ...(passed === undefined || fields[passed.unit]?.kind === "org"
      ? []
      : [`"${passed.unit}" 不是单位。 "${name}" is of the unit in "${passed.unit}", which is no org.`]),
  ];
}
