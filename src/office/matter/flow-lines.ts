// Pixels for a plan: widths from the titles, elbows for the moves.

import type { Box, Edge, FlowPlan } from "./flow-layout.ts";

export const boxHeight = 36;
/** Under a box stands when it was entered. */
const noteHeight = 24;
const rowHeight = boxHeight + noteHeight + 26;
/** Between columns; a drawing of many stands closer, so that its main line fits on a page. */
const gaps = { usual: 28, close: 18 };
const closeFrom = 7;
const laneHeight = 20;
/** So many lanes fit between two rows under the times. */
const betweenLanes = 3;
const margin = 4;
const titleSize = 13;
const noteWidths = { usual: 82, close: 74 };

export interface PlacedBox extends Box {
  /** The title in one line or two. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
export interface PlacedEdge extends Edge {
  readonly path: string;
  /** The tip and where it points. */
  readonly tip: { readonly x: number; readonly y: number; readonly turn: number };
  readonly label: { readonly x: number; readonly y: number; readonly text: string } | null;
}
export interface FlowDrawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly edges: readonly PlacedEdge[];
}

/** A Chinese character is a full em wide, a Latin letter somewhat over half of one. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 255 ? 1 : 0.58) * titleSize, 0);

/** Wider titles take two lines, broken between words where there are any, as near the middle as can be. */
const lineMost = { usual: 88, close: 60 };

function linesOf(title: string, most: number): readonly string[] {
  if (widthOf(title) <= most) return [title];
  const middle = title.length / 2;
  const blanks = [...title.matchAll(/ |(?<=[，、；])/g)].map(({ index }) => index);
  const near = blanks.toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0];
  const at = near ?? Math.ceil(middle);
  return [title.slice(0, at), title.slice(at).trim()];
}

function placeBoxes(plan: FlowPlan, top: number): PlacedBox[] {
  const look = plan.columns >= closeFrom ? "close" : "usual";
  const gap = gaps[look];
  const boxes = plan.boxes.map(box => ({ ...box, lines: linesOf(box.title, lineMost[look]) }));
  const widths = Array.from({ length: plan.columns }, (_, column) => {
    const lines = boxes.filter(box => box.column === column).flatMap(box => box.lines);
    return Math.max(noteWidths[look], ...lines.map(line => widthOf(line) + 22));
  });
  const left = (column: number) => widths.slice(0, column).reduce((sum, width) => sum + width + gap, margin);
  return boxes.map(box => {
    const width = widths[box.column]!;
    return { ...box, width, x: left(box.column) + width / 2, y: top + box.row * rowHeight };
  });
}

type Ends = readonly [PlacedBox, PlacedBox];

/** Above the spine: up, along a lane of its own, and down into the other state. */
function arc(edge: Edge, [from, to]: Ends, lane: number): PlacedEdge {
  const y = lane * laneHeight + 14;
  // Leaving right of the middle and arriving left of it keeps two arcs at one state apart.
  const side = to.x > from.x ? 1 : -1;
  const [start, end] = [from.x + side * 16, to.x - side * 16];
  return {
    ...edge,
    path: `M${start} ${from.y}V${y}H${end}V${to.y - 1}`,
    tip: { x: end, y: to.y, turn: 90 },
    label: { x: (start + end) / 2, y: y + 4, text: edge.titles.join("／") },
  };
}

/** Straight on to the right neighbour in the same row. */
function straight(edge: Edge, [from, to]: Ends): PlacedEdge {
  const [start, end, y] = [from.x + from.width / 2, to.x - to.width / 2, from.y + boxHeight / 2];
  return { ...edge, path: `M${start} ${y}H${end - 1}`, tip: { x: end, y, turn: 0 }, label: null };
}

/** Between the rows: straight where columns are the same, else by the lane that leads to that one state. */
function elbow(edge: Edge, [from, to]: Ends, lane: number): PlacedEdge {
  const down = to.row > from.row;
  const [y, tip] = down ? [from.y + boxHeight, to.y] : [from.y, to.y + boxHeight];
  const turn = down ? 90 : -90;
  if (from.column === to.column) {
    const x = from.x + (down ? -24 : 24);
    return { ...edge, path: `M${x} ${y}V${tip}`, tip: { x, y: tip, turn }, label: null };
  }
  const side = to.x > from.x ? 1 : -1;
  const [start, end] = [from.x + side * (from.width / 2 - 6), to.x - side * 30];
  const between = (down ? to.y : from.y) - 8 - lane * 7;
  return {
    ...edge,
    path: `M${start} ${y}V${between}H${end}V${tip}`,
    tip: { x: end, y: tip, turn },
    label: null,
  };
}

/** From side to side of one row below the spine, or back along it: under the boxes. */
function under(edge: Edge, [from, to]: Ends): PlacedEdge {
  const lane = from.y + boxHeight + noteHeight - 4;
  const path = `M${from.x} ${from.y + boxHeight}V${lane}H${to.x}V${to.y + boxHeight}`;
  return { ...edge, path, tip: { x: to.x, y: to.y + boxHeight, turn: -90 }, label: null };
}

const isArc = (from: Box, to: Box) => from.row === 0 && to.row === 0 && to.column !== from.column + 1;

const isBent = (from: Box, to: Box) => from.row !== to.row && from.column !== to.column;

function draw(edge: Edge, ends: Ends, lanes: ReadonlyMap<Edge, number>): PlacedEdge {
  const [from, to] = ends;
  const lane = lanes.get(edge) ?? 0;
  if (isArc(from, to)) return arc(edge, ends, lane);
  if (from.row !== to.row) return elbow(edge, ends, lane);
  return to.column === from.column + 1 ? straight(edge, ends) : under(edge, ends);
}

/** The drawing in pixels. Arcs have a lane each, the longest on top; moves to one state below share one. */
export function drawFlow(plan: FlowPlan): FlowDrawing {
  const byName = new Map(plan.boxes.map(box => [box.name, box]));
  const span = ({ from, to }: Edge) => Math.abs(byName.get(from)!.column - byName.get(to)!.column);
  const arcs = plan.edges
    .filter(({ from, to }) => isArc(byName.get(from)!, byName.get(to)!))
    .toSorted((one, other) => span(other) - span(one));
  const top = margin + (arcs.length ? arcs.length * laneHeight + 10 : 0);
  const boxes = placeBoxes(plan, top);
  const placed = new Map(boxes.map(box => [box.name, box]));
  const bent = plan.edges.filter(({ from, to }) => isBent(byName.get(from)!, byName.get(to)!));
  const targets = [...new Set(bent.map(({ to }) => to))];
  const lanes = new Map([
    ...arcs.map((edge, at) => [edge, at] as const),
    ...bent.map(edge => [edge, targets.indexOf(edge.to) % betweenLanes] as const),
  ]);
  const edges = plan.edges.map(edge => draw(edge, [placed.get(edge.from)!, placed.get(edge.to)!], lanes));
  return {
    boxes,
    edges,
    width: Math.max(0, ...boxes.map(({ x, width }) => x + width / 2)) + margin,
    height: Math.max(0, ...boxes.map(({ y }) => y)) + boxHeight + noteHeight,
  };
}
