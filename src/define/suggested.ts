// Parts of a definition that help whoever fills in a form: what is suggested for a field, and a text that is
// questioned before it leaves. Neither decides anything: a human does, and what was shown is kept.

import type { OneOrMore } from "./parts.ts";

/**
 * What a form suggests for a field, learned from the office's own closed matters. What was shown stays in the
 * event of the act beside what was chosen, so that how well it suggests is a figure of the log.
 */
export interface Suggestion<
  Act extends string = string,
  TextField extends string = string,
  Field extends string = string,
  ShownField extends string = string,
  NumberField extends string = string,
> {
  /** The acts whose form shows it. */
  readonly at: OneOrMore<Act>;
  /** The texts that it is learned from. */
  readonly from: readonly TextField[];
  /** What the office's own habit goes by, asked before the words: topic and area name the unit. */
  readonly by?: readonly Field[];
  /** Gets what was shown, the first first. */
  readonly shown: ShownField;
  /** Gets the place of what was chosen among them: 1, 2, 3; 0 for anything else. */
  readonly rank: NumberField;
}

/** A text that answers somebody (rules 0.4). */
export interface Reply<
  Act extends string = string,
  FlagField extends string = string,
  OrgField extends string = string,
> {
  /** The acts that write it. One without substance is refused once: whoever means it confirms. */
  readonly at: OneOrMore<Act>;
  readonly confirm: FlagField;
  /** Whoever passes it is shown the latest of the same unit that says the same. */
  readonly passed?: { readonly by: Act; readonly unit: OrgField };
}
