// Links reach from one mechanism into another, so they are checked over all of them at once.

import { linksOf } from "../derive.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { type Link, listOf } from "../parts.ts";
import { subjectProblems } from "./ballots.ts";
import { uncaused } from "./causes.ts";
import { driveProblems } from "./drives.ts";
import { echoProblems } from "./echoes.ts";
import { itemProblems } from "./polls.ts";
import { openingProblems } from "./opens.ts";
import { told } from "./telling.ts";

type All = ReadonlyMap<string, AnyMechanism>;
type Tale = NonNullable<NonNullable<Link["tells"]>[string]>;

/** Links to what is not there or does not fit, acts of the engine that nothing causes, echoes of nothing. */
export function linkProblems(mechanisms: readonly AnyMechanism[]): string[] {
  const all: All = new Map(mechanisms.map(one => [one.name, one]));
  return [
    ...mechanisms.flatMap(mechanism =>
      Object.entries(linksOf(mechanism)).flatMap(([name, link]) => {
        const said = `${mechanism.name}: 关联 link "${name}"`;
        return [
          ...ends(all, mechanism, link),
          ...tells(all, mechanism, link),
          ...passing(all, mechanism, link),
          ...openingProblems(all, mechanism, link),
        ].map(problem => `${said} ${problem}`);
      }),
    ),
    ...mechanisms.flatMap(mechanism => uncaused(mechanism, mechanisms)),
    ...mechanisms.flatMap(mechanism => echoProblems(mechanism, all)),
    ...mechanisms.flatMap(mechanism => driveProblems(mechanism, all)),
    ...mechanisms.flatMap(mechanism => subjectProblems(mechanism, all)),
    ...mechanisms.flatMap(mechanism => itemProblems(mechanism, all)),
  ];
}

function ends(all: All, { fields }: AnyMechanism, { field, to }: Link): string[] {
  const own = fields[field];
  const fits = own?.kind === "matter" || (own?.kind === "list" && own.of === "matter");
  return [
    ...(fits ? [] : [`的字段 "${field}" 不是件。 needs a field of matters, "${field}" is none.`]),
    ...(all.has(to) ? [] : [`指向的机制 "${to}" 不存在。 leads to "${to}", which is no mechanism.`]),
  ];
}

function tells(all: All, near: AnyMechanism, { to, tells: tales = {} }: Link): string[] {
  const far = all.get(to);
  if (!far) return [];
  return Object.entries(tales).flatMap(([state, tale]) => {
    if (!near.states[state]) return [`的状态 "${state}" 不存在。 tells of state "${state}", which is none.`];
    return tale === undefined ? [] : [...told(near, far, tale), ...undone(near, state, tale)];
  });
}

/** The lists of those that come and go are lists of matters, and what they are told fits. */
function passing(all: All, near: AnyMechanism, { to, comes, goes }: Link): string[] {
  const far = all.get(to);
  return [comes, goes].flatMap(tale => {
    if (tale === undefined || !far) return [];
    const list = near.fields[tale.in];
    const fits = list?.kind === "list" && list.of === "matter";
    return [
      ...(fits ? [] : [`的字段 "${tale.in}" 不是一组件。 needs a list of matters, "${tale.in}" is none.`]),
      ...told(near, far, tale),
    ];
  });
}

/** What the engine does here when the other refuses: an act that it may take where the matter is then. */
function undone({ actions }: AnyMechanism, state: string, { act, refused }: Tale): string[] {
  if (refused === undefined) return [];
  const action = actions[refused];
  const fits =
    action !== undefined &&
    listOf(action.by).includes("system") &&
    listOf(action.from).includes(state) &&
    (action.asks ?? []).every(ask => ask.endsWith("?"));
  return fits
    ? []
    : [
        `被拒后的 "${refused}" 须由 system 从 "${state}" 办理且不要求填写。` +
          ` needs "${refused}" by "system" from "${state}", asking nothing, when "${act}" is refused.`,
      ];
}
