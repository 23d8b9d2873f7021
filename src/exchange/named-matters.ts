// Matters that the cells of a sheet name: found by their headline, or opened on the way, each once however
// many rows name it.

import type { World } from "../engine/act.ts";
import type { ActRequest, Writer } from "../engine/ports.ts";
import { Refusal } from "../engine/refusal.ts";
import type { Plan } from "../engine/registry.ts";
import { historyAct, problemsOf, refusedRow } from "./check-row.ts";
import { patiently } from "./patiently.ts";
import { NamedMatter, type PlannedRow, type RowAct, type RowProblem } from "./row.ts";

/** Finds matters that are there already; the store implements it. */
export interface MatterFinder {
  /** Ids of matters of a mechanism that hold these values, at most two. */
  find(mechanism: string, held: Readonly<Record<string, unknown>>): Promise<readonly number[]>;
}

export interface Naming {
  readonly collection: string;
  readonly plans: (name: string) => Plan | undefined;
  readonly world: World;
  readonly finder: MatterFinder;
  readonly seal: (text: string) => Uint8Array;
  /** Left out, nothing is opened: a preview takes the matters as if they were there. */
  readonly writer?: Writer;
}

type Resolved = { readonly ref: string } | { readonly problems: readonly RowProblem[] };

/** Stands for a matter that a preview does not open. */
const imagined = "matter:1";

export class NamedMatters {
  readonly #naming: Naming;
  readonly #known = new Map<string, Promise<Resolved>>();
  /** How many matters were opened on the way, or would be, by mechanism. */
  readonly opened = new Map<string, number>();

  constructor(naming: Naming) {
    this.#naming = naming;
  }

  /** The row with references instead of names; what could not be found or opened is added to its problems. */
  async resolve(row: PlannedRow): Promise<PlannedRow> {
    const named = row.acts.some(({ input }) => Object.values(input).some(one => one instanceof NamedMatter));
    if (!named) return row;
    const problems: RowProblem[] = [...row.problems];
    return { ...row, acts: await this.#acts(row.acts, problems), problems };
  }

  async #acts(acts: readonly RowAct[], problems: RowProblem[]): Promise<readonly RowAct[]> {
    const done: RowAct[] = [];
    for (const act of acts) {
      const input: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(act.input)) {
        if (!(value instanceof NamedMatter)) input[name] = value;
        else {
          const found = await this.#matter(value);
          if ("ref" in found) input[name] = found.ref;
          else problems.push(...found.problems);
        }
      }
      done.push({ ...act, input });
    }
    return done;
  }

  #matter(matter: NamedMatter): Promise<Resolved> {
    const known = this.#known.get(matter.path) ?? this.#findOrOpen(matter);
    this.#known.set(matter.path, known);
    return known;
  }

  async #findOrOpen(matter: NamedMatter): Promise<Resolved> {
    const { mechanism, title } = matter;
    const { finder, plans } = this.#naming;
    const plan = plans(mechanism);
    if (plan === undefined) return { problems: [] };
    const problems: RowProblem[] = [];
    const acts = await this.#acts(matter.acts, problems);
    if (problems.length > 0) return { problems };
    const ids = await finder.find(mechanism, identity(plan, title, acts[0]));
    if (ids.length > 1) return { problems: [several(plan, title)] };
    if (ids[0] !== undefined) return { ref: `matter:${ids[0]}` };
    if (acts.length === 0) return { problems: [missing(plan, title)] };
    return this.#open(plan, matter, acts);
  }

  async #open(plan: Plan, { mechanism, path }: NamedMatter, acts: readonly RowAct[]): Promise<Resolved> {
    const { collection, seal, world, writer } = this.#naming;
    const refused = refusedRow(plan, world, { key: path, acts, problems: [] });
    if (refused.length > 0) return { problems: refused };
    this.opened.set(mechanism, (this.opened.get(mechanism) ?? 0) + 1);
    if (writer === undefined) return { ref: imagined };
    // The path alone: another sheet that says more of the same matter must not open a second one.
    const key = { text: `import/${collection}/${path}`, body: seal(path) };
    const requests = acts.map((act): ActRequest => ({ ...historyAct(act), mechanism, matter: null, key }));
    try {
      const { matter } = await patiently(() => writer.history(requests));
      return { ref: `matter:${matter}` };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { problems: problemsOf(error, acts[0]!) };
    }
  }
}

/** What tells a matter from others: its headline, and the matters that it is part of. */
function identity(plan: Plan, title: string, opening: RowAct | undefined): Record<string, unknown> {
  const { headline, fields } = plan.mechanism;
  const held: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(opening?.input ?? {})) {
    const kind = fields[name]?.kind;
    if (plan.apart.has(name)) continue;
    if (headline.includes(name) || kind === "matter" || kind === "choice") held[name] = value;
  }
  const [first] = headline;
  const named = first === undefined || headline.some(name => name in held);
  return named ? held : { ...held, [first]: title };
}

const said = (code: string, value: string, zh: string, en: string): RowProblem => ({
  code,
  column: "",
  value: value.slice(0, 80),
  zh,
  en,
});
const several = ({ mechanism }: Plan, title: string) =>
  said(
    "ambiguous_matter",
    title,
    `名为“${title.slice(0, 40)}”的${mechanism.title}不止一件，请改用编号。`,
    `There are several matters called “${title.slice(0, 40)}”. Use its number.`,
  );
const missing = ({ mechanism }: Plan, title: string) =>
  said(
    "unknown_matter",
    title,
    `没有名为“${title.slice(0, 40)}”的${mechanism.title}，请核对名称。`,
    `There is no matter called “${title.slice(0, 40)}”. Check its name.`,
  );
