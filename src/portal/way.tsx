import { sayDay } from "./saying.ts";
import { type Lang, words } from "./words.ts";

/** One state of the main line. */
export interface WayStep {
  readonly title: string;
  /** When the matter came into it, UTC ms; null while it is ahead. */
  readonly at: number | null;
  readonly is: "past" | "now" | "ahead";
}

interface WayProps {
  steps: readonly WayStep[];
  lang: Lang;
  zone?: string | undefined;
  /** The moment of reading: years other than its own are said. */
  now?: number | undefined;
}

/** The main line as a drawing that is text: a list for who hears it, a row of marks for who sees it. */
export function Way({ steps, lang, zone, now }: WayProps) {
  const say = words[lang];
  const said = { past: say.wayPast, now: say.wayNow, ahead: say.wayAhead };
  return (
    <ol className="way">
      {steps.map(({ title, at, is }) => (
        <li key={title} className={`way--${is}`} aria-current={is === "now" ? "step" : undefined}>
          <b>{title}</b>
          <span className="unseen"> {said[is]} </span>
          {at === null ? null : (
            <time dateTime={new Date(at).toISOString()}>{sayDay(at, lang, zone, now)}</time>
          )}
        </li>
      ))}
    </ol>
  );
}
