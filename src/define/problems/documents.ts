// Papers: what they are filled from is there, their number is told by an act of the engine, their reader
// exists.

import { isFiles } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { asked, listOf } from "../parts.ts";
import type { Document } from "../shown.ts";
import { placeholders } from "./notices.ts";

type Check = (mechanism: AnyMechanism, name: string, document: Document) => string[];

/** Papers that cannot be filled, addressed or numbered. */
export const documentProblems = (mechanism: AnyMechanism): string[] =>
  Object.entries(mechanism.documents ?? {}).flatMap(([name, document]) =>
    [texts, made, addressed, numbered].flatMap(check => check(mechanism, name, document)),
  );

const texts: Check = ({ fields, clocks = {} }, name, { heading, says, table = [] }) => {
  const known = (place: string): boolean => {
    const clock = /^due\.(.+)$/.exec(place)?.[1];
    if (clock !== undefined) return Object.hasOwn(clocks, clock);
    return (
      place === "number" || place === "today" || (Object.hasOwn(fields, place) && !isFiles(fields[place]!))
    );
  };
  const places = [heading, ...says].flatMap(placeholders);
  return [...new Set([...places, ...table])]
    .filter(place => !known(place))
    .map(
      place =>
        `公文 "${name}" 的 {${place}} 不存在或不能写进公文。` +
        ` Paper "${name}" names {${place}}, which is no text, clock or field.`,
    );
};

const made: Check = ({ actions, fields }, name, { after, from, when = {} }) => [
  ...listOf(after)
    .filter(act => !actions[act])
    .map(
      act => `公文 "${name}" 的动作 "${act}" 不存在。 Paper "${name}" follows "${act}", which is no action.`,
    ),
  ...(from === "actor" || fields[from]?.kind === "org"
    ? []
    : [
        `公文 "${name}" 的发文单位 "${from}" 不是单位。 Paper "${name}" is issued by "${from}", which is no org.`,
      ]),
  ...Object.entries(when).flatMap(([field, options]) => {
    const declared = fields[field];
    const has = declared?.kind === "choice" ? Object.keys(declared.options) : [];
    return options
      .filter(option => !has.includes(option))
      .map(
        option =>
          `公文 "${name}" 的条件 "${field}" 没有选项 "${option}"。 Paper "${name}": "${field}" has no "${option}".`,
      );
  }),
];

const addressed: Check = ({ fields }, name, { to, copies }) =>
  [to, copies].flatMap(field => {
    const kind = field === undefined ? "none" : fields[field]?.kind;
    const orgs = kind === "org" || (kind === "list" && (fields[field!] as { of?: string }).of === "org");
    return field === undefined || orgs || (kind === "text" && field === to)
      ? []
      : [`公文 "${name}" 不能主送或抄送 "${field}"。 Paper "${name}" cannot be sent to "${field}".`];
  });

const numbered: Check = ({ actions, fields }, name, { number }) => {
  if (number === undefined) return [];
  const { act, into } = number;
  const action = actions[act];
  const asks = (action?.asks ?? []).map(asked);
  const fits = action !== undefined && listOf(action.by).includes("system") && asks.join() === into;
  return [
    ...(fits
      ? []
      : [
          `公文 "${name}" 的文号由 "${act}" 写入，它须由 system 办理并且只要求 "${into}"。` +
            ` "${act}" must be by "system" and ask for "${into}" alone.`,
        ]),
    ...(fields[into]?.kind === "text" && fields[into].audience === "public"
      ? []
      : [`文号字段 "${into}" 须是公开的文本。 The number's field "${into}" must be a public text.`]),
  ];
};
