import {
  boxHeight,
  curveOf,
  type FlowLayout,
  type FlowMove,
  type FlowState,
  headOf,
  placeFlow,
} from "./flow-layout.ts";
import { type Lang, words } from "./words.ts";

interface FlowProps {
  /** Whose flow it is: the mechanism's name. */
  title: string;
  states: readonly FlowState[];
  moves: readonly FlowMove[];
  lang: Lang;
}

/** Wider than this, a drawing across would need smaller letters: it is then drawn downwards. */
const widestAcross = 1000;
const phoneWidth = 358;

function stateMarks({ done, now, end }: FlowState): string | undefined {
  return (
    [done ? "is-done" : "", now ? "is-now" : "", end ? "is-end" : ""].filter(Boolean).join(" ") || undefined
  );
}

function Drawing({ placed, label, look }: { placed: FlowLayout; label: string; look: string }) {
  const { width, height, states, moves } = placed;
  return (
    <svg
      className={`flow ${look}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {moves.map(({ from, to, points, taken }) => (
        <g key={`${from} ${to}`} className={taken ? "is-taken" : undefined}>
          <path d={curveOf(points)} />
          <path className="flow__head" d={headOf(points)} />
        </g>
      ))}
      {moves.map(({ from, to, label: word, taken, x, y }) => (
        <g key={`${from} ${to}`} className={taken ? "is-taken" : undefined}>
          <text className="flow__word" x={x} y={y + 4}>
            {word}
          </text>
        </g>
      ))}
      {states.map(state => (
        <g key={state.id} className={stateMarks(state)}>
          <rect
            x={state.x - state.width / 2}
            y={state.y - boxHeight / 2}
            width={state.width}
            height={boxHeight}
          />
          {state.end ? (
            <rect
              className="flow__inner"
              x={state.x - state.width / 2 + 3}
              y={state.y - boxHeight / 2 + 3}
              width={state.width - 6}
              height={boxHeight - 6}
            />
          ) : null}
          <text x={state.x} y={state.y + 5}>
            {state.label}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The same flow in words: each move on a line, for readers and for those who do not see the drawing. */
function MoveTable({ states, moves, lang }: FlowProps) {
  const say = words[lang];
  const name = (id: string) => states.find(state => state.id === id)?.label ?? id;
  return (
    <details>
      <summary>{say.flowTable}</summary>
      <table className={moves.length > 12 ? "bars bars--long" : "bars"}>
        <thead>
          <tr>
            <th scope="col">{say.from}</th>
            <th scope="col">{say.act}</th>
            <th scope="col">{say.to}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ from, to, label }, at) => (
            <tr key={at}>
              <th scope="row">{name(from)}</th>
              <td>{label}</td>
              <td>{name(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/**
 * A mechanism as its states and moves, the way this matter went drawn heavier; across at a desk, down on
 * a phone.
 */
export function FlowDrawing(props: FlowProps) {
  const { title, states, moves, lang } = props;
  const say = words[lang];
  const down = placeFlow(states, moves, "TB");
  const across = placeFlow(states, moves, "LR");
  const named = (chosen: readonly FlowState[]) => chosen.map(({ label }) => label).join(say.listComma);
  const label = say.flowOf(
    title,
    named(states.filter(({ done }) => done)),
    named(states.filter(({ now }) => now)),
  );
  const scrolls = down.width > phoneWidth ? { tabIndex: 0, role: "region", "aria-label": label } : {};
  return (
    <>
      <div className="for-wide">
        <Drawing placed={across.width > widestAcross ? down : across} label={label} look="flow--wide" />
      </div>
      <div className="for-phone scroll" {...scrolls}>
        <Drawing placed={down} label={label} look="flow--phone" />
      </div>
      <MoveTable {...props} />
    </>
  );
}
