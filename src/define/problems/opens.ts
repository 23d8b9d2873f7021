// What a matter opens elsewhere is checked over all mechanisms: each that is opened finds its way back,
// and no matter here may have gone where it could not be told of them.

import { targets } from "../derive.ts";
import { isApart } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import type { Opening } from "../opening.ts";
import { type Link, asked, listOf } from "../parts.ts";
import { agree, entryOf, told } from "./telling.ts";

type Check = (near: AnyMechanism, opening: Opening, link: Link, far: AnyMechanism) => string[];

/** Openings of what is not there, that lose what they opened, or that tell what may not be told. */
export function openingProblems(
  all: ReadonlyMap<string, AnyMechanism>,
  near: AnyMechanism,
  link: Link,
): string[] {
  const { opens, to } = link;
  const far = all.get(to);
  if (opens === undefined || far === undefined) return [];
  return [lists, opened, refused, there].flatMap(check => check(near, opens, link, far));
}

const isListOfMatters = ({ fields }: AnyMechanism, name: string): boolean => {
  const field = fields[name];
  return field?.kind === "list" && field.of === "matter";
};

const lists: Check = (near, { in: state, each }, { field }) => {
  const list = each === undefined ? undefined : near.fields[each];
  return [
    ...(near.states[state] ? [] : [`的状态 "${state}" 不存在。 opens in state "${state}", which is none.`]),
    ...(isListOfMatters(near, field)
      ? []
      : [`的 "${field}" 须为一组件。 needs a list of matters in "${field}" for what it opens.`]),
    ...(each === undefined || (list?.kind === "list" && !isApart(list))
      ? []
      : [`的 "${each}" 须为台账里的一组值。 needs a list of the log in "${each}" for each.`]),
  ];
};

/**
 * Where a matter can be while what it opened is still to come. An act of the engine that may also stay waits
 * by its rule: the news of those that are there already.
 */
function reached(near: AnyMechanism, opening: Opening): ReadonlySet<string> {
  const states = new Set([opening.in]);
  for (const from of states) {
    for (const name of Object.keys(near.actions)) {
      if (waits(near, opening, name) || !listOf(near.actions[name]!.from).includes(from)) continue;
      for (const to of targets(near, name, from)) states.add(to);
    }
  }
  return states;
}

const isEngines = (near: AnyMechanism, act: string): boolean =>
  listOf(near.actions[act]?.by).every(role => role === "system");

const waits = (near: AnyMechanism, { in: state, opened, refused }: Opening, act: string): boolean =>
  [opened.act, refused.act].includes(act) ||
  (isEngines(near, act) && targets(near, act, state).includes(state));

/** The states in which the engine could not take its own act any more. */
const missed = (near: AnyMechanism, opening: Opening, act: string): readonly string[] =>
  [...reached(near, opening)].filter(state => !listOf(near.actions[act]?.from).includes(state));

function engine(near: AnyMechanism, opening: Opening, act: string, given: string | undefined): string[] {
  const action = near.actions[act];
  if (!action || !isEngines(near, act)) {
    return [`须有只由 system 办理的 "${act}"。 needs "${act}", an act of "system" alone.`];
  }
  const more = (action.asks ?? []).filter(ask => !ask.endsWith("?") && ask !== given);
  const late = missed(near, opening, act);
  return [
    ...more.map(ask => `的 "${act}" 不能要求 "${ask}"。 cannot answer "${ask}", which "${act}" asks for.`),
    ...(late.length === 0
      ? []
      : [
          `的 "${act}" 在 ${late.join("、")} 也要能办，否则开出的件没有着落。` +
            ` must be able to take "${act}" in ${late.join(", ")}, or what was opened is lost.`,
        ]),
  ];
}

const opened: Check = (near, opening, { field }) => {
  const { act, child } = opening.opened;
  const action = near.actions[act];
  const fits =
    near.fields[child]?.kind === "matter" && action?.asks?.includes(child) && action.fills?.includes(field);
  return [
    ...engine(near, opening, act, child),
    ...(fits
      ? []
      : [
          `的 "${act}" 须要求件 "${child}" 并填写 "${field}"。 needs "${act}" to ask "${child}", fill "${field}".`,
        ]),
  ];
};

const refused: Check = (near, opening) => {
  const { act, entry } = opening.refused;
  const list = opening.each === undefined ? undefined : near.fields[opening.each];
  const own = entry === undefined ? undefined : near.fields[entry];
  const each = entryOf(list);
  const asks = near.actions[act]?.asks?.map(asked) ?? [];
  const fits = entry === undefined || (own && each && asks.includes(entry) && agree(each, own));
  return [
    ...engine(near, opening, act, entry),
    ...(fits ? [] : [`的 "${act}" 收不下没有开出的那一项。 needs "${act}" to take an entry in "${entry}".`]),
  ];
};

const there: Check = (near, { act, with: values, each }, _, far) => {
  const entry = each === undefined ? undefined : entryOf(near.fields[each]);
  const opening = listOf(far.actions[act]?.from).every(state => state === "new");
  const names = Object.entries(values).flatMap(([name, from]) => (from === "matter" ? [name] : []));
  const back = Object.values(far.links ?? {}).some(
    ({ to, field }) => to === near.name && names.includes(field),
  );
  return [
    ...told(near, far, { act, with: values }, { entry }),
    ...(opening ? [] : [`的 "${act}" 在对方不是提交。 needs "${act}" to open a matter of "${far.name}".`]),
    ...(back
      ? []
      : [`开出的件没有关联回本件。 opens matters of "${far.name}" that no link of theirs leads back from.`]),
  ];
};
