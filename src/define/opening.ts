// What the engine opens elsewhere: entering a state, a matter of another mechanism for each entry of a list.

import type { EachOwn } from "./parts.ts";

/**
 * Entering `in`, the engine opens a matter over there for each entry of `each`, or one when it is left out.
 * Each is opened once, whatever dies in between, is taken for whoever asked here where the act over there
 * says for whom (`behalf`), and names this matter in a field of a link that leads back. What stands apart
 * here and there may be given, where no more people read it there; a file belongs to one matter and stays.
 */
export interface Opening<State extends string = string, Field extends string = string> {
  readonly in: State;
  /** The act of the engine that opens the matter over there. */
  readonly act: string;
  /** The list with an entry for each. */
  readonly each?: Field;
  /**
   * Their fields by ours; `"matter"` is this matter, `"entry"` the entry that theirs is opened for, and of a
   * list that runs beside `each` they get the value at the same place.
   */
  readonly with: Readonly<Record<string, Field | "matter" | "entry" | EachOwn<Field>>>;
  /** The act of the engine here that asks the new matter in `child`, which is added to the link's list. */
  readonly opened: { readonly act: string; readonly child: Field };
  /** The act of the engine here when it was refused there; `entry` asks for which entry. */
  readonly refused: { readonly act: string; readonly entry?: Field };
}
