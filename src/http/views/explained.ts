// Why a machine decided as it did: the conditions of its table that held and those that did not, from which
// data, as of when. Read from the event and the file that decided, so that it is told as it was.

import type { CheckReason, Checked } from "../../define/checked.ts";
import type { Consultation, Consulted } from "../../define/decided.ts";
import { type GridInFile, type Shelf, readGrids } from "../../decide/shelf.ts";
import type { Plan } from "../../engine/registry.ts";
import type { DatasetEntry } from "../../share/catalogue.ts";
import type { Context } from "../context.ts";
import type { ConditionView, ExplainedView, Lang, SourceView } from "../types.ts";
import { type Names, fieldView } from "./field.ts";
import type { Eyes } from "./sight.ts";
import type { ReadEvent } from "./story.ts";
import { pick } from "./words.ts";

/** Why shared data could not tell, to whom it concerns. */
const reasons: Readonly<Partial<Record<CheckReason, Readonly<Record<Lang, string>>>>> = {
  contradictory: { zh: "几份数据互相矛盾", en: "the data contradict one another" },
  incomplete: { zh: "登记的内容不全", en: "the register is incomplete" },
  late: { zh: "数据没有按时更新", en: "the data were late" },
  down: { zh: "数据暂时不可用", en: "the data were not to be had" },
  noConsent: { zh: "没有您的同意", en: "you had not agreed" },
  notPermitted: { zh: "不在允许的用途之内", en: "it is no permitted purpose" },
  notGiven: { zh: "没有填写要核对的内容", en: "what it compares with was not given" },
};

const faults: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  decision_missing_input: {
    zh: "有需要的内容没有填写，系统不作判断",
    en: "something that the table reads was not given",
  },
};
const otherFault = { zh: "决策表这一次不能判断", en: "the table could not decide this one" } as const;

interface Ground {
  readonly plan: Plan;
  readonly lang: Lang;
  readonly entries: ReadonlyMap<string, DatasetEntry>;
  readonly org: (key: string) => string;
}

/** Files are many and never change: each is read once. */
const read = new WeakMap<Shelf, Map<string, Promise<readonly GridInFile[]>>>();

function gridsOf(shelf: Shelf, version: string): Promise<readonly GridInFile[]> {
  const known = read.get(shelf) ?? new Map<string, Promise<readonly GridInFile[]>>();
  read.set(shelf, known);
  const xml = shelf.versions.find(({ hash }) => hash === version)?.xml;
  const grids = known.get(version) ?? (xml === undefined ? Promise.resolve([]) : readGrids(xml));
  if (xml !== undefined) known.set(version, grids);
  return grids;
}

/** A FEEL text in quotes, without them; anything else is no sentence. */
const sentence = (cell: string): string | undefined => /^"(.*)"$/s.exec(cell.trim())?.[1];

/** The inputs that an expression names; of two names the longer, where one stands within the other. */
function namedIn(expression: string, names: readonly string[]): readonly string[] {
  const found = names.filter(name => expression.includes(name));
  return found.filter(name => !found.some(other => other !== name && other.includes(name)));
}

const sourcesOf = ({ entries, lang, org }: Ground, checked: Checked): readonly SourceView[] =>
  checked.of.map(({ dataset, asOf }) => {
    const entry = entries.get(dataset);
    return {
      title: entry === undefined ? dataset : pick(lang, entry.title, entry.english),
      owner: entry === undefined ? "" : org(entry.owner),
      asOf: asOf === null ? null : Date.parse(asOf),
    };
  });

/** A data set that answered several questions is named once. */
const distinct = (sources: readonly SourceView[]): readonly SourceView[] =>
  sources.filter(({ title }, at) => sources.findIndex(one => one.title === title) === at);

/** What was asked about a field, where a check of this very act filled it. */
function checkedFor({ plan }: Ground, field: string, checks: Readonly<Record<string, Checked>>) {
  return Object.entries(plan.mechanism.checks ?? {}).flatMap(([name, { into }]) =>
    into === field && checks[name] !== undefined ? [checks[name]] : [],
  );
}

function condition(
  ground: Ground,
  { given }: Consultation,
  checks: Readonly<Record<string, Checked>>,
  { grid }: GridInFile,
  row: number,
  hit: boolean,
): ConditionView | undefined {
  const cells = grid.rows[row]!;
  const says = sentence(cells.outputs[0] ?? "");
  if (says === undefined) return undefined;
  const tested = grid.inputs.filter((_, at) => (cells.inputs[at] ?? "-").trim() !== "-");
  const names = tested.flatMap(({ expression }) => namedIn(expression, Object.keys(given)));
  const asked = [...new Set(names)].flatMap(name => checkedFor(ground, given[name]!, checks));
  const unsure = hit ? undefined : asked.find(({ answer }) => answer === "unknown");
  return {
    says,
    holds: unsure === undefined ? hit : null,
    ground: cells.notes.filter(Boolean).join("；"),
    sources: distinct(asked.flatMap(one => sourcesOf(ground, one))),
    why: unsure === undefined ? "" : (reasons[unsure.reason]?.[ground.lang] ?? ""),
  };
}

/** The rows of tables that collect sentences: each row is one condition (policy C, one output). */
function conditionsOf(
  ground: Ground,
  consultation: Consultation,
  told: Consulted,
  checks: Readonly<Record<string, Checked>>,
  grids: readonly GridInFile[],
): readonly ConditionView[] {
  return told.hits.flatMap(({ decision, rows }) => {
    const table = grids.find(one => one.decision === decision);
    const { hit, aggregation, outputs } = table?.grid ?? {};
    if (table === undefined || hit !== "C" || aggregation !== undefined || outputs?.length !== 1) return [];
    return table.grid.rows.flatMap(
      (_, row) => condition(ground, consultation, checks, table, row, rows.includes(row + 1)) ?? [],
    );
  });
}

/** What the decisions of a matter's acts came to, for readers who may see the results; the latest first. */
export async function explainedOf(
  context: Context,
  plan: Plan,
  events: readonly ReadEvent[],
  eyes: Eyes,
  names: Names,
  lang: Lang,
): Promise<readonly ExplainedView[]> {
  const { decisions = {} } = plan.mechanism;
  const told = events.filter(({ body }) => body.decisions !== undefined);
  if (eyes.level === "public" || told.length === 0) return [];
  const { shelf } = context.tables;
  const sets = await context.shared.datasets.list();
  const keys = new Map(context.orgs.all().map(({ key, ref }) => [key, ref]));
  const ground: Ground = {
    plan,
    lang,
    entries: new Map(sets.map(({ entry }) => [entry.name, entry])),
    org: key => names.org(keys.get(key) ?? key, lang),
  };
  const views = told.toReversed().flatMap(({ seq, happened, body }) =>
    Object.entries(body.decisions ?? {}).map(async ([name, came]): Promise<ExplainedView | undefined> => {
      const one = decisions[name];
      const result = one && fieldView(plan, one.into, body.set[one.into], eyes, lang, names);
      if (one === undefined || result === undefined) return undefined;
      const grids = came.version === null ? [] : await gridsOf(shelf, came.version);
      return {
        seq,
        at: happened,
        title: pick(lang, one.title, plan.english.decisions?.[name] ?? one.title),
        result: result.text,
        values: Object.values(one.also ?? {}).flatMap(field => {
          const view = fieldView(plan, field, body.set[field], eyes, lang, names);
          return view === undefined || view.text === "" ? [] : [{ label: view.label, text: view.text }];
        }),
        person: body.set[one.into] === one.person,
        fault: came.fault === null ? "" : (faults[came.fault] ?? otherFault)[lang],
        conditions: conditionsOf(ground, one, came, body.checks ?? {}, grids),
        model: shelf.modelOf(one.of) ?? one.of,
        version: came.version,
        assessed: one.assessed ?? null,
      };
    }),
  );
  return (await Promise.all(views)).filter(one => one !== undefined);
}
