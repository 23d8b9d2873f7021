// A trial of a draft on past cases, for those who keep tables. What was read then may be about persons: it
// is decided with, and never shown. Whoever may not open a matter does not learn which one changes, nor few
// of them.

import { randomUUID } from "node:crypto";
import { type PastCase, type Trial, type Use, optionsOf, tryOn } from "../../decide/shelf.ts";
import { decisionTable } from "../../define/decision-table.ts";
import { isApart } from "../../define/fields.ts";
import { listOf } from "../../define/parts.ts";
import type { Matter } from "../../engine/matter.ts";
import { system } from "../../engine/matter.ts";
import { Refusal } from "../../engine/refusal.ts";
import type { LoggedDecision } from "../../store/readers/decision-tables.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { MatterRow, TrialShift, TrialView } from "../types.ts";
import { matterRow, planOf } from "../views/row.ts";
import { sightOf } from "../views/sight.ts";
import { optionTitles } from "../views/table.ts";
import { mechanismTitle, pick } from "../views/words.ts";
import { edited, keeperOf } from "./decision-tables.ts";
import { currentPlan, findMatter } from "./find.ts";

/** A trial on one case, or on a few, would tell what stands in them. */
const [casesUsual, casesLeast, casesMost, rowsShown] = [200, 50, 1000, 50] as const;
/** Fewer than so many persons are not counted apart (as in published lists). */
const leastTold = 5;

function mostIn(most: unknown): number {
  if (most === undefined) return casesUsual;
  const whole = Number.isInteger(most) ? (most as number) : 0;
  if (whole >= casesLeast && whole <= casesMost) return whole;
  throw new Fault("bad_body", { field: "most" });
}

/** What an act's decision read, from its event and from what stands apart; null where that was erased. */
function caseOf(
  { consultation: { given } }: Use,
  { matter, happened, told, apart }: LoggedDecision,
): PastCase {
  const lost = told.apart.some(input => !Object.hasOwn(apart, given[input] ?? ""));
  const read = Object.entries(told.read).filter(([, value]) => value !== null);
  const hidden = told.apart.map(input => [input, apart[given[input] ?? ""]] as const);
  return { matter, at: happened, values: lost ? null : Object.fromEntries([...read, ...hidden]) };
}

/** The fields that a use reads and that stand apart from the log. */
const apartOf = ({ mechanism, consultation }: Use): readonly string[] =>
  Object.values(consultation.given).filter(name => isApart(mechanism.fields[name]!));

/** A use that reads them tells of none and of a few cases alike: else a draft could ask about one person. */
const isGuarded = (use: Use): boolean => apartOf(use).length > 0;

const enough = (count: number): number => (count < leastTold ? 0 : count);

class Telling {
  readonly #context: Context;
  readonly #caller: Caller;
  readonly #use: Use;
  readonly #titles: Readonly<Record<string, string>>;

  constructor(context: Context, caller: Caller, use: Use) {
    this.#context = context;
    this.#caller = caller;
    this.#use = use;
    this.#titles = optionTitles(context, use, caller.lang);
  }

  /** A decision that tells what stands apart: a matter is named to those alone who may read that. */
  get #guarded(): boolean {
    return isGuarded(this.#use);
  }

  #may = (matter: Matter): boolean => {
    const plan = planOf(this.#context, matter);
    const { level, masks } = sightOf(plan, matter, this.#caller.actor, this.#context.orgs);
    return this.#guarded ? level === "staff" && !masks : level !== "public";
  };

  async matters(
    ids: readonly number[],
  ): Promise<{ readonly count: number | null; readonly matters: readonly MatterRow[] }> {
    const { now, lang } = this.#caller;
    const found = await this.#context.readers.matters(ids);
    const open = found.filter(this.#may);
    const hidden = ids.length - open.length;
    // Those that may be opened tell nothing new; of the others there are enough, or they do not count.
    const counted = this.#guarded ? open.length + enough(hidden) : ids.length;
    const none = this.#guarded ? counted === 0 : hidden > 0 && ids.length < leastTold;
    return {
      count: none ? null : counted,
      matters: open.slice(0, rowsShown).map(matter => matterRow(this.#context, matter, now, lang, true)),
    };
  }

  async shift({ was, becomes, matters }: Trial["shifts"][number]): Promise<TrialShift> {
    const title = (option: string) => this.#titles[option] ?? option;
    return { was: title(was), becomes: title(becomes), ...(await this.matters(matters)) };
  }

  /** Which cases a draft can't decide may hang on one hidden value. */
  #few(count: number): number | null {
    return this.#guarded && count < leastTold ? null : count;
  }

  async trial(trial: Trial, against: string | null): Promise<TrialView> {
    const { mechanism, name, consultation } = this.#use;
    const plan = currentPlan(this.#context, mechanism.name);
    const { lang } = this.#caller;
    const every = await Promise.all(trial.shifts.map(shift => this.shift(shift)));
    const shifts = this.#guarded
      ? every
          .filter(({ count }) => count !== null)
          .toSorted((one, other) => other.count! - one.count! || (one.was < other.was ? -1 : 1))
      : every;
    const beside = await this.matters(trial.beside);
    const undecided = Object.values(trial.faults).reduce((sum, count) => sum + count, 0);
    return {
      mechanism: mechanism.name,
      title: mechanismTitle(plan, lang),
      asks: pick(lang, consultation.title, plan.english.decisions?.[name] ?? consultation.title),
      against,
      cases: trial.cases,
      changed: this.#guarded ? toldOf([...shifts, beside]) : changedFor(trial, [...shifts, beside]),
      lost: this.#few(trial.lost),
      shifts,
      beside,
      undecided: this.#few(undecided),
    };
  }
}

const changedIn = ({ shifts, beside }: Trial): number =>
  shifts.reduce((sum, { matters }) => sum + matters.length, beside.length);

type Part = Pick<TrialShift, "count">;

/** What its parts tell already, and no more. */
const toldOf = (parts: readonly Part[]): number | null =>
  parts.reduce((sum, { count }) => sum + (count ?? 0), 0) || null;

function changedFor(trial: Trial, parts: readonly Part[]): number | null {
  const changed = changedIn(trial);
  return changed < leastTold && parts.some(({ count }) => count === null) ? null : changed;
}

/** What everybody may read of a trial, once it is published. */
const recorded = ({ use, trial }: Tried): { readonly changed: number; readonly lost: number } =>
  isGuarded(use)
    ? {
        changed: trial.shifts.reduce(
          (sum, { matters }) => sum + enough(matters.length),
          enough(trial.beside.length),
        ),
        lost: enough(trial.lost),
      }
    : { changed: changedIn(trial), lost: trial.lost };

interface Tried {
  readonly use: Use;
  readonly trial: Trial;
  readonly against: string | null;
}

/** Whoever has persons' data decided with, though they see none, stands in the access log. */
async function logged(context: Context, model: string, most: number, caller: Caller): Promise<void> {
  const fields = [...new Set(context.tables.shelf.usesOf(model).flatMap(apartOf))];
  if (fields.length === 0) return;
  const { person, post } = keeperOf(caller);
  const purpose = `决策表“${model}”试算，最近 ${most} 件`;
  const { now: at, address } = caller;
  await context.people.accessLog.add({ at, person, post, act: "trial", fields, purpose, address });
}

/** Every consultation that the file's model serves, tried. Throws `invalid_input` with what is wrong. */
async function tryFile(
  context: Context,
  xml: string,
  most: number,
  caller: Caller,
): Promise<readonly Tried[]> {
  const { shelf, source } = context.tables;
  await context.tables.refresh();
  const today = context.tables.dateAt(caller.now);
  const { model, defects } = await shelf.examine(xml, today);
  if (defects.length > 0) {
    const said = { zh: defects.map(({ zh }) => zh).join("\n"), en: defects.map(({ en }) => en).join("\n") };
    throw new Refusal(
      "invalid_input",
      said,
      defects.map(({ code, zh, en }) => ({ code, zh, en, field: "xml" })),
    );
  }
  const present = shelf.inForce(model, today);
  await logged(context, model, most, caller);
  const tried: Tried[] = [];
  for (const use of shelf.usesOf(model)) {
    const { mechanism, name, consultation } = use;
    const cases = await source.decided(mechanism.name, name, listOf(consultation.at), most);
    const decide = (inputs: Readonly<Record<string, unknown>>, at: number) =>
      shelf.evaluate(consultation.of, inputs, {
        at,
        trace: false,
        ...(present === undefined ? {} : { version: present.hash }),
      });
    const trial = await tryOn(
      { consultation, options: Object.keys(optionsOf(use)) },
      xml,
      decide,
      cases.map(one => caseOf(use, one)),
    );
    tried.push({ use, trial, against: present?.hash ?? null });
  }
  return tried;
}

const told = (context: Context, tried: readonly Tried[], caller: Caller): Promise<readonly TrialView[]> =>
  Promise.all(
    tried.map(({ use, trial, against }) => new Telling(context, caller, use).trial(trial, against)),
  );

/** Tries what is being typed. Throws `tables_not_yours`, `bad_body`, `invalid_input`. */
export async function tryTable(
  context: Context,
  body: Readonly<Record<string, unknown>>,
  caller: Caller,
): Promise<readonly TrialView[]> {
  keeperOf(caller);
  return told(context, await tryFile(context, edited(body), mostIn(body["most"]), caller), caller);
}

/** Tries a drafted version and records what came of it. Throws as `tryTable` and the engine do. */
export async function tryDraft(
  context: Context,
  number: string,
  body: Readonly<Record<string, unknown>>,
  caller: Caller,
): Promise<readonly TrialView[]> {
  const { person } = keeperOf(caller);
  const { mechanism, record } = decisionTable;
  const { matter } = await findMatter(context, currentPlan(context, mechanism), number, caller);
  const tried = await tryFile(context, String(matter.fields["xml"]), mostIn(body["most"]), caller);
  if (decisionTable.tried.some(state => state === matter.state)) {
    const sum = (of: (one: Tried) => number) => tried.reduce((total, one) => total + of(one), 0);
    const input = {
      cases: sum(({ trial }) => trial.cases),
      changed: sum(one => recorded(one).changed),
      lost: sum(one => recorded(one).lost),
      tester: person,
    };
    const key = { text: `trial/${randomUUID()}`, body: new Uint8Array(32) };
    await context.writer.act({
      mechanism,
      matter: matter.id,
      action: record,
      input,
      actor: system,
      origin: "sweep",
      at: caller.now,
      key,
    });
  }
  return told(context, tried, caller);
}
