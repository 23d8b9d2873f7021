// Uniqueness (唯一): one matter for one thing. A plot has one file, a child is registered once a year. Kept by
// the database, so that two acts of the same moment cannot both pass; decision 13 says how.

import type { OneOrMore } from "./parts.ts";
import type { When } from "./when.ts";

/** No two matters of the mechanism hold the same values of these fields. */
export interface Unique<State extends string = string, Field extends string = string> {
  /**
   * All of them together; every act that opens a matter asks them, and no later act changes them. What a
   * matter is not asked (`when`) is left out of the comparison.
   */
  readonly of: OneOrMore<Field>;
  /** Here a matter has let go: another may be opened. None of these states leads back. */
  readonly except?: OneOrMore<State>;
  /**
   * Matters of which some of these states let go of nothing: what is granted once for a time stays granted
   * when its matter is closed, where others may be asked for again and again.
   */
  readonly keeps?: { readonly when: When<Field>; readonly in: OneOrMore<State> };
}

/** What can be the same: a value that one reads the same way whoever typed it. */
export const uniqueKinds = [
  "choice",
  "creditCode",
  "date",
  "identity",
  "matter",
  "org",
  "person",
  "phone",
  "text",
] as const;
