import { useMemo } from "react";
import type { MatterView } from "../../http/types.ts";
import { sameDay, sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";
import type { Folded } from "./flow-fold.ts";
import { planFlow, reachable } from "./flow-layout.ts";
import { type PlacedBox, type PlacedEdge, boxHeight, drawFlow } from "./flow-lines.ts";
import type { Way } from "./flow-way.ts";

function StateBox({ box, look, note }: { box: PlacedBox; look: string; note: string }) {
  return (
    <g className={look}>
      <rect x={box.x - box.width / 2} y={box.y} width={box.width} height={boxHeight} />
      <text x={box.x} y={box.y + (box.lines.length > 1 ? 16 : 23)}>
        {box.lines.map((line, at) => (
          <tspan key={line} x={box.x} dy={at * 14}>
            {line}
          </tspan>
        ))}
      </text>
      <text className="flow__note" x={box.x} y={box.y + boxHeight + 17}>
        {note}
      </text>
    </g>
  );
}

function Line({ edge, look }: { edge: PlacedEdge; look: string }) {
  const { tip, path, label } = edge;
  return (
    <g className={look}>
      <path d={path} />
      <path
        className="flow__head"
        d="M-6 -4L0 0L-6 4"
        transform={`translate(${tip.x} ${tip.y}) rotate(${tip.turn})`}
      />
      {label ? (
        <text className="flow__note" x={label.x} y={label.y}>
          {label.text}
        </text>
      ) : null}
    </g>
  );
}

interface FlowDrawingProps {
  readonly matter: MatterView;
  readonly folded: Folded;
  readonly way: Way;
  /** 1 draws letters in their own size. */
  readonly zoom: number;
}

/** When a state was entered, the day only where it is another than that of the state before. */
function useNotes({ matter, way }: FlowDrawingProps): (name: string) => string {
  const say = useWords();
  const times = [...way.entered].toSorted(([, one], [, other]) => one - other);
  return name => {
    if (name === matter.state) return say.flow.now;
    const at = way.entered.get(name);
    if (at === undefined) return "";
    const previous = times[times.findIndex(([state]) => state === name) - 1];
    return previous && sameDay(previous[1], at) ? sayMoment(at).slice(-5) : sayMoment(at);
  };
}

/**
 * States and moves, the matter's own way drawn heavy, what may come next plain, what is out of reach
 * dashed.
 */
export function FlowDrawing(props: FlowDrawingProps) {
  const { matter, folded, way, zoom } = props;
  const say = useWords();
  const plan = useMemo(() => planFlow(folded.states, folded.moves), [folded]);
  const drawing = useMemo(() => drawFlow(plan), [plan]);
  const noteOf = useNotes(props);
  const ahead = reachable(plan.edges, matter.state);
  const next = new Set(plan.edges.filter(({ from }) => from === matter.state).map(({ to }) => to));
  const lookOf = (name: string) => {
    if (name === matter.state) return "is-here";
    const past = way.entered.has(name) ? "is-past" : ahead.has(name) ? "" : "is-out";
    return next.has(name) ? `${past} is-next` : past;
  };
  const lineOf = ({ from, to }: PlacedEdge) =>
    way.took(from, to) ? "is-past" : from === matter.state ? "is-next" : ahead.has(from) ? "" : "is-out";
  // The heavy way lies over the thin lines.
  const rank = (edge: PlacedEdge) => ["is-out", "", "is-next", "is-past"].indexOf(lineOf(edge));
  const lines = drawing.edges.toSorted((one, other) => rank(one) - rank(other));
  const titleOf = new Map(folded.states.map(({ name, title }) => [name, title]));
  const past = [...way.entered.keys()].filter(name => name !== matter.state);
  const named = say.flow.name(past.map(name => titleOf.get(name)).join(say.comma), matter.stateTitle);
  return (
    <svg
      className="flow"
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={drawing.width * zoom}
      height={drawing.height * zoom}
      role="img"
      aria-label={named}
    >
      {lines.map(edge => (
        <Line key={JSON.stringify([edge.from, edge.to])} edge={edge} look={lineOf(edge)} />
      ))}
      {drawing.boxes.map(box => (
        <StateBox key={box.name} box={box} look={lookOf(box.name)} note={noteOf(box.name)} />
      ))}
    </svg>
  );
}
