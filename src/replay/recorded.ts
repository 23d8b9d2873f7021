// An event as the log has it, and as it would have been.

import type { EventBody, Values } from "../engine/event.ts";
import type { Faces } from "../engine/clocks.ts";

export interface RecordedEvent {
  readonly seq: number;
  /** ms since 1970. */
  readonly happened: number;
  readonly body: EventBody;
  /** Of the event: what samples were drawn by. */
  readonly hash: Uint8Array;
}

/** One event of a life under the change. */
export interface LivedEvent {
  readonly happened: number;
  readonly action: string;
  readonly state: string;
  /** The values that it wrote. */
  readonly holds: Values;
  /** The clocks that it moved. */
  readonly due: Faces;
}

/** An act that somebody took, and that would have been refused. */
export interface RefusedAct {
  /** Its number in the log. */
  readonly seq: number;
  readonly happened: number;
  readonly action: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** It led to another state, from which people went on: the matter follows the record. */
  readonly kept: boolean;
}

export interface Life {
  readonly events: readonly LivedEvent[];
  readonly refused: readonly RefusedAct[];
}

/** What the log says of a recorded event, in the words of a life. */
export const livedOf = ({ happened, body }: RecordedEvent): LivedEvent => ({
  happened,
  action: body.action,
  state: body.to,
  holds: { ...body.input, ...body.set },
  due: body.due,
});

/** What names a clock's run-out among the events of a matter. */
export const expiryKey = (clock: string, happened: number): string => `${clock} ${happened}`;
