// The engine's Checker over the data sets of this database: who may ask is decided and logged first, then one
// row is looked at, and one minimal answer goes out.

import type { AskedDataset, CheckReason, Checked } from "../../define/checked.ts";
import { checked } from "../../define/checked.ts";
import { listOf } from "../../define/parts.ts";
import type { CheckAsked, CheckCall, Checker } from "../../engine/ports.ts";
import { reasonOf, together, wantedBy } from "../../share/answering.ts";
import { type Dataset, forbidden, needsConsent, unable } from "../../share/asking.ts";
import { type Seal, subjectOf } from "../../share/coding.ts";
import type { Database } from "../connection.ts";
import type { CheckEntry, CheckLog } from "./check-log.ts";
import { type Consent, giveConsents, standingConsents } from "./consents.ts";
import type { Datasets } from "./datasets.ts";

/** One check put to one data set. */
interface Question {
  readonly asked: CheckAsked;
  readonly name: string;
  readonly subject: string;
  readonly dataset: Dataset | undefined;
}

const consentFor = ({ asked, name, subject }: Question): Consent => ({
  subject,
  dataset: name,
  purpose: asked.check.purpose,
});

const stateOf = ({ name, dataset }: Question): AskedDataset => {
  const asOf = dataset?.asOf ?? null;
  return {
    dataset: name,
    version: dataset?.version ?? 0,
    asOf: asOf === null ? null : new Date(asOf).toISOString(),
  };
};

const entryOf = (
  call: CheckCall,
  { asked, name, subject, dataset }: Question,
  outcome: string,
): CheckEntry => ({
  at: call.at,
  person: call.actor.person,
  post: call.actor.post,
  org: call.actor.org,
  mechanism: call.mechanism,
  action: call.action,
  matter: call.matter,
  dataset: name,
  version: dataset?.version ?? 0,
  question: asked.check.asks,
  purpose: asked.check.purpose,
  outcome,
  subject,
  owner: call.owner,
});

class SharedData implements Checker {
  readonly #database: Database;
  readonly #datasets: Datasets;
  readonly #log: CheckLog;
  readonly #seal: Seal;

  constructor({ database, datasets, log, seal }: SharedDataNeeds) {
    this.#database = database;
    this.#datasets = datasets;
    this.#log = log;
    this.#seal = seal;
  }

  async consent(call: CheckCall, given: readonly CheckAsked[]): Promise<void> {
    const consents = given.flatMap(({ check, about }) =>
      about === undefined
        ? []
        : listOf(check.of).map(dataset => ({
            subject: subjectOf(this.#seal, about),
            dataset,
            purpose: check.purpose,
          })),
    );
    await giveConsents(this.#database, consents, { mechanism: call.mechanism, by: call.owner, at: call.at });
  }

  async ask(call: CheckCall, asked: readonly CheckAsked[]): Promise<Readonly<Record<string, Checked>>> {
    await this.consent(
      call,
      asked.filter(({ consents }) => consents),
    );
    const questions = await this.#questions(asked);
    const refused = await this.#refusals(call, questions);
    const entries = questions.map((one, at) => entryOf(call, one, refused[at] ?? "asked"));
    // Side by side, and nobody is told anything before the log has it.
    const [reasons] = await Promise.all([
      Promise.all(questions.map((one, at) => refused[at] ?? this.#reason(one))),
      this.#log.add(entries),
    ]);
    return Object.fromEntries(
      asked.map(one => {
        const mine = questions.flatMap((question, at) => (question.asked === one ? [at] : []));
        if (mine.length === 0) return [one.name, checked("notGiven")];
        const states = mine.map(at => stateOf(questions[at]!));
        return [
          one.name,
          together(
            mine.map(at => reasons[at]!),
            states,
          ),
        ];
      }),
    );
  }

  /** A check about nobody asks nothing. */
  async #questions(asked: readonly CheckAsked[]): Promise<readonly Question[]> {
    const wanted = asked.flatMap(one =>
      one.about === undefined
        ? []
        : listOf(one.check.of).map(name => ({ asked: one, name, about: one.about! })),
    );
    return Promise.all(
      wanted.map(async ({ asked: one, name, about }) => {
        // A catalogue that can't be read is a data set that can't be asked.
        const dataset = await this.#datasets.named(name).catch(() => undefined);
        return { asked: one, name, subject: subjectOf(this.#seal, about), dataset };
      }),
    );
  }

  /** Why each is not asked, in the order of the questions. */
  async #refusals(
    call: CheckCall,
    questions: readonly Question[],
  ): Promise<readonly (CheckReason | undefined)[]> {
    const first = questions.map(({ asked, dataset }) =>
      dataset === undefined ? "down" : forbidden(dataset, asked.check, call.mechanism),
    );
    const wanting = questions.filter(
      ({ asked, dataset }, at) => first[at] === undefined && needsConsent(dataset!, asked.check),
    );
    const given = await standingConsents(this.#database, wanting.map(consentFor));
    const lacks = new Set(wanting.filter((_, at) => !given[at]));
    return questions.map((one, at) => {
      if (first[at] !== undefined) return first[at];
      return lacks.has(one) ? "noConsent" : unable(one.dataset!, call.at);
    });
  }

  async #reason({ asked, subject, dataset }: Question): Promise<CheckReason> {
    const { id, version, entry } = dataset!;
    const held = await this.#datasets.held({ dataset: id, version, subject }).catch(() => null);
    if (held === null) return "down";
    return reasonOf(
      entry,
      entry.questions[asked.check.asks]!,
      held,
      wantedBy(this.#seal, entry, asked.given),
    );
  }
}

export interface SharedDataNeeds {
  readonly database: Database;
  readonly datasets: Datasets;
  readonly log: CheckLog;
  readonly seal: Seal;
}

/** What answers checks out of this database. */
export const openChecker = (needs: SharedDataNeeds): Checker => new SharedData(needs);
