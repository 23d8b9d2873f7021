// Fields: each value has a source, and what can name a person stands apart from the log.

import { filledByEngine } from "../derive.ts";
import { type Field, filesMost, isApart, isFiles } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { type Action, asked, listOf } from "../parts.ts";

/** Fields without a source, values that name people in the log, headlines that show nothing. */
export const fieldProblems = (mechanism: AnyMechanism): string[] =>
  [unfilled, exposed, spoken, bounds, filed, chosen, headline].flatMap(check => check(mechanism));

const speaks = (field: Field): boolean =>
  field.kind === "text" || (field.kind === "list" && field.of === "text") || isFiles(field);

function unfilled(mechanism: AnyMechanism): string[] {
  const sources = new Set([
    ...Object.values(mechanism.actions).flatMap(({ asks = [], fills = [] }) => [
      ...asks.map(asked),
      ...fills,
    ]),
    ...filledByEngine(mechanism),
  ]);
  return Object.keys(mechanism.fields)
    .filter(field => !sources.has(field))
    .map(field => `字段 "${field}" 没有来源。 Nothing ever fills field "${field}".`);
}

/** A telephone or identity number says who somebody is, whatever the definition calls it (PIPL Art 4). */
const exposed = ({ fields }: AnyMechanism): string[] =>
  Object.entries(fields)
    .filter(([, field]) => {
      const kind = field.kind === "list" ? field.of : field.kind;
      return (kind === "phone" || kind === "identity") && field.personal === "none";
    })
    .map(
      ([name]) =>
        `字段 "${name}" 是个人信息，应标明 personal。 Field "${name}" identifies a person: mark it personal.`,
    );

/** Any sentence and any picture of a citizen may show a person, so it stands apart from the log. */
function spoken({ fields, actions }: AnyMechanism): string[] {
  const byCitizens = Object.values(actions).filter(({ by }) => listOf(by).includes("citizen"));
  const names = new Set(byCitizens.flatMap(({ asks = [] }: Action) => asks.map(asked)));
  return [...names]
    .filter(name => fields[name] && speaks(fields[name]) && fields[name].personal === "none")
    .map(
      name =>
        `群众填写的 "${name}" 可能写到个人，应标明 personal。 Citizens write "${name}" freely: mark it personal.`,
    );
}

function bounds({ fields }: AnyMechanism): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const few = "options" in field && Object.keys(field.options).length === 0;
    const crossed =
      "min" in field && field.min !== undefined && field.max !== undefined && field.min > field.max;
    const level = "level" in field && field.level !== undefined && field.kind !== "org";
    return [
      ...(few ? [`字段 "${name}" 没有选项。 Choice "${name}" has no option.`] : []),
      ...(crossed
        ? [`字段 "${name}" 的最小值大于最大值。 The least of "${name}" is above its greatest.`]
        : []),
      ...(level
        ? [`字段 "${name}" 不是单位，不能限定层级。 Only an org has a level, "${name}" is none.`]
        : []),
    ];
  });
}

/** What is chosen from a list of the matter is of its kind, and neither stands apart from the log. */
const chosen = ({ fields }: AnyMechanism): string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    if (field.kind !== "list" || field.among === undefined) return [];
    const list = fields[field.among];
    const fits = list?.kind === "list" && list.of === field.of && field.among !== name;
    return fits && !isApart(field) && !isApart(list)
      ? []
      : [
          `字段 "${name}" 不能从 "${field.among}" 里选。` +
            ` "${name}" must be chosen from another list of the log of its kind; "${field.among}" is none.`,
        ];
  });

/** Files are a list; a form takes so many, which have to arrive and be kept in one act. */
function filed({ fields, actions }: AnyMechanism): string[] {
  const single = Object.keys(fields).filter(name => (fields[name]!.kind as string) === "file");
  const many = Object.entries(actions).filter(([, { asks = [] }]) => {
    const lists = asks.map(ask => fields[asked(ask)]).filter(field => field && isFiles(field));
    return (
      lists.reduce((sum, field) => sum + (field && "max" in field ? (field.max ?? 200) : 0), 0) > filesMost
    );
  });
  return [
    ...single.map(
      name => `字段 "${name}" 应为一组文件（files）。 Field "${name}" must be a list: use files().`,
    ),
    ...many.map(
      ([action]) =>
        `"${action}" 最多收 ${filesMost} 个文件。 "${action}" takes at most ${filesMost} files in all its fields.`,
    ),
  ];
}

function headline({ headline: names, fields, actions }: AnyMechanism): string[] {
  if (names.length === 0) return ["headline 为空，列表里看不出是哪一件。 The headline names no field."];
  const hidden = names.filter(
    name => !fields[name] || isApart(fields[name]) || fields[name].audience !== "public",
  );
  const opening = Object.entries(actions).filter(([, { from }]) => listOf(from).includes("new"));
  const untitled = opening.filter(([, { asks = [], fills = [] }]) => {
    return !names.some(name => asks.includes(name) || fills.includes(name));
  });
  return [
    ...hidden.map(
      name => `headline 里的 "${name}" 不公开或不存在。 "${name}" in the headline is not public.`,
    ),
    ...untitled.map(
      ([action]) =>
        `"${action}" 没有填写 headline 的任何字段。 "${action}" opens a matter without any field of the headline.`,
    ),
  ];
}
