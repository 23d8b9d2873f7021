// Merges: one matter can join another, be refused, and is told whatever ends the other.

import { finalStates, mergeLink, mergedLink, targets } from "../derive.ts";
import type { AnyMechanism } from "../mechanism.ts";
import type { Merge } from "../joint.ts";
import { listOf } from "../parts.ts";

type Check = (mechanism: AnyMechanism, merge: Merge) => string[];

/** Joining that leads nowhere, refusals that undo nothing, askers who would never be answered. */
export const mergeProblems = (mechanism: AnyMechanism): string[] => {
  const { merges } = mechanism;
  return merges === undefined
    ? []
    : [names, joining, taking, refusing, telling, unanswered].flatMap(check => check(mechanism, merges));
};

const names: Check = ({ links = {}, notices = {} }) =>
  [mergeLink, mergedLink]
    .filter(name => Object.hasOwn(links, name) || Object.hasOwn(notices, name))
    .map(
      name =>
        `并件占用了名称 "${name}"，请改名。 The merge takes the name "${name}": rename the link or notice.`,
    );

/** The state in which a matter waits that has joined another; undefined when it is none or several. */
function joinedState(mechanism: AnyMechanism, { by }: Merge): string | undefined {
  const action = mechanism.actions[by];
  const states = listOf(action?.from).flatMap(from => targets(mechanism, by, from).filter(to => to !== from));
  const [only, another] = [...new Set(states)];
  return another === undefined ? only : undefined;
}

const joining: Check = (mechanism, merge) => {
  const { by, into } = merge;
  const action = mechanism.actions[by];
  const fits = action?.asks?.includes(into) && !listOf(action.from).includes("new");
  return [
    ...(fits
      ? []
      : [
          `并件的 "${by}" 须要求 "${into}"，且不能是提交。 "${by}" must ask for "${into}" of a matter that is there.`,
        ]),
    ...(joinedState(mechanism, merge) === undefined
      ? [`并件的 "${by}" 须通向同一个状态。 "${by}" must lead to one state, in which the matter waits.`]
      : []),
  ];
};

const taking: Check = (mechanism, merge) => {
  const { join, child, children } = merge;
  const action = mechanism.actions[join];
  const list = mechanism.fields[children];
  const froms = listOf(action?.from);
  const ends = finalStates(mechanism);
  const closed = froms.filter(state => ends.has(state) || state === joinedState(mechanism, merge));
  const told = froms.filter(state => Object.hasOwn(merge.tells, state));
  return [
    ...(action?.asks?.includes(child) && action.fills?.includes(children)
      ? []
      : [
          `并件的 "${join}" 须要求 "${child}" 并填写 "${children}"。` +
            ` "${join}" must ask "${child}", fill "${children}".`,
        ]),
    ...(list?.kind === "list" && list.of === "matter"
      ? []
      : [`"${children}" 须为一组件。 "${children}" must be a list of matters.`]),
    ...closed.map(
      state =>
        `已经办结或并入他件的（${state}）不能再被并入："${join}"。 In "${state}" nothing may join any more: "${join}".`,
    ),
    ...told.map(
      state =>
        `在 "${state}" 并入的件收不到答复，"${join}" 不能从这里办。` +
        ` What joins in "${state}" would miss what was told: take it from "${join}".`,
    ),
  ];
};

const refusing: Check = (mechanism, merge) => {
  const { refused, join, tells } = merge;
  const action = mechanism.actions[refused];
  const waits = joinedState(mechanism, merge);
  const required = (action?.asks ?? []).filter(ask => !ask.endsWith("?"));
  const others = [join, ...Object.values(tells).map(tale => tale?.act)];
  const fits =
    action !== undefined &&
    listOf(action.by).includes("system") &&
    required.length === 0 &&
    !others.includes(refused) &&
    (waits === undefined ||
      (listOf(action.from).includes(waits) && !targets(mechanism, refused, waits).includes(waits)));
  return fits
    ? []
    : [
        `并件被拒后的 "${refused}" 须由 system 从并入后的状态办回，不要求填写。` +
          ` "${refused}" must be by "system", ask nothing and lead back out of the state of the joined.`,
      ];
};

const telling: Check = (mechanism, merge) => {
  const waits = joinedState(mechanism, merge);
  return Object.entries(merge.tells).flatMap(([state, tale]) => {
    const action = tale && mechanism.actions[tale.act];
    const fits = action && (waits === undefined || listOf(action.from).includes(waits));
    return fits
      ? []
      : [
          `"${state}" 时的 "${tale?.act}" 不能从并入后的状态办。` +
            ` "${tale?.act}", told in "${state}", cannot be taken where the joined wait.`,
        ];
  });
};

/** Each asker has an answer of their own (rules 2.1): no way of the other ends without a word to them. */
const unanswered: Check = (mechanism, { join, tells }) => {
  const ends = finalStates(mechanism);
  const reached = new Set(listOf(mechanism.actions[join]?.from));
  for (const state of reached) {
    if (Object.hasOwn(tells, state)) continue;
    for (const [name, { from }] of Object.entries(mechanism.actions)) {
      if (!listOf(from).includes(state)) continue;
      for (const to of targets(mechanism, name, state)) reached.add(to);
    }
  }
  return [...reached]
    .filter(state => ends.has(state) && !Object.hasOwn(tells, state))
    .map(
      state =>
        `本件到 "${state}" 时，并入的件没有得到答复，请在 tells 里写明。` +
        ` Ending in "${state}" leaves those that joined without an answer: tell them.`,
    );
};
