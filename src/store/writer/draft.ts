// Decides the jobs of one batch in memory, in their order, and collects the rows that they write. Nothing
// here is told to a caller: what was decided holds only once the batch is committed.

import { type Decided, type Decision, decide, settle, type World } from "../../engine/act.ts";
import { echoes } from "../../engine/echoes.ts";
import { effects, linkRows, type Message } from "../../engine/effects.ts";
import { type ChainedEvent, chain } from "../../engine/event.ts";
import { type Matter, nameIn } from "../../engine/matter.ts";
import type { ActRequest, Answer } from "../../engine/ports.ts";
import type { Plan, Registry } from "../../engine/registry.ts";
import { keepsUnique, notUnique } from "../../engine/unique.ts";
import { askerOf } from "../matter-row.ts";
import { type Apart, committed } from "./apart.ts";
import { type Claim, Files } from "./files.ts";
import type { Job } from "./job.ts";
import { otherProgram, unknownMatter, unknownMechanism } from "./refusals.ts";
import { Rows } from "./rows.ts";

/** What deciding rests on besides the matters. */
export interface Ground {
  readonly registry: Registry;
  readonly world: World;
  /** The 32 bytes before every matter's first event. */
  readonly genesis: Uint8Array;
  /** The instance's own, for hashes that nobody may guess back; genesis, which all know, without it. */
  readonly key?: Uint8Array;
  /**
   * Of what happened before this moment (ms) nobody is sent a notice, unless its delivery is an act of its
   * own: the sample city tells of eighteen months, and its invented askers read the last of them.
   */
  readonly quietBefore?: number;
}

export interface Accepted {
  readonly job: Job;
  /** Undefined when there was nothing to settle. */
  readonly answer: Answer | undefined;
}
export interface Refused {
  readonly job: Job;
  readonly error: unknown;
}

interface Touched {
  readonly plan: Plan;
  readonly before: Matter | null;
  readonly asker: string | null;
  /** What is unique in it, where the batch opens it. */
  readonly unique: string | undefined;
  readonly after: Matter;
}

interface Step {
  readonly decided: Decided;
  readonly event: ChainedEvent;
  readonly apart: Readonly<Record<string, Apart>> | undefined;
}

interface Chained {
  readonly steps: readonly Step[];
  readonly after: Matter;
}

export class Draft {
  readonly accepted: Accepted[] = [];
  readonly refused: Refused[] = [];
  readonly rows: Rows;
  readonly #ground: Ground;
  readonly #touched = new Map<number, Touched>();
  readonly #matter: (id: number) => Matter | undefined;
  readonly #files: Files;
  readonly #held: Set<string>;

  /**
   * `matter` finds what was loaded or cached; `recorded` is the time of the whole batch; `held` is what is
   * unique in matters that are there.
   */
  constructor(
    ground: Ground,
    recorded: number,
    matter: (id: number) => Matter | undefined,
    files: Files = new Files(),
    held: ReadonlySet<string> = new Set(),
  ) {
    this.#ground = ground;
    this.#matter = matter;
    this.#files = files;
    this.#held = new Set(held);
    this.rows = new Rows(recorded);
  }

  /** The matters as they stand after the batch. */
  *after(): Iterable<Matter> {
    for (const { after } of this.#touched.values()) yield after;
  }

  touches(id: number): boolean {
    return this.#touched.has(id);
  }

  /** Decides one job on the running copy of its matter; a refusal is noted and changes nothing. */
  add(job: Job): void {
    try {
      this.#add(job);
    } catch (error) {
      this.refused.push({ job, error });
    }
  }

  #add(job: Job): void {
    const touched = this.#touched.get(job.id);
    const before = touched?.after ?? (job.opens ? null : this.#matter(job.id));
    if (before === undefined) throw unknownMatter();
    const claims: Claim[] = [];
    const { plan, steps: chained, after } = this.#decide(job, before, claims);
    if (chained.length === 0 || after === null) {
      this.accepted.push({ job, answer: undefined });
      return;
    }
    const last = chained.at(-1)!.event;
    const opened = touched === undefined && before === null;
    if (opened) this.#hold(plan, job, after);
    this.#touched.set(job.id, {
      plan,
      before: touched === undefined ? before : touched.before,
      asker: opened ? askerOf(plan, job.acts[0]!) : (touched?.asker ?? null),
      unique: opened ? job.unique : touched?.unique,
      after,
    });
    for (const step of chained) this.#write(plan, after, step);
    this.#claim(job, chained, claims);
    if (job.key) this.rows.key(job.id, last.seq, job.key);
    this.accepted.push({ job, answer: answerOf(last) });
  }

  /** Takes what is unique in a matter that opens, against those that are there and those of the batch. */
  #hold(plan: Plan, { unique }: Job, after: Matter): void {
    if (unique === undefined || !keepsUnique(plan, after)) return;
    if (this.#held.has(unique)) throw notUnique(plan);
    this.#held.add(unique);
  }

  /** The files of an act come with its own event, which an act of the engine may follow. */
  #claim({ id, acts }: Job, chained: readonly Step[], claims: readonly Claim[]): void {
    this.#files.take(claims);
    if (claims.length === 0) return;
    const [act] = acts;
    const own = chained.findLast(({ event }) => event.body.action === act!.action) ?? chained.at(-1)!;
    for (const claim of claims) this.rows.file(id, own.event.seq, claim, nameIn(act!.actor, id));
  }

  #decide(
    job: Job,
    before: Matter | null,
    claims: Claim[],
  ): { plan: Plan; steps: readonly Step[]; after: Matter | null } {
    const { world, genesis } = this.#ground;
    if (job.acts.length === 0) {
      const plan = this.#planOf(before!);
      return { plan, ...this.#chain(job.id, before, settle(world, plan, before!, job.until)) };
    }
    const [first, ...more] = job.acts;
    if (more.length === 0 && first!.origin !== "import") {
      const plan = this.#planFor(first!, before);
      const files = this.#files.answering(genesis, job.id, first!.actor.person, claims);
      const decision = decide(world, plan, job.id, before, { ...first!, files });
      return { plan, ...this.#chain(job.id, before, decision) };
    }
    const steps: Step[] = [];
    let after = before;
    for (const act of job.acts) {
      const decision = decide(world, this.#planFor(act, after), job.id, after, act);
      // Chained at once: a sample of the next act draws from the hash of this one.
      const chained = this.#chain(job.id, after, decision);
      steps.push(...chained.steps);
      after = chained.after;
    }
    const plan = this.#planOf(after!);
    if (first!.origin !== "import") return { plan, steps, after };
    // What has run out by now belongs to the past as well; what runs out later has its consequences.
    const settled = settle(world, plan, after!, this.rows.recorded, true);
    const chained = this.#chain(job.id, after, settled);
    return { plan, steps: [...steps, ...chained.steps], after: chained.after };
  }

  /** A matter finishes under the version that it was opened under. */
  #planFor(act: ActRequest, before: Matter | null): Plan {
    const current = this.#ground.registry.current.get(act.mechanism);
    if (current === undefined) throw unknownMechanism(act.mechanism);
    if (before === null) return current;
    if (before.mechanism !== act.mechanism) throw unknownMatter();
    return before.version === current.version ? current : this.#planOf(before);
  }

  #planOf(matter: Matter): Plan {
    const plan = this.#ground.registry.version(matter.mechanism, matter.version);
    if (plan === undefined) throw otherProgram(matter);
    return plan;
  }

  #chain(id: number, before: Matter | null, { steps, after }: Decision): Chained {
    let head = before?.head ?? this.#ground.genesis;
    let seq = before?.seq ?? 0;
    const chained = steps.map(decided => {
      const { apart, commitments } = committed(decided);
      const { happened, body } = decided.draft;
      seq += 1;
      const draft = apart === undefined ? decided.draft : { happened, body: { ...body, commitments } };
      const event = chain(draft, id, seq, this.rows.recorded, head);
      head = event.hash;
      return { decided, event, apart };
    });
    return { steps: chained, after: { ...after, head } };
  }

  #write(plan: Plan, after: Matter, { decided, event, apart }: Step): void {
    const { matter, seq } = event;
    this.rows.event(event);
    if (apart !== undefined) this.rows.apart(matter, seq, apart);
    for (const row of linkRows(this.#ground.registry, plan, decided)) this.rows.link(matter, seq, row);
    for (const message of effects(plan, decided, after)) {
      if (!this.#isQuiet(plan, event.happened, message)) this.rows.message(matter, seq, message);
    }
    for (const message of echoes(this.#ground.registry, decided)) this.rows.message(matter, seq, message);
  }

  #isQuiet({ mechanism }: Plan, happened: number, message: Message): boolean {
    if (message.kind !== "notice" || happened >= (this.#ground.quietBefore ?? 0)) return false;
    return mechanism.notices?.[message.notice]?.delivered === undefined;
  }

  /** Adds the rows of the matters, once all jobs have been decided. */
  close(): void {
    for (const { plan, before, asker, unique, after } of this.#touched.values()) {
      const keeps = keepsUnique(plan, after);
      if (before === null) {
        this.rows.open(plan, asker, after);
        if (keeps && unique !== undefined) this.rows.unique(after.id, unique);
      } else {
        this.rows.move(plan, before.seq, after);
        if (!keeps && keepsUnique(plan, before)) this.rows.freed(after.id);
      }
    }
  }
}

const answerOf = ({ matter, seq, body, hash, happened }: ChainedEvent): Answer => ({
  matter,
  seq,
  state: body.to,
  hash: hash.toString("hex"),
  happened,
  repeated: false,
});
