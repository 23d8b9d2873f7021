// What makes the engine act: an act that only it may take, and that nothing causes, would never happen.

import type { AnyMechanism } from "../mechanism.ts";
import { decisionTable } from "../decision-table.ts";
import { findings } from "../detector.ts";
import { listOf } from "../parts.ts";
import { edition } from "../edition.ts";
import { overview } from "../overviewed.ts";
import { hot } from "../hot.ts";
import { planned } from "../planned.ts";
import { register } from "../register.ts";
import { themed } from "../themed.ts";

/** The acts that the definition itself has the engine take on its own matters. */
function own({
  clocks = {},
  notices = {},
  links = {},
  rounds = {},
  merges,
  documents = {},
  ballots = {},
  polls = {},
  drives = {},
}: AnyMechanism): readonly (string | undefined)[] {
  return [
    ...Object.values(clocks).map(({ onExpiry }) => onExpiry),
    ...Object.values(notices).map(({ delivered }) => delivered),
    ...Object.values(links).flatMap(({ tells = {} }) => Object.values(tells).map(tale => tale?.refused)),
    ...Object.values(links).flatMap(({ opens }) => (opens ? [opens.opened.act, opens.refused.act] : [])),
    ...Object.values(rounds).map(({ done }) => done),
    ...(merges ? [merges.join, merges.refused, ...Object.values(merges.tells).map(tale => tale?.act)] : []),
    ...Object.values(documents).map(({ number }) => number?.act),
    ...Object.values(ballots).flatMap(one => (one ? [one.opened.act, one.counted.act] : [])),
    ...Object.values(drives).map(one => one?.done),
    ...Object.values(polls).flatMap(one => (one ? [one.inspected.act, one.counted.act] : [])),
  ];
}

/** The acts that other mechanisms have the engine take on matters of this one. */
const others = (name: string, mechanisms: readonly AnyMechanism[]): readonly (string | undefined)[] => [
  ...mechanisms
    .flatMap(({ links = {} }) => Object.values(links))
    .filter(({ to }) => to === name)
    .flatMap(({ tells = {}, comes, goes, opens }) =>
      [...Object.values(tells), comes, goes, opens].map(tale => tale?.act),
    ),
  ...mechanisms.flatMap(({ links = {}, ballots = {}, polls = {} }) =>
    [...Object.values(ballots), ...Object.values(polls)].flatMap(one => {
      const judges = Object.values(links).some(
        ({ to, field }) => to === name && one?.leagues.includes(field),
      );
      return judges ? [one?.tells?.act] : [];
    }),
  ),
  ...mechanisms.flatMap(({ drives = {} }) =>
    Object.values(drives).flatMap(one => (one?.of === name ? [one.act] : [])),
  ),
  ...(name === edition.mechanism ? [edition.publish] : []),
  ...(name === decisionTable.mechanism ? [decisionTable.record] : []),
  ...(name === overview.mechanism ? [overview.publish] : []),
  ...(name === hot.mechanism ? [hot.detect, hot.gather, hot.fade, hot.revive] : []),
  ...(name === findings.mechanism ? [findings.open, findings.grow] : []),
  ...(name === planned.version ? [planned.compare] : []),
  ...(name === planned.line ? [planned.overlap] : []),
  ...(name === register.mechanism ? [register.open, register.take] : []),
  ...(name === themed.mechanism ? [themed.count] : []),
];

/** An act of the engine alone that nothing causes. */
export function uncaused(mechanism: AnyMechanism, mechanisms: readonly AnyMechanism[]): string[] {
  const { name, actions } = mechanism;
  const caused = new Set([...own(mechanism), ...others(name, mechanisms)]);
  return Object.entries(actions)
    .filter(([action, { by }]) => listOf(by).every(role => role === "system") && !caused.has(action))
    .map(
      ([action]) =>
        `${name}: 没有什么会触发 "${action}"。 Nothing ever causes "${action}", an act of the engine.`,
    );
}
