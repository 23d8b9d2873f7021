// Matters and mechanisms: in full, in lists, as work to do, as a chain of hashes.

import type { ExplainedView } from "./explained.ts";
import type { LedgerColumn } from "./list.ts";
import type { ActionView, ClockView, FieldView, Light, RulerTick } from "./shown.ts";

/** One line of a matter's story. */
export interface StoryView {
  readonly seq: number;
  readonly at: number;
  readonly action: string;
  readonly title: string;
  readonly who: string;
  readonly state: string;
  readonly said: readonly FieldView[];
  /** Set when clocks were paused, resumed, extended or ran out here. */
  readonly clocks: readonly string[];
  /** A clock stands still from here on, until a later step resumes it. */
  readonly paused?: boolean;
  /** What was drawn by lot here, and that it can be drawn again. */
  readonly drawn?: string;
  readonly hash: string;
  readonly origin: string;
}

export interface MatterView {
  readonly id: string;
  readonly number: string;
  readonly mechanism: string;
  readonly mechanismTitle: string;
  readonly title: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly done: "answered" | "closed" | "solved" | "verified" | null;
  readonly final: boolean;
  readonly light: Light;
  readonly opened: number;
  readonly happened: number;
  readonly seq: number;
  readonly head: string;
  readonly version: string;
  readonly sample: boolean;
  readonly imported: boolean;
  /** Whether its asker is sent notices of what happens. */
  readonly tells: boolean;
  readonly fields: readonly FieldView[];
  readonly clocks: readonly ClockView[];
  readonly relations: readonly string[];
  readonly actions: readonly ActionView[];
  readonly story: readonly StoryView[];
  readonly links: readonly LinkView[];
  readonly papers: readonly PaperView[];
  readonly rounds: readonly RoundView[];
  /** Why a decision table came to what it did, the latest first. */
  readonly explained: readonly ExplainedView[];
  /** How often it was urged (催办). */
  readonly urged: number;
  /** Matters that joined this one, and how many people asked in them; null where none did. */
  readonly merged: { readonly matters: number; readonly askers: number } | null;
}

/** Several orgs that each give their word while the matter waits: 会签, 或签, 依次. */
export interface RoundView {
  readonly name: string;
  readonly title: string;
  readonly order: "all" | "any" | "turn";
  /** The matter waits for it now. */
  readonly open: boolean;
  /** By when, ms; null where no clock runs for it. */
  readonly due: number | null;
  readonly seats: readonly {
    readonly org: string;
    readonly signed: boolean;
    readonly at: number | null;
    /** In a round by turns: this is the one that is waited for. */
    readonly turn: boolean;
  }[];
}

/** A paper that the reader may have, as it was made last. */
export interface PaperView {
  readonly name: string;
  readonly title: string;
  /** 发文字号; null for a paper without, "" while the register has not given it. */
  readonly number: string | null;
  readonly made: number;
  readonly href: string;
}

/**
 * The answer to an act: the matter as it now is, and what was recorded; a repeated key repeats the receipt.
 */
export interface ActView extends MatterView {
  readonly receipt: Receipt;
}

interface Receipt {
  readonly seq: number;
  readonly state: string;
  readonly hash: string;
  readonly happened: number;
  readonly repeated: boolean;
}

/** The answer to an act where the receipt alone was asked for. */
export interface ReceiptView {
  readonly number: string;
  readonly mechanism: string;
  readonly receipt: Receipt;
}

export interface LinkView {
  readonly name: string;
  readonly title: string;
  readonly outward: boolean;
  readonly matter: MatterRow;
  /** What the other makes of this one, where that is more than its title: 同类诉求 62 件，已列入重点任务. */
  readonly said?: string;
  /** A part of this matter that the engine opened (子件): its unit, and what it waits for the reader to do. */
  readonly part?: { readonly unit: string | null; readonly waits: string | null };
}

/** A matter in a list. */
export interface MatterRow {
  readonly id: string;
  readonly number: string;
  readonly mechanism: string;
  readonly title: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly light: Light;
  readonly opened: number;
  /** The time of its last act. */
  readonly happened: number;
  readonly due: number | null;
  readonly left: string;
  readonly handler: string | null;
  readonly sample: boolean;
  /** How often it was urged (催办). */
  readonly urged: number;
  readonly columns: Readonly<Record<string, string>>;
  /** Of columns that were changed since they were passed: what they said then. */
  readonly was?: Readonly<Record<string, string>>;
}

/** A row of the to-do list says why it is here. */
export interface TodoRow extends MatterRow {
  readonly why: string;
  readonly actions: readonly string[];
  readonly ruler: readonly RulerTick[];
}

export interface TodoView {
  readonly rows: readonly TodoRow[];
  readonly counts: Readonly<Record<Light, number>>;
  /** What was done today, for the empty state. */
  readonly doneToday: number;
}

export interface MechanismView {
  readonly name: string;
  readonly room: string;
  readonly title: string;
  /** What several are called: Appeals. Chinese has one word for both. */
  readonly plural: string;
  readonly purpose: string;
  readonly version: string;
  /** A hash of what is published and concealed. */
  readonly publication: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly states: readonly {
    readonly name: string;
    readonly title: string;
    readonly done: string | null;
    readonly final: boolean;
  }[];
  /** The titles of all actions. */
  readonly actions: Readonly<Record<string, string>>;
  /** Those that the reader's post may take on some matter. */
  readonly own: readonly string[];
  readonly moves: readonly {
    readonly action: string;
    readonly title: string;
    readonly from: string;
    readonly to: string;
    /** Nobody takes it but the engine: an expiry, a link, a delivery. */
    readonly engine: boolean;
  }[];
  readonly columns: readonly { readonly name: string; readonly label: string; readonly kind: string }[];
  /** The columns of its ledger for the reader. */
  readonly ledger: readonly LedgerColumn[];
  readonly figures: readonly { readonly name: string; readonly title: string }[];
  /** What is voted on in its matters. */
  readonly ballots: readonly { readonly name: string; readonly title: string }[];
  readonly polls: readonly { readonly name: string; readonly title: string }[];
  /** The opening actions that the reader may take. */
  readonly openings: readonly ActionView[];
}

/** An event with all that its hash covers, as an outsider checks it. */
export interface EventView {
  readonly matter: string;
  readonly seq: number;
  readonly happened: number;
  readonly recorded: number;
  readonly payload: string;
  readonly hash: string;
}

export interface ChainView {
  readonly matter: string;
  readonly instance: string;
  readonly algorithm: "SHA-256";
  readonly genesis: string;
  readonly events: readonly EventView[];
  readonly valid: boolean;
}
