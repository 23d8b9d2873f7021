import type { ClockView } from "../../http/types.ts";

/** What still matters of a clock: one that runs or stands still, not one that was met or waited out. */
const over = ({ end, light }: ClockView): boolean => end !== null || light === "done" || light === "ended";

/** Running before what is over, the nearest limit first. */
export const inOrder = (clocks: readonly ClockView[]): ClockView[] =>
  clocks.toSorted(
    (one, other) => Number(over(one)) - Number(over(other)) || (one.due ?? 0) - (other.due ?? 0),
  );
