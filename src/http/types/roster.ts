// Sheets of orgs and staff: what one would do, or did.

/** A row of the sheet: whom or what it is about, and what comes of it. */
export interface RosterLine {
  readonly row: number;
  readonly name: string;
  readonly text: string;
}

export interface RosterView {
  /** False for a preview: nothing was written. */
  readonly written: boolean;
  /** Sentences about the file: hidden rows, a name that lies. */
  readonly said: readonly string[];
  readonly added: readonly RosterLine[];
  readonly changed: readonly RosterLine[];
  readonly unchanged: number;
  /** First passwords of new people, in the answer to the run alone: they are kept nowhere. */
  readonly passwords: readonly {
    readonly account: string;
    readonly name: string;
    readonly password: string;
  }[];
}
