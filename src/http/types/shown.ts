// The parts that views are made of: fields, clocks, actions with their forms, pages of lists, problems.

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
  /** Whether its expiry has a consequence: an act of the engine, or the level above. */
  readonly followed: boolean;
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
  /** What it said when it was passed, where it was changed since. */
  readonly was?: string;
  /** Of a field that takes files: those that are still there. */
  readonly files?: readonly FileView[];
}

/** A file that was uploaded and waits for the act that names it. */
export interface UploadView {
  /** Stands for it in an input. */
  readonly file: string;
  readonly name: string;
  /** The media type that its content has. */
  readonly type: string;
  /** In bytes, as it is kept. */
  readonly size: number;
}

/** A file of a matter. */
export interface FileView extends UploadView {
  readonly href: string;
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
  /** Its form has suggestions, or an earlier answer to be held against: `…/suggestions/{action}`. */
  readonly helped?: true;
  /** The lead and co-handlers are chosen on the org tree, each among orgs where one of the roles is. */
  readonly dispatch?: {
    readonly lead: string;
    readonly leadRoles: readonly string[];
    readonly helpers?: string;
    readonly helperRoles?: readonly string[];
  };
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
    | "file"
    | "list";
  readonly of?: string;
  /** Asked only once a text was refused as empty: whoever means it ticks it and sends again. */
  readonly confirms?: true;
  /** The mechanism of the matters that it takes. */
  readonly leadsTo?: string;
  /** An office that is addressed, not the place where something is. */
  readonly office?: true;
  /** Where the question is asked at all. */
  readonly required: boolean;
  /**
   * Asked only where these other answers of the form are so: one of the options of a choice, a flag set or
   * not. `only` says it in words.
   */
  readonly when?: Readonly<Record<string, readonly string[] | boolean>>;
  readonly only?: string;
  /**
   * Where an org is chosen that the new matter will concern: the mechanism of which it may have others
   * already.
   */
  readonly alike?: string;
  readonly hint?: string;
  readonly min?: number;
  readonly max?: number;
  /** Options of a choice, or the orgs of the level that is asked for. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Pass as `?after=` for the next page; null on the last. */
  readonly next: string | null;
}

/** RFC 9457, with our stable code and one entry for each field. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fields?: readonly { readonly field: string; readonly code: string; readonly detail: string }[];
  /** What is wrong with a sheet: by its row, or with all of it (null). */
  readonly rows?: readonly { readonly row: number | null; readonly detail: string }[];
}
