import type { MatterRow, ThemedBoard, ThemedPart, ThemedStanding } from "../../http/types.ts";
import { Bars } from "../parts/bars.tsx";
import { Light, PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

/** The numbers on top: what came in, how far it is. */
export function Counts({ standing }: { standing: ThemedStanding }) {
  const say = useWords();
  const { received, dispatched, answered, closed, open, share } = standing;
  const cells = [
    [say.themed.received, received],
    [say.themed.dispatched, dispatched],
    [say.themed.answered, answered],
    [say.themed.closed, closed],
  ] as const;
  return (
    <ul className="themed__counts">
      {cells.map(([name, count]) => (
        <li key={name}>
          <span>{name}</span>
          <b>{count.toLocaleString("en-US")}</b>
          <span>{say.themed.unit}</span>
        </li>
      ))}
      <li>
        <span>{say.themed.share}</span>
        <b>{share}</b>
        <span>
          {say.themed.open} {open} {say.themed.unit}
        </span>
      </li>
    </ul>
  );
}

interface PartsProps {
  readonly title: string;
  /** The one with most first. */
  readonly parts: readonly ThemedPart[];
  readonly most: number;
}

/** Counts by a column as bars, with the numbers beside them. */
export function Parts({ title, parts, most }: PartsProps) {
  const say = useWords();
  const { name, count, bar } = say.themed.columns;
  const lines = parts.slice(0, most).map(({ title: part, received, closed }) => ({
    key: part,
    name: part,
    numbers: [say.themed.parts(closed, received)],
    amount: received,
  }));
  return (
    <section>
      <SectionHead title={title} />
      {lines.length === 0 ? (
        <p className="note">{say.themed.noneYet}</p>
      ) : (
        <Bars title={title} heads={[name, count, bar]} lines={lines} />
      )}
    </section>
  );
}

/** What came in last; on a wall nothing can be opened. */
export function Latest({ rows, wall }: { rows: readonly MatterRow[]; wall: boolean }) {
  const say = useWords();
  return (
    <section>
      <SectionHead title={say.themed.latest} />
      {rows.length === 0 ? <p className="note">{say.themed.noneYet}</p> : null}
      <ol className="themed__latest">
        {rows.slice(0, wall ? 6 : 8).map(({ number, mechanism, title, stateTitle, light }) => (
          <li key={number}>
            {wall ? (
              <span className="themed__title">{title}</span>
            ) : (
              <PlaceLink to={{ page: "matter", mechanism, id: number, act: null }} className="themed__title">
                {title}
              </PlaceLink>
            )}
            <span className={`light light--${light}`}>{stateTitle}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Every appeal of the session, the worst light first. */
export function ByLight({ lights }: Pick<ThemedBoard, "lights">) {
  const say = useWords();
  return (
    <section className="themed__lights">
      <SectionHead title={say.themed.lights} />
      {lights.map(({ light, rows }) => (
        <details key={light} open={light !== "done" && light !== "ended"}>
          <summary>
            <Light light={light} /> {rows.length} {say.themed.unit}
          </summary>
          <ul className="themed__rows">
            {rows.map(({ id, mechanism, number, title, stateTitle, handler, left }) => (
              <li key={id}>
                <PlaceLink to={{ page: "matter", mechanism, id: number, act: null }}>{title}</PlaceLink>
                <span className="note">{[number, stateTitle, handler, left].filter(Boolean).join("　")}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
