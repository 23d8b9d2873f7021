import { useMemo } from "react";
import type { MatterView, MechanismView } from "../../http/types.ts";
import { sameDay, sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";
import { planFlow, reachable } from "./flow-layout.ts";
import { type PlacedBox, type PlacedEdge, boxHeight, drawFlow } from "./flow-lines.ts";

interface Way {
  /** When each state was first entered. */
  readonly entered: ReadonlyMap<string, number>;
  readonly steps: ReadonlySet<string>;
}

const step = (from: string, to: string) => JSON.stringify([from, to]);

/** The way that the matter went, read from its story. */
function wayOf({ story, state }: MatterView, mechanism: MechanismView): Way {
  const nameOf = new Map(
    mechanism.states.flatMap(({ name, title }) => [[title, name] as const, [name, name] as const]),
  );
  const entered = new Map<string, number>();
  const steps = new Set<string>();
  let before: string | undefined;
  for (const line of story.toSorted((one, other) => one.seq - other.seq)) {
    const at = nameOf.get(line.state);
    if (!at) continue;
    if (!entered.has(at)) entered.set(at, line.at);
    if (before && before !== at) steps.add(step(before, at));
    before = at;
  }
  if (!entered.has(state)) entered.set(state, 0);
  return { entered, steps };
}

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

/** The mechanism as its states and moves, the matter's own way drawn heavy, what is out of reach dashed. */
export function Flow({ matter, mechanism }: { matter: MatterView; mechanism: MechanismView }) {
  const say = useWords();
  const plan = useMemo(() => planFlow(mechanism.states, mechanism.moves), [mechanism]);
  const drawing = useMemo(() => drawFlow(plan), [plan]);
  const way = wayOf(matter, mechanism);
  const ahead = reachable(plan.edges, matter.state);
  const passed = drawing.boxes.filter(({ name }) => way.entered.has(name) && name !== matter.state);
  const times = passed.toSorted((one, other) => way.entered.get(one.name)! - way.entered.get(other.name)!);
  const noteOf = (name: string) => {
    if (name === matter.state) return say.flow.now;
    const at = way.entered.get(name);
    if (at === undefined) return "";
    const previous = times[times.findIndex(box => box.name === name) - 1];
    const repeated = previous && sameDay(way.entered.get(previous.name)!, at);
    return repeated ? sayMoment(at).slice(-5) : sayMoment(at);
  };
  const lookOf = (name: string) =>
    name === matter.state ? "is-here" : way.entered.has(name) ? "is-past" : ahead.has(name) ? "" : "is-out";
  const lineOf = ({ from, to }: PlacedEdge) =>
    way.steps.has(step(from, to)) ? "is-past" : ahead.has(from) ? "" : "is-out";
  // The heavy way lies over the thin lines.
  const lines = drawing.edges.toSorted(
    (one, other) => Number(lineOf(one) === "is-past") - Number(lineOf(other) === "is-past"),
  );
  const named = say.flow.name(times.map(({ title }) => title).join(say.comma), matter.stateTitle);
  return (
    <div className="flow-room">
      <svg
        className="flow"
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        width={drawing.width}
        height={drawing.height}
        role="img"
        aria-label={named}
      >
        {lines.map(edge => (
          <Line key={step(edge.from, edge.to)} edge={edge} look={lineOf(edge)} />
        ))}
        {drawing.boxes.map(box => (
          <StateBox key={box.name} box={box} look={lookOf(box.name)} note={noteOf(box.name)} />
        ))}
      </svg>
    </div>
  );
}
