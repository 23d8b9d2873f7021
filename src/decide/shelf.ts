// The tables of a city while it runs: the files of its mechanisms' folders, and the versions that its
// officials published. The second door of this folder, for those who keep tables; whoever only decides uses
// the first.

import { setImmediate } from "node:timers/promises";
import type { AnyMechanism } from "../define/mechanism.ts";
import {
  type Decisions,
  type Defect,
  type Remark,
  type Result,
  type Version,
  DecisionDefects,
  loadDecisions,
} from "./decisions.ts";
import { defect } from "./defect.ts";
import { type FileParts, type GridInFile, readParts } from "./edit/grid.ts";
import { type Use, inputMisfits, optionMisfits, usesOf } from "./misfits.ts";
import { aggregations, hitPolicies } from "./model.ts";
import { readModel } from "./source.ts";

export type { Grid, GridInFile, TextInFile } from "./edit/grid.ts";
export { readGrids } from "./edit/grid.ts";
export { writeFrom, writeGrid, writeText } from "./edit/write.ts";
export { choiceColumn, optionsOf } from "./misfits.ts";
export { type PastCase, type Trial, tryOn } from "./trial.ts";
export { DecisionDefects };
export type { Defect, Remark, Use };

/** Hit policies and aggregations by their signs. */
export const hitSigns = Object.values(hitPolicies);
export const aggregationSigns = Object.values(aggregations);

/** A version that officials published, by its matter; its first day stands in its file. */
export interface Published {
  readonly matter: number;
  readonly xml: string;
}

/** A version on the shelf; no `matter` where it came with its mechanism's folder. */
export interface Shelved extends Version {
  readonly matter: number | null;
  readonly xml: string;
}

export interface Examined {
  readonly model: string;
  readonly from: string | undefined;
  /** SHA-256 of the file. */
  readonly hash: string;
  readonly tables: readonly GridInFile[];
  readonly texts: FileParts["texts"];
  readonly defects: readonly Defect[];
  readonly remarks: readonly Remark[];
}

/** What stands on the shelf, built before anybody decides by it. */
interface Standing {
  readonly decisions: Decisions;
  readonly shelved: readonly Shelved[];
}

const none: Decisions = {
  remarks: [],
  versions: [],
  names: [],
  inputsOf: () => [],
  modelOf: () => undefined,
  evaluate: () => ({ value: null }),
};

/** Defects instead of an error. */
async function loaded(
  xml: string,
): Promise<{ readonly decisions: Decisions; readonly defects: readonly Defect[] }> {
  try {
    return { decisions: await loadDecisions([xml]), defects: [] };
  } catch (error) {
    if (error instanceof DecisionDefects) return { decisions: none, defects: error.defects };
    throw error;
  }
}

export class Shelf {
  readonly uses: readonly Use[];
  readonly #files: readonly string[];
  #decisions: Decisions = none;
  #shelved: readonly Shelved[] = [];

  private constructor(mechanisms: readonly AnyMechanism[], files: readonly string[]) {
    this.uses = usesOf(mechanisms);
    this.#files = files;
  }

  /** Throws `DecisionDefects` with everything that is wrong in the files or does not fit the definitions. */
  static async open(mechanisms: readonly AnyMechanism[], files: readonly string[]): Promise<Shelf> {
    const shelf = new Shelf(mechanisms, files);
    shelf.#put(await shelf.#stand([]));
    const unmet = shelf.unmet();
    if (unmet.length > 0) throw new DecisionDefects(unmet);
    return shelf;
  }

  /** What definitions ask of decisions that their newest versions do not give. */
  unmet(): readonly Defect[] {
    return this.uses.flatMap(use => this.#unmet(use));
  }

  #unmet(use: Use): readonly Defect[] {
    const { of } = use.consultation;
    if (this.#decisions.names.includes(of))
      return inputMisfits(use, this.modelOf(of)!, this.#decisions.inputsOf(of));
    const zh = `没有叫“${of}”的决策，请把它的 DMN 文件放进机制的 decisions 文件夹。`;
    const en = `No decision is called “${of}”: put its DMN file into the mechanism's folder decisions.`;
    const at = `${use.mechanism.name}.decisions.${use.name}`;
    return [defect("decision_misfit", { model: at }, { zh, en })];
  }

  async #stand(published: readonly Published[]): Promise<Standing> {
    // A version that was handed back into the folder by a later release is one and the same.
    const files = [...new Set([...this.#files, ...published.map(({ xml }) => xml)])];
    const decisions = await loadDecisions(files);
    const shelved = decisions.versions.map((version, n) => ({
      ...version,
      xml: files[n]!,
      matter: published.find(({ xml }) => xml === files[n])?.matter ?? null,
    }));
    return { decisions, shelved };
  }

  #put({ decisions, shelved }: Standing): void {
    this.#shelved = shelved;
    this.#decisions = decisions;
  }

  /**
   * Puts the published versions, in the order of their publication, beside the files. One that can't stand
   * beside those before it (two servers published for one day at once) is left out: every server leaves out
   * the same. Answers what was left out.
   */
  async take(published: readonly Published[]): Promise<readonly Published[]> {
    try {
      this.#put(await this.#stand(published));
      return [];
    } catch (error) {
      if (!(error instanceof DecisionDefects)) throw error;
    }
    let good: readonly Published[] = [];
    let standing: Standing | undefined;
    const bad: Published[] = [];
    for (const one of published) {
      // Compiling never waits for anything: whoever asks this server meanwhile gets a turn here.
      await setImmediate();
      try {
        standing = await this.#stand([...good, one]);
        good = [...good, one];
      } catch (error) {
        if (!(error instanceof DecisionDefects)) throw error;
        bad.push(one);
      }
    }
    this.#put(standing ?? (await this.#stand([])));
    return bad;
  }

  get remarks(): readonly Remark[] {
    return this.#decisions.remarks;
  }

  /** Every version, the earliest of each model first. */
  get versions(): readonly Shelved[] {
    return this.#shelved.toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  }

  modelOf(decision: string): string | undefined {
    return this.#decisions.modelOf(decision);
  }

  /** The consultations that a model serves. */
  usesOf(model: string): readonly Use[] {
    return this.uses.filter(({ consultation }) => this.modelOf(consultation.of) === model);
  }

  /** The version of a model that decides on a day. */
  inForce(model: string, day: string): Shelved | undefined {
    return this.versions.findLast(one => one.model === model && (one.from ?? "") <= day);
  }

  evaluate(
    decision: string,
    inputs: Readonly<Record<string, unknown>>,
    asking: { readonly at: number; readonly version?: string; readonly trace?: boolean },
  ): Result {
    return this.#decisions.evaluate(decision, inputs, asking);
  }

  #fits(model: string, decisions: Decisions, tables: readonly GridInFile[]): readonly Defect[] {
    const uses = this.usesOf(model);
    if (uses.length === 0) {
      const models = [...new Set(this.#shelved.map(one => one.model))].join("”“");
      const zh = `没有哪项机制用到它；模型名称请与在用的一致：“${models}”。`;
      const en = `no mechanism uses it; name the model as one that is used: “${models}”.`;
      return [defect("decision_unused", { model }, { zh, en })];
    }
    const gone = uses.filter(({ consultation }) => !decisions.names.includes(consultation.of));
    const taken = decisions.names.filter(name => (this.modelOf(name) ?? model) !== model);
    return [
      ...gone.map(({ consultation: { of } }) =>
        defect(
          "decision_misfit",
          { model, decision: of },
          {
            zh: "办理要用这个决策，文件里却没有；请补上，或恢复原来的名称。",
            en: "acts consult this decision, and the file does not have it; bring it back by its name.",
          },
        ),
      ),
      ...taken.map(decision =>
        defect(
          "decision_duplicate",
          { model, decision },
          {
            zh: `与模型“${this.modelOf(decision)}”里的重名；请改掉。`,
            en: `“${this.modelOf(decision)}” has one of this name; rename it.`,
          },
        ),
      ),
      ...uses
        .filter(use => !gone.includes(use))
        .flatMap(use => [
          ...inputMisfits(use, model, decisions.inputsOf(use.consultation.of)),
          ...tables.flatMap(table => optionMisfits(use, table, model)),
        ]),
    ];
  }

  /** `today`: the day in the city; a version begins after it, so that nothing decided that day changes. */
  #begins({ model, from, hash }: Version, today: string): readonly Defect[] {
    if (from === undefined || from <= today) {
      const zh = from === undefined ? "没有写生效日" : `生效日 ${from} 不晚于今天`;
      const en = from === undefined ? "it has no first day" : `its first day, ${from}, is not after today`;
      return [
        defect(
          "decision_day",
          { model },
          {
            zh: `${zh}；请填 ${today} 以后的一天，当天及以前办的事不受影响。`,
            en: `${en}; name one after ${today}, so that nothing is decided twice.`,
          },
        ),
      ];
    }
    const same = this.#shelved.find(one => one.model === model && one.from === from && one.hash !== hash);
    if (same === undefined) return [];
    const zh = `已有一版自 ${from} 起生效；请换一个生效日，或先撤回那一版。`;
    const en = `a version begins on ${from} already; choose another day, or withdraw that one first.`;
    return [defect("decision_version", { model }, { zh, en })];
  }

  /** All that is wrong with a file as the next version of its model, and what should be looked at. */
  async examine(xml: string, today: string): Promise<Examined> {
    const { decisions, defects } = await loaded(xml);
    const { tables, texts } = await readParts(xml);
    const model = await readModel(xml, 0, () => undefined);
    const [version = { model: model?.name ?? "", hash: model?.hash ?? "" }] = decisions.versions;
    const own = defects.length > 0 ? [] : this.#fits(version.model, decisions, tables);
    const day =
      model === undefined
        ? []
        : this.#begins({ ...version, ...(model.from === undefined ? {} : { from: model.from }) }, today);
    return {
      model: version.model,
      from: model?.from,
      hash: version.hash,
      tables,
      texts,
      defects: [...defects, ...own, ...day],
      remarks: decisions.remarks,
    };
  }
}
