import { Graph, layout } from "@dagrejs/dagre";

/**
 * A state of the drawing. `done` was passed, `now` is where the matter stands, `end` is a way for it to
 * finish.
 */
export interface FlowState {
  id: string;
  label: string;
  done?: boolean | undefined;
  now?: boolean | undefined;
  end?: boolean | undefined;
}

/** A move from state to state by an act; `taken` was gone by this matter. */
export interface FlowMove {
  from: string;
  to: string;
  label: string;
  taken?: boolean | undefined;
}

interface Point {
  x: number;
  y: number;
}

interface PlacedState extends FlowState, Point {
  width: number;
}

interface PlacedMove extends FlowMove, Point {
  points: readonly Point[];
}

export interface FlowLayout {
  width: number;
  height: number;
  states: readonly PlacedState[];
  moves: readonly PlacedMove[];
}

/** Height of a state's box in pixels. */
export const boxHeight = 36;

/** Width of a text in pixels: a Chinese character is a full em, a Latin letter somewhat over half. */
function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 255 ? 1 : 0.56) * size, 0);
}

/**
 * Moves between the same two states share one arrow, their acts named together; a move back to itself
 * draws none.
 */
export function mergeMoves(moves: readonly FlowMove[]): FlowMove[] {
  const merged = new Map<string, FlowMove>();
  for (const move of moves) {
    if (move.from === move.to) continue;
    const key = `${move.from} ${move.to}`;
    const known = merged.get(key);
    const label = known && known.label !== move.label ? `${known.label}／${move.label}` : move.label;
    merged.set(key, { ...move, label, taken: Boolean(known?.taken || move.taken) });
  }
  return [...merged.values()];
}

/** Places states and moves in pixels, across (LR) or down (TB). Moves of unknown states are left out. */
export function placeFlow(
  states: readonly FlowState[],
  moves: readonly FlowMove[],
  direction: "LR" | "TB",
): FlowLayout {
  const graph = new Graph({ multigraph: true });
  const [nodesep, ranksep] = direction === "LR" ? [26, 34] : [22, 30];
  graph.setGraph({ rankdir: direction, nodesep, ranksep, edgesep: 14, marginx: 4, marginy: 4 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, label } of states) {
    graph.setNode(id, { width: Math.max(64, textWidth(label, 14) + 28), height: boxHeight });
  }
  const drawn = mergeMoves(moves).filter(({ from, to }) => graph.hasNode(from) && graph.hasNode(to));
  drawn.forEach(({ from, to, label }, at) => {
    graph.setEdge(from, to, { width: textWidth(label, 13) + 8, height: 18, labelpos: "c" }, String(at));
  });
  layout(graph);
  const size = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(size.width ?? 0),
    height: Math.ceil(size.height ?? 0),
    states: states.map(state => ({ ...state, ...(graph.node(state.id) as Point & { width: number }) })),
    moves: drawn.map((move, at) => {
      const { x, y, points } = graph.edge(move.from, move.to, String(at)) as Point & { points: Point[] };
      return { ...move, x, y, points };
    }),
  };
}

/** A soft line through the points that dagre gives: each inner point is a bend, its middle a joint. */
export function curveOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const bends = rest.slice(0, -1).map((bend, index) => {
    const next = rest[index + 1] ?? bend;
    const joint = index === rest.length - 2 ? next : { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 };
    return `Q${at(bend)} ${at(joint)}`;
  });
  const last = rest.at(-1);
  return `M${at(first)}${bends.length ? bends.join("") : last ? `L${at(last)}` : ""}`;
}

/** The arrow's head as a closed triangle at the last point, turned the way the line comes in. */
export function headOf(points: readonly Point[]): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (!tip || !before) return "";
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const corner = (side: number) =>
    `${(tip.x - dx * 9 - dy * side * 4.5).toFixed(1)} ${(tip.y - dy * 9 + dx * side * 4.5).toFixed(1)}`;
  return `M${tip.x.toFixed(1)} ${tip.y.toFixed(1)}L${corner(1)}L${corner(-1)}Z`;
}
