// Actions: what they ask, fill, branch on and relate to exists and fits together.

import { checkedAt } from "../checked.ts";
import { decidedAt } from "../decided.ts";
import { growing } from "../derive.ts";
import { isApart } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { type Action, asked, listOf } from "../parts.ts";

type Check = (mechanism: AnyMechanism, name: string, action: Action) => string[];

/** Asks, fills, branches, pages and relations that do not fit the fields and rules. */
export const actionProblems = (mechanism: AnyMechanism): string[] => [
  ...Object.entries(mechanism.actions).flatMap(([name, action]) =>
    [asks, fills, branches, pages, openings, within, behalf, relationsUsed].flatMap(check =>
      check(mechanism, name, action),
    ),
  ),
  ...relations(mechanism),
];

const asks: Check = ({ fields }, name, { asks: list = [], fills: filled = [] }) => {
  const names = list.map(asked);
  return [
    ...names
      .filter(field => !fields[field])
      .map(
        field => `"${name}" 要求的字段 "${field}" 不存在。 "${name}" asks for "${field}", which is no field.`,
      ),
    ...names
      .filter((field, i) => names.indexOf(field) !== i)
      .map(field => `"${name}" 两次要求 "${field}"。 "${name}" asks for "${field}" twice.`),
    ...filled
      .filter(field => names.includes(field))
      .map(field => `"${name}" 既要求又填写 "${field}"。 "${name}" both asks for and fills "${field}".`),
  ];
};

const fills: Check = (mechanism, name, { fills: filled = [] }) => {
  const { fields, clocks = {}, rules = {} } = mechanism;
  const compute = rules[name]?.compute !== undefined;
  const lifted = Object.values(clocks).flatMap(({ lift, onExpiry }) =>
    onExpiry === name && lift ? [lift.into] : [],
  );
  const grown = growing(mechanism, name).map(({ children }) => children);
  const orphans = compute ? [] : filled.filter(field => ![...lifted, ...grown].includes(field));
  const apart = filled.filter(field => fields[field] && isApart(fields[field]));
  return [
    ...orphans.map(
      field =>
        `"${name}" 声明填写 "${field}"，却没有 compute 规则。 "${name}" fills "${field}" but has no compute rule.`,
    ),
    ...apart.map(
      field =>
        `"${name}" 不能填写与台账分开保存的 "${field}"。 "${name}" cannot fill "${field}", which stands apart.`,
    ),
    ...(compute && filled.length === 0
      ? [`"${name}" 有 compute 规则，却没有声明 fills。 "${name}" computes but declares no fills.`]
      : []),
  ];
};

const branches: Check = (mechanism, name, { to, asks: list = [], fills: filled = [] }) => {
  const { fields, states } = mechanism;
  if (typeof to === "string") return [];
  const { on = "", ...ways } = to as Readonly<Record<string, string>>;
  const field = fields[on];
  const options = field?.kind === "choice" ? Object.keys(field.options) : [];
  return [
    ...([...list, ...filled, ...checkedAt(mechanism, name), ...decidedAt(mechanism, name)].includes(on)
      ? []
      : [
          `"${name}" 按 "${on}" 分支，却不要求必答。 "${name}" branches on "${on}" without requiring the answer.`,
        ]),
    ...Object.keys(ways)
      .filter(option => !options.includes(option))
      .map(
        option => `"${name}" 的分支 "${option}" 不是 "${on}" 的选项。 "${option}" is no option of "${on}".`,
      ),
    ...options
      .filter(option => !ways[option] || !states[ways[option]])
      .map(
        option => `"${name}" 没有写选项 "${option}" 去往哪个状态。 "${name}" names no state for "${option}".`,
      ),
  ];
};

/** The pages of a form show each answer once, and none that is not asked. */
const pages: Check = (_, name, { pages: list, asks: names = [] }) => {
  if (list === undefined) return [];
  const shown = list.flat().toSorted();
  const wanted = names.map(asked).toSorted();
  return shown.join() === wanted.join()
    ? []
    : [`"${name}" 的 pages 与 asks 不一致。 The pages of "${name}" must list exactly what it asks.`];
};

const openings: Check = (_, name, { from, to, as, otherThan }) => {
  if (!listOf(from).includes("new")) return [];
  return [
    ...(to === "same" ? [`"${name}" 提交后没有状态。 "${name}" opens a matter but leads to no state.`] : []),
    ...(as !== undefined || otherThan !== undefined
      ? [`"${name}" 提交时还没有件，谈不上关系。 "${name}" opens a matter, so nobody is related to it yet.`]
      : []),
  ];
};

/** An act that is open only until a clock runs out needs one that can run out before it. */
const within: Check = ({ clocks = {} }, name, { within: closes, from }) => {
  const wanted = listOf(closes);
  if (wanted.length > 0 && listOf(from).includes("new")) {
    return [`"${name}" 提交时还没有时限。 "${name}" opens a matter, so no clock has started yet.`];
  }
  return wanted.flatMap(clock => {
    if (!Object.hasOwn(clocks, clock)) {
      return [
        `"${name}" 的时限 "${clock}" 不存在。 "${name}" is taken within "${clock}", which is no clock.`,
      ];
    }
    return clocks[clock]!.renews === undefined
      ? []
      : [
          `"${name}" 的时限 "${clock}" 到期即续，永不截止。 Clock "${clock}" renews, so "${name}" never closes.`,
        ];
  });
};

/** Filing for somebody else: whose telephone is asked for, and where the log keeps who it is. */
const behalf: Check = ({ fields }, name, { behalf: other, asks: list = [], from }) => {
  if (other === undefined) return [];
  const { phone, into } = other;
  return [
    ...(list.map(asked).includes(phone) && fields[phone]?.kind === "phone"
      ? []
      : [
          `"${name}" 代为办理，却没有要求电话 "${phone}"。 "${name}" must ask for the telephone in "${phone}".`,
        ]),
    ...(fields[into]?.kind === "person" && !isApart(fields[into])
      ? []
      : [`"${name}" 的 "${into}" 不是台账里的人员。 "${name}" needs a person of the log in "${into}".`]),
    ...(listOf(from).every(state => state === "new")
      ? []
      : [
          `"${name}" 只能在提交时代为办理。 Only an act that opens a matter is taken for somebody else: "${name}".`,
        ]),
  ];
};

const relationsUsed: Check = ({ relations: declared }, name, { as }) => {
  const wanted = typeof as === "string" ? [as] : Object.values(as ?? {});
  return wanted
    .filter(relation => typeof relation !== "string" || !Object.hasOwn(declared, relation))
    .map(
      relation =>
        `"${name}" 的关系 "${relation}" 不存在。 "${name}" needs relation "${relation}", which is none.`,
    );
};

function relations({ relations: declared, fields, actions }: AnyMechanism): string[] {
  return Object.entries(declared).flatMap(([name, relation]) => {
    if ("person" in relation) {
      const { named } = relation;
      const field = named === undefined ? undefined : fields[named];
      return [
        ...listOf(relation.person)
          .filter(act => !actions[act])
          .map(
            act =>
              `关系 "${name}" 的动作 "${act}" 不存在。 Relation "${name}" names action "${act}", which is none.`,
          ),
        ...(named === undefined || (field?.kind === "person" && !isApart(field))
          ? []
          : [
              `关系 "${name}" 的 "${named}" 不是台账里的人员。 Relation "${name}" needs a person in "${named}".`,
            ]),
      ];
    }
    const field = fields[relation.org];
    const fits = field?.kind === "org" || (field?.kind === "list" && field.of === "org");
    return fits
      ? []
      : [
          `关系 "${name}" 的字段 "${relation.org}" 不是单位。 Relation "${name}" needs orgs in "${relation.org}".`,
        ];
  });
}
