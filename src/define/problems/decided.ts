// Decisions that an act consults: what they read is there when they do, what they fill is theirs alone, and
// what they cannot decide leads to a person.

import { isDate } from "../civil.ts";
import { type Consultation, decides } from "../decided.ts";
import { finalStates } from "../derive.ts";
import { isApart } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { asked, listOf } from "../parts.ts";
import { apart } from "../when.ts";
import { whenProblems } from "./when.ts";

type Problems = (mechanism: AnyMechanism, name: string, one: Consultation) => string[];

/** Decisions that read nothing they could, that somebody could answer in their place, or that refuse. */
export const decidedProblems = (mechanism: AnyMechanism): string[] =>
  Object.entries(mechanism.decisions ?? {}).flatMap(([name, one]) =>
    [acts, whens, assessment, reads, result, others, alone, hidden, onward].flatMap(problems =>
      problems(mechanism, name, one),
    ),
  );

/** What a clock does by itself has no form, and history is not decided again. */
const acts: Problems = ({ actions, clocks = {} }, name, { of, at }) => [
  ...(of.trim() === "" ? [`决策 "${name}" 没有写决策的名称。 Decision "${name}" names none.`] : []),
  ...listOf(at).flatMap(action => {
    if (actions[action] === undefined)
      return [
        `决策 "${name}" 的动作 "${action}" 不存在。 Decision "${name}" is taken at "${action}", no action.`,
      ];
    return Object.values(clocks).some(({ onExpiry }) => onExpiry === action)
      ? [`时限到期的 "${action}" 不能用决策。 "${action}" is taken by a clock, which consults no decision.`]
      : [];
  }),
];

/** A value that stands apart is known to the act that asks it, and afterwards to nobody here. */
const reads: Problems = ({ fields, actions }, name, { given, at }) =>
  Object.values(given).flatMap(field => {
    const known = fields[field];
    if (known === undefined || known.kind === "file")
      return [`决策 "${name}" 不能读 "${field}"。 Decision "${name}" cannot read "${field}".`];
    if (!isApart(known)) return [];
    return listOf(at)
      .filter(action => !(actions[action]?.asks ?? []).map(asked).includes(field))
      .map(
        action =>
          `决策 "${name}" 读的 "${field}" 单独保存，"${action}" 须当场填写。` +
          ` "${action}" must ask for "${field}", which stands apart, for decision "${name}" to read it.`,
      );
  });

const whens: Problems = (mechanism, name, { when }) =>
  whenProblems(mechanism, `决策 "${name}"`, `Decision "${name}"`, when);

/** 个人信息保护法第五十五条第二项：利用个人信息进行自动化决策的，事前进行影响评估。 */
const assessment: Problems = ({ fields }, name, { given, assessed }) => {
  const personal = Object.values(given).some(field => (fields[field]?.personal ?? "none") !== "none");
  if (assessed === undefined ? !personal : isDate(assessed)) return [];
  return [
    `决策 "${name}" 读了个人信息，请在 assessed 写明影响评估的日期（个人信息保护法第五十五条）。` +
      ` Decision "${name}" reads personal values: say in "assessed" on which day that was assessed.`,
  ];
};

const result: Problems = ({ fields }, name, { into, person }) => {
  const field = fields[into];
  if (field?.kind === "choice" && Object.hasOwn(field.options, person)) return [];
  return [
    `决策 "${name}" 的 "${into}" 须是选项，并有转人工的 "${person}"。` +
      ` Decision "${name}" needs a choice in "${into}" that has the option "${person}".`,
  ];
};

const plain = new Set(["choice", "text", "date", "flag", "number", "yuan", "mu"]);

const others: Problems = ({ fields }, name, { also = {} }) =>
  Object.values(also)
    .filter(field => fields[field] === undefined || isApart(fields[field]) || !plain.has(fields[field].kind))
    .map(
      field =>
        `决策 "${name}" 不能填写 "${field}"。 Decision "${name}" cannot fill "${field}": a plain value is wanted.`,
    );

const alone: Problems = (mechanism, name, one) => {
  const { actions, checks = {}, decisions = {} } = mechanism;
  return decides(one).flatMap(field => [
    ...Object.entries(actions)
      .filter(([, { asks = [], fills = [] }]) => [...asks.map(asked), ...fills].includes(field))
      .map(
        ([action]) =>
          `"${field}" 由决策填写，"${action}" 不能填写。 "${action}" cannot fill "${field}", which is decided.`,
      ),
    ...(Object.values(checks).some(({ into }) => into === field) ||
    Object.entries(decisions).some(
      ([other, two]) => other !== name && decides(two).includes(field) && !apart(one.when, two.when),
    )
      ? [`"${field}" 不只由决策 "${name}" 填写。 More than decision "${name}" fills "${field}".`]
      : []),
  ]);
};

/** What comes of personal values says something of them: not to everybody. */
const hidden: Problems = ({ fields }, name, one) => {
  const personal = Object.values(one.given).some(field => fields[field] && isApart(fields[field]));
  return decides(one)
    .filter(field => personal && fields[field]?.audience === "public")
    .map(
      field =>
        `决策 "${name}" 读了个人信息，"${field}" 不能公开。` +
        ` Decision "${name}" reads personal values: "${field}" cannot be public.`,
    );
};

/** What a table cannot decide ends no matter: a person looks first. */
const onward: Problems = (mechanism, name, { into, at, person }) => {
  const final = finalStates(mechanism);
  return listOf(at).flatMap(action => {
    const to = mechanism.actions[action]?.to;
    if (typeof to !== "object" || (to as Readonly<Record<string, string>>)["on"] !== into) return [];
    return final.has((to as Readonly<Record<string, string>>)[person] ?? "")
      ? [
          `"${action}" 在决策 "${name}" 转人工时直接办结。` +
            ` "${action}" ends the matter where decision "${name}" leaves it to a person.`,
        ]
      : [];
  });
};
