// What entering a state makes the engine do to a whole city of matters elsewhere: work for whoever drives.

import type { EventBody } from "../event.ts";
import type { Plan } from "../registry.ts";

/** Work that goes on until none is left; its end is an act of the engine on the same matter. */
export interface DriveMessage {
  readonly kind: "drive";
  readonly drive: string;
}

/** The drives that an event begins. */
export const driveMessages = (
  { mechanism }: Plan,
  { from, to }: Pick<EventBody, "from" | "to">,
): readonly DriveMessage[] =>
  from === to
    ? []
    : Object.entries(mechanism.drives ?? {}).flatMap(([drive, declared]) =>
        declared?.in === to ? [{ kind: "drive" as const, drive }] : [],
      );
