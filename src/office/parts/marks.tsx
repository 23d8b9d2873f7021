import type { MouseEvent, ReactNode } from "react";
import type { Light as LightName, RulerTick } from "../../http/types.ts";
import { type Place, addressOf, go } from "../route.ts";
import { useWords } from "../words/language.tsx";
import type { Words } from "../words/zh.ts";

/** A light by shape, word and colour, since some clerks tell colours by the other two. */
export function Light({ light }: { light: LightName }) {
  const say = useWords();
  return <span className={`light light--${light}`}>{say.lights[light]}</span>;
}

/** What stands under a day: today whatever else it is, and "late" only under the first such day. */
function sayTick(say: Words, ticks: readonly RulerTick[], at: number): string {
  const { kind = "off", today = false } = ticks[at] ?? {};
  if (today && kind !== "end") return say.ruler.kinds.now;
  const repeated = kind === "gone" && ticks.findIndex(tick => tick.kind === "gone") < at;
  return repeated ? "" : say.ruler.kinds[kind];
}

/** The working-day ruler; `mini` for a row, without numbers under the days. */
export function Ruler({
  ticks,
  left,
  mini = false,
}: {
  ticks: readonly RulerTick[];
  left: string;
  mini?: boolean;
}) {
  const say = useWords();
  if (ticks.length === 0) return null;
  return (
    <div className={mini ? "ruler ruler--mini" : "ruler"} role="img" aria-label={say.ruler.name(left)}>
      {ticks.map(({ day, label, kind, today = false }, at) => (
        <span key={day} className={`ruler__day is-${kind}${today ? " is-today" : ""}`}>
          {mini ? null : <b>{label}</b>}
          {mini ? null : <i>{sayTick(say, ticks, at)}</i>}
        </span>
      ))}
    </div>
  );
}

export function Key({ children }: { children: ReactNode }) {
  return <kbd className="key">{children}</kbd>;
}

/** A link to a place of the office; a plain click stays in the page, any other is the browser's. */
export function PlaceLink(props: { to: Place; children: ReactNode; current?: boolean; className?: string }) {
  const { to, children, current = false, className } = props;
  const clicked = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a
      href={addressOf(to)}
      onClick={clicked}
      className={className}
      aria-current={current ? "page" : undefined}
    >
      {children}
    </a>
  );
}

/** A section begins with a rule: heading left, what belongs beside it right. */
export function SectionHead({ title, aside }: { title: ReactNode; aside?: ReactNode }) {
  return (
    <div className="section">
      <h2>{title}</h2>
      {aside ? <span className="aside">{aside}</span> : null}
    </div>
  );
}

/** The mark of the city's one move: a board of lines, one stone. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 30 30" aria-hidden="true">
      <path d="M6 1v28M15 1v28M24 1v28M1 6h28M1 15h28M1 24h28" />
      <circle cx="24" cy="6" r="5.4" />
    </svg>
  );
}
