// Polls: what may be voted on and how often is published before and stands from then on, what the engine
// fills is its own, and a suspicion is decided by a human with a reason.

import { statesAhead, targets } from "../derive.ts";
import { type Field, isApart } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { asked, listOf } from "../parts.ts";
import type { OpenPoll } from "../polled.ts";

type Check = (mechanism: AnyMechanism, poll: OpenPoll) => string[];

/** Polls without limits, whose list changes while they run, or whose result somebody could write. */
export const pollProblems = (mechanism: AnyMechanism): string[] =>
  Object.entries(mechanism.polls ?? {}).flatMap(([name, poll]) =>
    poll === undefined
      ? []
      : [limits, moments, list, results, decisions]
          .flatMap(check => check(mechanism, poll))
          .map(problem => `网络投票 poll "${name}" ${problem}`),
  );

const limits: Check = (_, { limits: given, leagues }) => {
  const { per, ...counts } = given;
  const bad = Object.entries(counts).filter(([, count]) => !Number.isInteger(count) || count < 1);
  return [
    ...bad.map(([name]) => `的 ${name} 须为正整数。 needs a whole, positive number in ${name}.`),
    ...(per === "poll" && given.perItem !== 1
      ? ["每人只投一次，同一项也只能一票。 takes one vote of each person, so perItem is 1."]
      : []),
    ...(leagues.length > 0 ? [] : ["没有投票对象。 has nothing to vote on."]),
  ];
};

const moments: Check = ({ states, actions }, { open, screens, counts, inspected, counted }) => {
  const named = [open, screens, counts];
  const byEngine = (act: string, from: string): boolean =>
    listOf(actions[act]?.from ?? []).includes(from) && listOf(actions[act]?.by ?? []).includes("system");
  return [
    ...named
      .filter(state => !Object.hasOwn(states, state))
      .map(state => `的状态 "${state}" 不存在。 names "${state}", which is no state.`),
    ...(new Set(named).size === 3 ? [] : ["的三个状态须不同。 needs three states that differ."]),
    ...(byEngine(inspected.act, screens) && actions[inspected.act]!.to === "same"
      ? []
      : [`的 "${inspected.act}" 须由 system 在 "${screens}" 办理。 inspects by an act of the engine.`]),
    ...(byEngine(counted.act, counts)
      ? []
      : [`的 "${counted.act}" 须由 system 从 "${counts}" 办理。 counts by an act of the engine.`]),
  ];
};

/** What is voted on is public, and cannot change from the state on in which votes are taken. */
const list: Check = (mechanism, { leagues, open, screens, counts }) => {
  const { actions, fields, publishes } = mechanism;
  const closed = new Set([open, ...(statesAhead(mechanism).get(open) ?? [])]);
  const before = new Set(
    Object.keys(actions).flatMap(name =>
      listOf(actions[name]!.from).filter(
        state => ![open, screens, counts].includes(state) && targets(mechanism, name, state).includes(open),
      ),
    ),
  );
  const late = Object.entries(actions).filter(([, { from, asks = [], fills = [] }]) => {
    const touches = [...asks.map(asked), ...fills].some(field => leagues.includes(field));
    const states = listOf(from).filter(state => closed.has(state) && !before.has(state));
    return touches && states.length > 0;
  });
  return [
    ...leagues
      .filter(name => fields[name]?.audience !== "public" || isApart(fields[name]))
      .map(name => `的对象 "${name}" 不公开。 votes on "${name}", which is not public.`),
    ...late.map(([action]) => `开始后 "${action}" 还能改名单。 lets "${action}" change the list later.`),
    ...(publishes === undefined || publishes.in.includes(open)
      ? []
      : [`投票时 "${open}" 不公开。 is not public in "${open}", where people vote.`]),
  ];
};

const isTexts = (field: Field | undefined) =>
  field?.kind === "list" && field.of === "text" && !isApart(field);
const isText = (field: Field | undefined) => field?.kind === "text" && !isApart(field);
const isNumber = (field: Field | undefined) => field?.kind === "number";

/** The fields that acts of the engine give, each of the kind that it needs, and given by nobody else. */
const results: Check = ({ fields, actions }, { inspected, counted, decided }) => {
  const fits: readonly (readonly [string, boolean])[] = [
    [inspected.votes, isNumber(fields[inspected.votes])],
    [inspected.seal, isText(fields[inspected.seal])],
    [inspected.suspects, isTexts(fields[inspected.suspects])],
    [decided.suspect, isText(fields[decided.suspect])],
    [decided.reason, isText(fields[decided.reason])],
    [decided.voided, isTexts(fields[decided.voided])],
    [decided.kept, isTexts(fields[decided.kept])],
    [counted.ranking, fields[counted.ranking]?.kind === "list"],
    [counted.result, isTexts(fields[counted.result])],
    [counted.valid, isNumber(fields[counted.valid])],
  ];
  const given: Readonly<Record<string, readonly string[]>> = {
    [inspected.act]: [inspected.votes, inspected.seal, inspected.suspects],
    [counted.act]: [counted.ranking, counted.result, counted.valid],
  };
  return [
    ...fits
      .filter(([, fit]) => !fit)
      .map(
        ([name]) =>
          `的 "${name}" 不是公开的、相应种类的字段。 needs a public field of its kind in "${name}".`,
      ),
    ...Object.entries(given).flatMap(([act, names]) => {
      const asks = (actions[act]?.asks ?? []).map(asked);
      const others = Object.entries(actions).filter(
        ([name, { asks: also = [], fills = [] }]) =>
          name !== act && [...also.map(asked), ...fills].some(field => names.includes(field)),
      );
      return [
        ...(asks.toSorted().join() === names.toSorted().join()
          ? []
          : [`的 "${act}" 须填且只填 ${names.join("、")}。 needs "${act}" to ask for ${names.join(", ")}.`]),
        ...others.map(([name]) => `的结果不能由 "${name}" 填写。 has a result that "${name}" could write.`),
      ];
    }),
  ];
};

/** Both ways of deciding a suspicion: by people, in the state, with its name and the reason, on record. */
const decisions: Check = ({ actions }, { screens, decided }) =>
  (
    [
      [decided.void, decided.voided],
      [decided.keep, decided.kept],
    ] as const
  ).flatMap(([act, into]) => {
    const action = actions[act];
    const asks = (action?.asks ?? []).map(asked);
    const fits =
      action !== undefined &&
      !listOf(action.by).includes("system") &&
      listOf(action.from).includes(screens) &&
      action.to === "same" &&
      asks.includes(decided.suspect) &&
      (action.asks ?? []).includes(decided.reason) &&
      (action.fills ?? []).includes(into);
    return fits
      ? []
      : [
          `的 "${act}" 须由人在 "${screens}" 填写疑点和理由，记入 "${into}"。 needs people to decide by "${act}".`,
        ];
  });

/** What a poll needs of those that are voted on. */
export const itemProblems = (
  mechanism: AnyMechanism,
  all: ReadonlyMap<string, AnyMechanism>,
): readonly string[] =>
  Object.entries(mechanism.polls ?? {}).flatMap(([name, poll]) =>
    (poll?.leagues ?? []).flatMap(league =>
      votedOn(mechanism, all, poll!, league).map(
        problem => `${mechanism.name}: 网络投票 poll "${name}" ${problem}`,
      ),
    ),
  );

function votedOn(
  { links = {} }: AnyMechanism,
  all: ReadonlyMap<string, AnyMechanism>,
  { shows, tells }: OpenPoll,
  league: string,
): string[] {
  const link = Object.values(links).find(({ field }) => field === league);
  const far = link && all.get(link.to);
  if (far === undefined) return [`的 "${league}" 没有关联。 votes on "${league}", which no link leads from.`];
  const act = tells && far.actions[tells.act];
  const takes = act && listOf(act.by).includes("system") && (act.asks ?? []).map(asked).toSorted().join();
  const shown = Object.values(shows).filter(name => far.fields[name]?.audience !== "public");
  const unseen = shown.map(
    name => `展示的 "${name}" 对方没有公开。 shows "${name}", which is not public there.`,
  );
  return tells === undefined || takes === [tells.score, tells.votes].toSorted().join()
    ? unseen
    : [
        ...unseen,
        `在对方没有由 system 办理的 "${tells.act}"。 needs "${tells.act}" by "system" in ${far.name}.`,
      ];
}
