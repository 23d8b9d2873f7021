// What the API answers and what the pages are drawn from: plain JSON, already masked for the reader, in the
// reader's language (`Accept-Language` or `?lang=`). Portal and office know these types and nothing behind
// them. Times are ms since 1970.

export type Lang = "zh" | "en";
export type Light = "idle" | "normal" | "due" | "late" | "over" | "done" | "ended";

/** A clock as people see it. */
export interface ClockView {
  readonly name: string;
  readonly title: string;
  readonly limit: string;
  readonly start: number;
  readonly due: number | null;
  /** The civil day of the deadline, "2026-11-27"; null while paused. */
  readonly dueDay: string | null;
  readonly end: number | null;
  readonly paused: boolean;
  readonly expired: boolean;
  readonly provisional: boolean;
  readonly light: Light;
  /** "还剩 3 个工作日", "逾期 2 天", "暂停计时". */
  readonly left: string;
  readonly ruler: readonly RulerTick[];
}
export interface RulerTick {
  readonly day: string;
  readonly label: string;
  readonly kind: "zero" | "did" | "off" | "stop" | "now" | "todo" | "end" | "gone";
  /** Today, whatever the kind: the last day can be today. */
  readonly today?: boolean;
  /** Counted days in the tick; 1 unless a run was folded. */
  readonly days?: number;
}

/** A field's value, ready to show: text, or the mask of it. */
export interface FieldView {
  readonly name: string;
  readonly label: string;
  readonly kind: string;
  /** null when there is none. */
  readonly value: unknown;
  readonly text: string;
  /**
   * The reader may see only the mask; `reveal` says whether they may ask for the clear value (it is
   * logged).
   */
  readonly masked: boolean;
  readonly reveal: boolean;
}

/** An action of the reader on this matter, allowed or refused with its reason. */
export interface ActionView {
  readonly name: string;
  readonly title: string;
  readonly allowed: boolean;
  /** Why not, and the way out. */
  readonly reason?: string;
  readonly code?: string;
  readonly form: readonly AskView[];
  readonly pages: readonly (readonly string[])[];
  /** Cannot be undone: the button is drawn in cinnabar. */
  readonly grave: boolean;
  /** The lead and co-handlers are chosen on the org tree. */
  readonly dispatch?: { readonly lead: string; readonly helpers?: string };
}
export interface AskView {
  readonly name: string;
  readonly label: string;
  readonly kind:
    | "text"
    | "longtext"
    | "choice"
    | "number"
    | "flag"
    | "date"
    | "phone"
    | "identity"
    | "creditCode"
    | "yuan"
    | "mu"
    | "org"
    | "person"
    | "matter"
    | "list";
  readonly of?: string;
  readonly required: boolean;
  readonly hint?: string;
  readonly min?: number;
  readonly max?: number;
  /** Options of a choice, or the orgs of the level that is asked for. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

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
  readonly fields: readonly FieldView[];
  readonly clocks: readonly ClockView[];
  readonly relations: readonly string[];
  readonly actions: readonly ActionView[];
  readonly story: readonly StoryView[];
  readonly links: readonly LinkView[];
}
/** The answer to an act: the matter as it now is, and what was recorded; a repeated key repeats the receipt. */
export interface ActView extends MatterView {
  readonly receipt: {
    readonly seq: number;
    readonly state: string;
    readonly hash: string;
    readonly happened: number;
    readonly repeated: boolean;
  };
}
export interface LinkView {
  readonly name: string;
  readonly title: string;
  readonly outward: boolean;
  readonly matter: MatterRow;
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
  readonly due: number | null;
  readonly left: string;
  readonly handler: string | null;
  readonly sample: boolean;
  readonly columns: Readonly<Record<string, string>>;
}
export interface Page<T> {
  readonly items: readonly T[];
  /** Pass as `?after=` for the next page; null on the last. */
  readonly next: string | null;
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
  readonly purpose: string;
  readonly version: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly states: readonly {
    readonly name: string;
    readonly title: string;
    readonly done: string | null;
    readonly final: boolean;
  }[];
  /** The titles of all actions. */
  readonly actions: Readonly<Record<string, string>>;
  readonly moves: readonly {
    readonly action: string;
    readonly title: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly columns: readonly { readonly name: string; readonly label: string; readonly kind: string }[];
  readonly figures: readonly { readonly name: string; readonly title: string }[];
  /** The opening actions that the reader may take. */
  readonly openings: readonly ActionView[];
}

export interface FigureView {
  /** `appeal.onTimeShare`. */
  readonly name: string;
  readonly title: string;
  readonly value: number | null;
  /** "96.85%", "1,720 件", "—". */
  readonly text: string;
  readonly unit: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly parts: readonly FigurePart[];
  readonly sentence: string;
  readonly period: { readonly label: string; readonly from: string | null; readonly to: string | null };
  readonly asOf: number;
  readonly definition: string;
  readonly trend: readonly { readonly label: string; readonly value: number | null; readonly text: string }[];
  readonly columns: readonly { readonly name: string; readonly label: string }[];
  readonly table: { readonly column: string; readonly rows: readonly FigureCell[] } | null;
  readonly sample: boolean;
  readonly audience: "public" | "staff";
}
export interface FigurePart {
  readonly name: string;
  readonly title: string;
  readonly value: number | null;
  readonly text: string;
}
export interface FigureCell {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly text: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}
/** The matters and events behind a figure, each with the hash that an outsider checks. */
export interface FigureRow {
  readonly matter: MatterRow;
  readonly seq: number;
  readonly happened: number;
  readonly action: string;
  readonly hash: string;
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

export interface OrgView {
  readonly ref: string;
  readonly parent: string | null;
  readonly name: string;
  readonly level: string;
  readonly party: boolean;
}
export interface PostView {
  readonly id: string;
  readonly title: string;
  readonly org: string;
  readonly orgName: string;
  readonly roles: readonly string[];
}
export interface SessionView {
  readonly person: { readonly id: string; readonly name: string; readonly citizen: boolean } | null;
  readonly post: PostView | null;
  readonly posts: readonly PostView[];
  readonly csrf: string;
  readonly city: { readonly name: string; readonly sample: boolean };
}

/** RFC 9457, with our stable code and one entry for each field. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fields?: readonly { readonly field: string; readonly code: string; readonly detail: string }[];
}

/** The loop from one matter: what was asked, what was decided, what was done, how it was judged. */
export interface LoopView {
  readonly title: string;
  readonly asOf: number;
  readonly stages: readonly LoopStage[];
  readonly spans: readonly {
    readonly title: string;
    readonly from: number;
    readonly to: number;
    readonly days: number;
  }[];
}
export interface LoopStage {
  readonly key: "ask" | "plan" | "serve" | "judge";
  readonly nodes: readonly LoopNode[];
  readonly hop: { readonly at: number; readonly text: string } | null;
}
export interface LoopNode {
  readonly title: string;
  readonly href: string | null;
  readonly lines: readonly string[];
  readonly light: Light | null;
  readonly mine: boolean;
  readonly key: boolean;
  readonly more: boolean;
  /** The arrow from this node to the next one of its stage. */
  readonly hop?: { readonly at: number; readonly text: string };
}

/** A loop in a list: the matter that it turns on, and the stages it has been through, each in a few words. */
export interface LoopRow {
  readonly number: string;
  readonly title: string;
  readonly light: Light;
  readonly stages: readonly { readonly title: string; readonly note: string }[];
}
