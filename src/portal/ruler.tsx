import { type RulerDay, rulerSentence, tickLook, tickNote } from "./ruler-days.ts";
import type { Lang } from "./words.ts";

/** Fewer ticks than this draw no time: a limit of hours is said by its clock alone. */
const fewestTicks = 3;

/**
 * The working-day ruler, at most some 16 ticks, longer runs folded by the caller; `mini` is for lists
 * and shows the ticks without numbers. Both say the same sentence to a screen reader.
 */
export function Ruler({ days, lang, mini }: { days: readonly RulerDay[]; lang: Lang; mini?: boolean }) {
  if (days.length < fewestTicks) return null;
  return (
    <div role="img" aria-label={rulerSentence(days, lang)}>
      <ol className={mini ? "ruler ruler--mini" : "ruler"} aria-hidden="true">
        {days.map(day => (
          <li key={day.day} className={tickLook(day)}>
            {mini ? null : <b>{day.label ?? String(Number(day.day.slice(8)))}</b>}
            {mini || !tickNote(day, lang) ? null : <span>{tickNote(day, lang)}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
