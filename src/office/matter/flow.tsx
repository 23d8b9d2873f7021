import { useMemo, useState } from "react";
import type { MatterView, MechanismView } from "../../http/types.ts";
import { sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";
import { FlowDrawing } from "./flow-drawing.tsx";
import { type Folded, collapse, foldFlow } from "./flow-fold.ts";
import { type Way, wayOf } from "./flow-way.ts";

const zooms = [0.6, 0.8, 1, 1.25] as const;
const plainZoom = 2;

interface ToolsProps {
  readonly folded: Folded;
  readonly whole: boolean;
  readonly zoom: number;
  show(whole: boolean): void;
  zoomTo(zoom: number): void;
}

/** Folds and unfolds what is far from this matter; the whole drawing can be made smaller and larger. */
function Tools({ folded, whole, zoom, show, zoomTo }: ToolsProps) {
  const say = useWords();
  if (folded.hidden === 0) return null;
  return (
    <p className="flow-tools">
      <button type="button" className="link" aria-expanded={whole} onClick={() => show(!whole)}>
        {whole ? say.flow.fold : say.flow.unfold(folded.hidden)}
      </button>
      {whole ? (
        <>
          <button type="button" className="link" disabled={zoom === 0} onClick={() => zoomTo(zoom - 1)}>
            {say.flow.smaller}
          </button>
          <button
            type="button"
            className="link"
            disabled={zoom === zooms.length - 1}
            onClick={() => zoomTo(zoom + 1)}
          >
            {say.flow.larger}
          </button>
        </>
      ) : null}
    </p>
  );
}

/** The same in words: where it was and when, where it is, which act leads where from here. */
function InWords({ matter, mechanism, way }: { matter: MatterView; mechanism: MechanismView; way: Way }) {
  const say = useWords();
  const titleOf = (name: string) => mechanism.states.find(state => state.name === name)?.title ?? name;
  const next = mechanism.moves.filter(({ from, to }) => from === matter.state && to !== matter.state);
  return (
    <details className="flow-words">
      <summary>{say.flow.inWords}</summary>
      <ol>
        {way.passed.map(({ state, at }, index) => (
          <li key={index}>
            <time dateTime={new Date(at).toISOString()}>{sayMoment(at)}</time> {titleOf(state)}
          </li>
        ))}
      </ol>
      <p>{say.flow.here(matter.stateTitle)}</p>
      {next.length ? (
        <>
          <p>{say.flow.next}</p>
          <ul>
            {collapse(next).map(({ action, title, to, engine }) => (
              <li key={`${action} ${to}`}>
                {say.flow.leads(title, titleOf(to))}
                {engine ? <span className="note"> {say.flow.byEngine}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
}

/** Where the matter stands is in sight from the first, however wide the drawing. */
function showHere(room: HTMLDivElement | null): void {
  const here = room?.querySelector(".is-here rect")?.getBoundingClientRect();
  if (!room || !here) return;
  const seen = room.getBoundingClientRect();
  room.scrollLeft += here.left - seen.left - seen.width / 2;
}

/**
 * The mechanism as its states and moves with the matter's own way. Of a large one only what is near: the
 * main line, where the matter was, where it may go.
 */
export function Flow({ matter, mechanism }: { matter: MatterView; mechanism: MechanismView }) {
  const say = useWords();
  const [whole, setWhole] = useState(false);
  const [zoom, setZoom] = useState<number>(plainZoom);
  const way = useMemo(() => wayOf(matter, mechanism), [matter, mechanism]);
  const { states } = mechanism;
  const moves = useMemo(() => collapse(mechanism.moves), [mechanism]);
  const folded = useMemo(
    () => foldFlow(states, moves, matter.state, way.took, new Set(way.entered.keys())),
    [states, moves, matter.state, way],
  );
  const drawn = useMemo(
    () => (whole ? { states, moves, hidden: 0 } : folded),
    [whole, states, moves, folded],
  );
  return (
    <>
      <div
        key={`${whole} ${zoom}`}
        className="flow-room"
        ref={showHere}
        tabIndex={0}
        role="region"
        aria-label={say.flow.title}
      >
        <FlowDrawing matter={matter} folded={drawn} way={way} zoom={whole ? zooms[zoom]! : 1} />
      </div>
      <Tools folded={folded} whole={whole} zoom={zoom} show={setWhole} zoomTo={setZoom} />
      <InWords matter={matter} mechanism={mechanism} way={way} />
    </>
  );
}
