// Ballots: the method is published before anybody is called to vote and stands from then on, what the engine
// fills is its own, and what is judged is there.

import { type Ballot, type VoterGroup, isPicked, isVoted, isWhole } from "../balloted.ts";
import { statesAhead, targets } from "../derive.ts";
import { type Field, isApart } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { asked, listOf } from "../parts.ts";

type Check = (mechanism: AnyMechanism, ballot: Ballot) => string[];

/** Ballots by a method that is secret, changes or does not add up, or whose result somebody could write. */
export const ballotProblems = (mechanism: AnyMechanism): string[] =>
  Object.entries(mechanism.ballots ?? {}).flatMap(([name, ballot]) =>
    ballot === undefined
      ? []
      : [paper, moments, method, published, results, steps]
          .flatMap(check => check(mechanism, ballot))
          .map(problem => `票决 ballot "${name}" ${problem}`),
  );

const total = (points: Readonly<Record<string, number>>) =>
  Object.values(points).reduce((sum, one) => sum + one, 0);

/** Several groups need weights; whom a group is narrowed to stands in a list of people. */
const groupProblems = (fields: AnyMechanism["fields"], groups: readonly VoterGroup[]): string[] => [
  ...(groups.length > 1 && groups.some(({ weight }) => weight === undefined)
    ? ["有几个投票组时，每组都要有权重。 needs a weight for each of several groups."]
    : []),
  ...groups.flatMap(({ among }) => {
    const field = among === undefined ? undefined : fields[among];
    const fits = among === undefined || (field?.kind === "list" && field.of === "person");
    return fits ? [] : [`的 "${among}" 不是一组人员。 narrows a group by "${among}", no list of people.`];
  }),
];

/** Whether what a paper asks can be answered. */
function isSound(fields: AnyMechanism["fields"], asks: Ballot["paper"]): boolean {
  if (isVoted(asks)) return [asks.approves, asks.all].every(name => fields[name]?.kind === "number");
  if (isPicked(asks)) return Number.isInteger(asks.picks) && asks.picks > 0;
  const points = Object.values(asks.points);
  return total(asks.points) === 100 && points.every(one => Number.isInteger(one) && one > 0);
}

/** Every voter has one vote: there are no weights, and no group but one. */
const isOneGroup = (groups: readonly VoterGroup[]): boolean =>
  groups.length === 1 && groups[0]!.weight === undefined;

const paper: Check = ({ roles, fields }, { paper: asks, groups, leagues, recuses }) => {
  const fits = isSound(fields, asks);
  const strange = Object.values(groups).filter(({ roll }) => !Object.hasOwn(roles, roll));
  return [
    ...(fits
      ? []
      : [
          "各项分值须为正整数、合计 100，或者可选的项数为正整数，或者表决的两个数在数字字段里。 " +
            "needs whole points of 100 in all, or picks, or both numbers of a vote in number fields.",
        ]),
    ...(isVoted(asks) && !isOneGroup(Object.values(groups))
      ? ["表决一人一票，只有一组、没有权重。 gives each voter one vote: one group, no weight."]
      : []),
    ...(Object.keys(groups).length > 0 ? [] : ["没有投票组。 has no group of voters."]),
    ...groupProblems(fields, Object.values(groups)),
    ...(leagues.length > 0 ? [] : ["没有评议对象。 has nobody to judge."]),
    ...strange.map(({ roll }) => `的角色 "${roll}" 不存在。 calls "${roll}", which is no role.`),
    // One paper about all of them cannot leave out what its voter, whom nobody knows, must not judge.
    ...(isWhole(asks) && recuses !== undefined
      ? ["一张选票写多项时无法回避。 cannot recuse anybody from a paper about all subjects."]
      : []),
  ];
};

const moments: Check = ({ states, actions }, { calls, open, counts, opened, counted }) => {
  const named = [calls, open, counts];
  const missing = named.filter(state => !Object.hasOwn(states, state));
  const ways = (act: string, from: string): boolean =>
    listOf(actions[act]?.from ?? []).includes(from) && listOf(actions[act]?.by ?? []).includes("system");
  return [
    ...missing.map(state => `的状态 "${state}" 不存在。 names "${state}", which is no state.`),
    ...(new Set(named).size === 3 ? [] : ["的三个状态须不同。 needs three states that differ."]),
    ...(ways(opened.act, calls) && actions[opened.act]!.to === open
      ? []
      : [`的 "${opened.act}" 须由 system 从 "${calls}" 到 "${open}"。 opens by an act of the engine.`]),
    ...(ways(counted.act, counts)
      ? []
      : [`的 "${counted.act}" 须由 system 从 "${counts}" 办理。 counts by an act of the engine.`]),
  ];
};

/** The fields that the method stands in: who is judged, with what weight by whom, out of how many. */
const methodOf = ({ leagues, groups, paper: asks }: Ballot): readonly string[] => [
  ...leagues,
  ...Object.values(groups).flatMap(({ weight }) => weight ?? []),
  ...(isVoted(asks) ? [asks.approves, asks.all] : []),
];

const method: Check = (mechanism, ballot) => {
  const { actions, fields } = mechanism;
  const names = methodOf(ballot);
  const closed = new Set([ballot.calls, ...(statesAhead(mechanism).get(ballot.calls) ?? [])]);
  const late = Object.entries(actions).filter(([, { from, asks = [], fills = [] }]) => {
    const touches = [...asks.map(asked), ...fills].some(field => names.includes(field));
    return touches && listOf(from).some(state => closed.has(state));
  });
  return [
    ...names
      .filter(name => fields[name]?.audience !== "public" || isApart(fields[name]))
      .map(name => `的办法 "${name}" 不公开。 has a method in "${name}", which is not public.`),
    ...late.map(
      ([action]) => `点名后 "${action}" 还能改办法。 lets "${action}" change the method after the call.`,
    ),
  ];
};

/** Whoever votes, and everybody else, could read the method before the roll was called (rules 0.5). */
const published: Check = (mechanism, ballot) => {
  const { publishes, actions } = mechanism;
  const before = Object.entries(actions).flatMap(([name, { from }]) =>
    listOf(from).filter(
      state => state !== ballot.calls && targets(mechanism, name, state).includes(ballot.calls),
    ),
  );
  const unseen = before.filter(
    state => state === "new" || (publishes !== undefined && !publishes.in.includes(state)),
  );
  const kept = methodOf(ballot).filter(name => publishes?.fields && !publishes.fields.includes(name));
  return [
    ...unseen.map(
      state => `从没有公开办法的 "${state}" 点名。 is called from "${state}", where no method is public.`,
    ),
    ...kept.map(name => `的办法 "${name}" 没有公布。 does not publish "${name}" of its method.`),
  ];
};

const isTexts = (field: Field | undefined) =>
  field?.kind === "list" && field.of === "text" && !isApart(field);

/** The fields that an act of the engine gives, each of the kind that it needs. */
const results: Check = ({ fields }, { opened, counted }) => {
  const texts = [opened.keys, opened.roll, counted.result];
  const { urn, ranking, papers } = counted;
  const fits: readonly (readonly [string, boolean])[] = [
    ...texts.map(name => [name, isTexts(fields[name])] as const),
    [ranking, fields[ranking]?.kind === "list"],
    [papers, fields[papers]?.kind === "number"],
    [urn, fields[urn]?.kind === "text" && !isApart(fields[urn])],
  ];
  return fits
    .filter(([, fit]) => !fit)
    .map(
      ([name]) => `的 "${name}" 不是公开的、相应种类的字段。 needs a public field of its kind in "${name}".`,
    );
};

const steps: Check = ({ actions }, { opened, counted }) => {
  const given = {
    [opened.act]: [opened.keys, opened.roll],
    [counted.act]: [counted.ranking, counted.result, counted.papers, counted.urn],
  };
  return Object.entries(given).flatMap(([act, names]) => {
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
  });
};

/** What a ballot needs of those whom it judges. */
export const subjectProblems = (
  mechanism: AnyMechanism,
  all: ReadonlyMap<string, AnyMechanism>,
): readonly string[] =>
  Object.entries(mechanism.ballots ?? {}).flatMap(([name, ballot]) =>
    (ballot?.leagues ?? []).flatMap(league =>
      judged(mechanism, all, ballot!, league).map(
        problem => `${mechanism.name}: 票决 ballot "${name}" ${problem}`,
      ),
    ),
  );

function judged(
  { links = {} }: AnyMechanism,
  all: ReadonlyMap<string, AnyMechanism>,
  { paper: asks, recuses, tells }: Ballot,
  league: string,
): string[] {
  const link = Object.values(links).find(({ field }) => field === league);
  const far = link && all.get(link.to);
  if (far === undefined) return [`的 "${league}" 没有关联。 judges "${league}", which no link leads from.`];
  const headings = isWhole(asks) ? [] : Object.keys(asks.points);
  const { in: _, act: __, ...numbers } = tells ?? {};
  const told = isVoted(asks) === "inFavour" in numbers ? Object.values(numbers) : [];
  const act = tells && far.actions[tells.act];
  const takes = act && listOf(act.by).includes("system") && (act.asks ?? []).map(asked).toSorted().join();
  return [
    ...headings
      .filter(heading => !Object.hasOwn(far.fields, heading))
      .map(heading => `的评分项 "${heading}" 对方没有。 marks "${heading}", which ${far.name} lacks.`),
    ...(recuses === undefined || far.fields[recuses]?.kind === "org"
      ? []
      : [`的回避单位 "${recuses}" 对方没有。 recuses by "${recuses}", which is no org of ${far.name}.`]),
    ...(tells === undefined || takes === told.toSorted().join()
      ? []
      : [`在对方没有由 system 办理的 "${tells.act}"。 needs "${tells.act}" by "system" in ${far.name}.`]),
  ];
}
