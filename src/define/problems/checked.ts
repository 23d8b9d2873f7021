// Checks: who they are about is known when they are asked, the answer is the engine's alone, and whatever
// shared data cannot say leads to a person.

import type { Check } from "../checked.ts";
import { finalStates } from "../derive.ts";
import { isApart } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { asked, listOf } from "../parts.ts";
import { apart } from "../when.ts";
import { whenProblems } from "./when.ts";

type CheckProblems = (mechanism: AnyMechanism, name: string, check: Check) => string[];

/** Checks of nobody, that nobody asks, that somebody could answer in their place, or that end a matter. */
export const checkedProblems = (mechanism: AnyMechanism): string[] =>
  Object.entries(mechanism.checks ?? {}).flatMap(([name, check]) =>
    [words, whens, people, acts, answer, onward].flatMap(problems => problems(mechanism, name, check)),
  );

const words: CheckProblems = (_, name, { of, asks, purpose }) => [
  ...(listOf(of).length > 0
    ? []
    : [`核验 "${name}" 没有写共享数据目录项。 Check "${name}" asks no data set.`]),
  ...[...listOf(of), asks, purpose]
    .filter(word => !/^[a-z][A-Za-z0-9]*$/.test(word))
    .map(word => `核验 "${name}" 的 "${word}" 不是名称。 Check "${name}" names "${word}", which is no name.`),
];

const whens: CheckProblems = (mechanism, name, { when }) =>
  whenProblems(mechanism, `核验 "${name}"`, `Check "${name}"`, when);

const asksOf = ({ actions }: AnyMechanism, action: string): readonly string[] => actions[action]?.asks ?? [];

const people: CheckProblems = (mechanism, name, { about, given = {}, consent }) => {
  const { fields, actions } = mechanism;
  const flag = consent === undefined ? undefined : fields[consent];
  const isAsked = Object.keys(actions).some(action =>
    asksOf(mechanism, action).map(asked).includes(consent!),
  );
  return [
    ...(["identity", "creditCode"].includes(fields[about]?.kind ?? "")
      ? []
      : [
          `核验 "${name}" 的 "${about}" 不是证件号码或信用代码。` +
            ` Check "${name}" is about "${about}", which is neither identity number nor credit code.`,
        ]),
    ...Object.values(given)
      .filter(field => fields[field] === undefined || ["list", "file"].includes(fields[field].kind))
      .map(
        field => `核验 "${name}" 不能用 "${field}" 核对。 Check "${name}" cannot compare with "${field}".`,
      ),
    ...(consent === undefined || (flag?.kind === "flag" && !isApart(flag) && isAsked)
      ? []
      : [
          `核验 "${name}" 的同意 "${consent}" 须是表单里的是否。` +
            ` The consent of check "${name}" must be a flag that a form asks for: "${consent}".`,
        ]),
  ];
};

/** What a clock does by itself asks nobody: no person is there for whom it would be asked. */
const acts: CheckProblems = ({ actions, clocks = {} }, name, { at }) =>
  listOf(at).flatMap(action => {
    if (actions[action] === undefined)
      return [
        `核验 "${name}" 的动作 "${action}" 不存在。 Check "${name}" is asked at "${action}", no action.`,
      ];
    return Object.values(clocks).some(({ onExpiry }) => onExpiry === action)
      ? [`时限到期的 "${action}" 不能核验。 "${action}" is taken by a clock, which asks no shared data.`]
      : [];
  });

const answer: CheckProblems = ({ fields, actions, checks = {} }, name, { into, at, when }) => {
  const field = fields[into];
  const options = field?.kind === "choice" ? Object.keys(field.options).toSorted().join() : "";
  const writers = Object.entries(actions).filter(([, { asks = [], fills = [] }]) =>
    [...asks.map(asked), ...fills].includes(into),
  );
  const shared = Object.entries(checks).some(
    ([other, one]) =>
      other !== name &&
      one.into === into &&
      !apart(when, one.when) &&
      listOf(one.at).some(act => listOf(at).includes(act)),
  );
  return [
    ...(options === "no,unknown,yes" && field?.audience !== "public"
      ? []
      : [
          `核验 "${name}" 的 "${into}" 须是不公开的选项：yes、no、unknown。` +
            ` Check "${name}" needs a choice of yes, no and unknown that is not public in "${into}".`,
        ]),
    ...writers.map(
      ([action]) =>
        `"${into}" 由核验填写，"${action}" 不能填写。 "${action}" cannot fill "${into}", which a check answers.`,
    ),
    ...(shared ? [`两项核验同时填写 "${into}"。 Two checks of one act fill "${into}".`] : []),
  ];
};

/** Neither "no" nor "unknown" ends a matter: a person looks first (个人信息保护法第二十四条). */
const onward: CheckProblems = (mechanism, name, { into, at }) => {
  const final = finalStates(mechanism);
  return listOf(at).flatMap(action => {
    const to = mechanism.actions[action]?.to;
    if (typeof to !== "object" || (to as Readonly<Record<string, string>>)["on"] !== into) return [];
    const ways = to as Readonly<Record<string, string>>;
    return ["no", "unknown"]
      .filter(option => final.has(ways[option] ?? ""))
      .map(
        option =>
          `"${action}" 在核验 "${name}" 为 ${option} 时直接办结，须先转人工。` +
          ` "${action}" ends the matter when check "${name}" answers ${option}: a person must look first.`,
      );
  });
};
