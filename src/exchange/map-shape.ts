// Whether a map has the shape of one. Read from a file or a request it may be anything: what is walked over
// later must be what it is taken for, so that a wrong map is told and never met by chance in the middle of a
// sheet.

export interface MapProblem {
  readonly zh: string;
  readonly en: string;
}

export const said = (zh: string, en: string): MapProblem => ({ zh, en });

type Fits = (value: unknown) => boolean;
type Shape = Record<string, unknown>;

const isRecord = (value: unknown): value is Shape =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** A text that a column of the database can hold. */
const isText: Fits = value => typeof value === "string" && !value.includes("\0");
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const hasTexts = (value: unknown, ...names: readonly string[]): boolean =>
  isRecord(value) && names.every(name => isText(value[name]));
const isLine: Fits = value => Number.isSafeInteger(value) && Number(value) >= 1;
const isHead: Fits = value =>
  isRecord(value) &&
  isLine(value["first"]) &&
  isLine(value["last"]) &&
  Number(value["last"]) >= Number(value["first"]);

function isZone(name: unknown): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: String(name) }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const lacks = (name: string) => said(`映射文件缺少“${name}”。`, `The map lacks “${name}”.`);

/** What a map says once for all rows: what each part must be, and how to put it right. */
const parts: readonly (readonly [name: string, fits: Fits, problem: MapProblem])[] = [
  ["name", value => isText(value) && value !== "", lacks("name")],
  [
    "calendar",
    value => value === "weekends" || value === "cn",
    said("“calendar”应为 weekends 或 cn。", "“calendar” must be weekends or cn."),
  ],
  [
    "timeZone",
    isZone,
    said(
      "“timeZone”不是有效时区，例如 Asia/Shanghai。",
      "“timeZone” is no time zone, such as Asia/Shanghai.",
    ),
  ],
  [
    "key",
    value => isTexts(value) || (isText(value) && value !== ""),
    said("映射文件缺少“key”（每行的编号列）。", "The map lacks “key”, the column of a row's number."),
  ],
];

/** The parts that may be left out. */
const options: typeof parts = [
  [
    "encoding",
    value => value === "utf-8" || value === "gb18030",
    said("“encoding”应为 utf-8 或 gb18030。", "“encoding” must be utf-8 or gb18030."),
  ],
  ["sheet", isText, said("“sheet”应为工作表的名称。", "“sheet” must be the name of a sheet.")],
  [
    "head",
    isHead,
    said(
      '“head”应写表头的首行和末行，例如 {"first": 2, "last": 3}。',
      '“head” must give the head\'s first and last line, such as {"first": 2, "last": 3}.',
    ),
  ],
  [
    "dates",
    value => isTexts(value) && value.length > 0,
    said("“dates”应列出日期写法，例如 yyyy-MM-dd HH:mm。", "“dates” must list the forms of dates."),
  ],
  [
    "orgs",
    value => Array.isArray(value) && value.every(one => hasTexts(one, "key", "name", "level")),
    said(
      "“orgs”应为单位的数组，每个有 key、name、level。",
      "“orgs” must be a list of orgs, each with key, name and level.",
    ),
  ],
  [
    "city",
    value => hasTexts(value, "name", "english"),
    said("“city”应有 name 和 english。", "“city” must have a name and english."),
  ],
];

/** What has not the shape of a map; empty when it can be walked over. */
export function shapeProblems(map: unknown): readonly MapProblem[] {
  if (!isRecord(map)) return [said("映射文件应是一个 JSON 对象。", "The map must be a JSON object.")];
  const problems = [
    ...parts.filter(([name, fits]) => !fits(map[name])),
    ...options.filter(([name, fits]) => map[name] !== undefined && !fits(map[name])),
  ].map(([, , problem]) => problem);
  const { open, acts = [] } = map;
  if (!isRecord(open))
    problems.push(said("缺少“open”（开件动作）。", "The map lacks “open”, the opening act."));
  return [...problems, ...(isRecord(open) ? actShape(open) : []), ...actsShape(acts)];
}

const actsShape = (acts: unknown): readonly MapProblem[] =>
  Array.isArray(acts) && acts.every(isRecord)
    ? acts.flatMap(actShape)
    : [said("“acts”应为数组。", "“acts” must be an array.")];

function actShape(act: Shape): readonly MapProblem[] {
  const { at, when = {}, fields = {}, org } = act;
  const name = String(act["action"]).slice(0, 40);
  const dated = isText(at) || (isRecord(at) && isText(at["value"]));
  const sources = isRecord(fields) ? [...Object.values(fields), ...(org === undefined ? [] : [org])] : [null];
  const whole =
    isRecord(when) && Object.values(when).every(isTexts) && sources.every(source => isRecord(source));
  return [
    ...(dated
      ? []
      : [said(`“${name}”缺少“at”（何时发生）。`, `“${name}” lacks “at”, the column of its date.`)]),
    ...(whole
      ? []
      : [said(`“${name}”的 when、fields 或 org 写法不对。`, `when, fields or org of “${name}” are wrong.`)]),
    ...sources.flatMap(source => (isRecord(source) ? sourceShape(name, source) : [])),
  ];
}

const sourceParts: Readonly<Record<string, Fits>> = {
  column: isText,
  template: isText,
  org: isText,
  values: isRecord,
  opens: isRecord,
};

function sourceShape(action: string, source: Shape): readonly MapProblem[] {
  const wrong = Object.keys(sourceParts).filter(
    name => source[name] !== undefined && !sourceParts[name]!(source[name]),
  );
  const { opens } = source;
  return [
    ...wrong.map(name =>
      said(
        `“${action}”里有一处“${name}”写法不对：column、template、org 是文字，values、opens 是对象。`,
        `A “${name}” of “${action}” is wrong: column, template and org are texts, values and opens objects.`,
      ),
    ),
    ...(isRecord(opens) ? [...actShape(opens), ...actsShape(opens["acts"] ?? [])] : []),
  ];
}
