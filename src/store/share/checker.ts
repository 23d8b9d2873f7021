// The engine's Checker over the data sets of this database: who may not be asked about is not looked at, all
// is logged, and then one minimal answer goes out.

import type { AskedDataset, CheckReason, Checked } from "../../define/checked.ts";
import { checked } from "../../define/checked.ts";
import { listOf } from "../../define/parts.ts";
import type { CheckAsked, CheckCall, Checker } from "../../engine/ports.ts";
import { reasonOf, together, wantedBy } from "../../share/answering.ts";
import { forbidden, needsConsent, unable } from "../../share/asking.ts";
import type { DatasetEntry } from "../../share/catalogue.ts";
import { type Seal, subjectOf } from "../../share/coding.ts";
import type { Database } from "../connection.ts";
import type { CheckEntry, CheckLog } from "./check-log.ts";
import { type GivenBy, giveConsents } from "./consents.ts";
import { type Looked, Looking } from "./looking.ts";

/** One check put to one data set, and what was read for it. */
interface Question {
  readonly asked: CheckAsked;
  readonly name: string;
  readonly subject: string;
  /** Undefined where there is no such data set, or the catalogue could not be read. */
  readonly looked: Looked | undefined;
}

const stateOf = ({ name, looked }: Question): AskedDataset => {
  const asOf = looked?.dataset.asOf ?? null;
  return {
    dataset: name,
    version: looked?.dataset.version ?? 0,
    asOf: asOf === null ? null : new Date(asOf).toISOString(),
  };
};

const entryOf = (
  call: CheckCall,
  { asked, name, subject, looked }: Question,
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
  version: looked?.dataset.version ?? 0,
  question: asked.check.asks,
  purpose: asked.check.purpose,
  outcome,
  subject,
  owner: call.owner,
});

/** Why it is not asked; undefined where it is. */
function refused(call: CheckCall, { asked, looked }: Question): CheckReason | undefined {
  if (looked === undefined) return "down";
  const barred = forbidden(looked.dataset, asked.check, call.mechanism);
  if (barred !== undefined) return barred;
  return looked.consented ? unable(looked.dataset, call.at) : "noConsent";
}

class SharedData implements Checker {
  readonly #database: Database;
  readonly #looking: Looking;
  readonly #log: CheckLog;
  readonly #seal: Seal;

  constructor({ database, log, seal }: SharedDataNeeds) {
    this.#database = database;
    this.#looking = new Looking(database);
    this.#log = log;
    this.#seal = seal;
  }

  #consents(call: CheckCall, given: readonly CheckAsked[]): readonly GivenBy[] {
    const { mechanism, owner: by, at } = call;
    return given.flatMap(({ check: { of, purpose }, about }) => {
      if (about === undefined) return [];
      const subject = subjectOf(this.#seal, about);
      return listOf(of).map(dataset => ({ subject, dataset, purpose, mechanism, by, at }));
    });
  }

  consent(call: CheckCall, given: readonly CheckAsked[]): Promise<void> {
    return giveConsents(this.#database, this.#consents(call, given));
  }

  async ask(call: CheckCall, asked: readonly CheckAsked[]): Promise<Readonly<Record<string, Checked>>> {
    const questions = await this.#questions(call, asked);
    const reasons = questions.map(one => refused(call, one));
    const entries = questions.map((one, at) => entryOf(call, one, reasons[at] ?? "asked"));
    // Nobody is told anything before the log has it, and what was consented to with it.
    const consents = this.#consents(
      call,
      asked.filter(one => one.consents),
    );
    await this.#log.add(entries, consents);
    const answered = questions.map((one, at) => reasons[at] ?? this.#reason(one));
    return Object.fromEntries(
      asked.map(one => {
        const mine = questions.flatMap((question, at) => (question.asked === one ? [at] : []));
        if (mine.length === 0) return [one.name, checked("notGiven")];
        const states = mine.map(at => stateOf(questions[at]!));
        return [
          one.name,
          together(
            mine.map(at => answered[at]!),
            states,
          ),
        ];
      }),
    );
  }

  /** A check about nobody asks nothing. */
  #questions(call: CheckCall, asked: readonly CheckAsked[]): Promise<readonly Question[]> {
    const wanted = asked.flatMap(one =>
      one.about === undefined
        ? []
        : listOf(one.check.of).map(name => ({
            asked: one,
            name,
            subject: subjectOf(this.#seal, one.about!),
          })),
    );
    return Promise.all(
      wanted.map(async one => {
        const { check, consents } = one.asked;
        const terms = (entry: DatasetEntry) => ({
          allowed: forbidden({ entry }, check, call.mechanism) === undefined,
          free: consents || !needsConsent({ entry }, check),
        });
        // A catalogue that can't be read is a data set that can't be asked.
        const looked = await this.#looking
          .at({ name: one.name, subject: one.subject, purpose: check.purpose, terms })
          .catch(() => undefined);
        return { ...one, looked };
      }),
    );
  }

  #reason({ asked, looked }: Question): CheckReason {
    const { entry } = looked!.dataset;
    const question = entry.questions[asked.check.asks]!;
    return reasonOf(entry, question, looked!.held, wantedBy(this.#seal, entry, asked.given));
  }
}

export interface SharedDataNeeds {
  readonly database: Database;
  readonly log: CheckLog;
  readonly seal: Seal;
}

/** What answers checks out of this database. */
export const openChecker = (needs: SharedDataNeeds): Checker => new SharedData(needs);
