// Places a mechanism's states: the way to its best end runs straight across, what leaves it hangs below, and
// what jumps along it arcs above.

export interface FlowState {
  readonly name: string;
  readonly title: string;
  readonly done: string | null;
  readonly final: boolean;
}
export interface FlowMove {
  readonly action: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** The engine alone takes it. */
  readonly engine?: boolean;
}
export interface Box {
  readonly name: string;
  readonly title: string;
  /** Column and row; row 0 is the spine. */
  readonly column: number;
  readonly row: number;
}
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly titles: readonly string[];
}
export interface FlowPlan {
  readonly boxes: readonly Box[];
  readonly edges: readonly Edge[];
  readonly columns: number;
  readonly rows: number;
}

/** How good an end is: checked by others, solved for the asker, closed, answered, and at last any other. */
const worth: Readonly<Record<string, number>> = { verified: 4, solved: 3, closed: 2, answered: 1 };

/** Moves between the same two states are one edge; "new" is no state, and a move to itself draws none. */
function edgesOf(states: readonly FlowState[], moves: readonly FlowMove[]): Edge[] {
  const known = new Set(states.map(({ name }) => name));
  const drawn = moves.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const pairs = Map.groupBy(drawn, ({ from, to }) => JSON.stringify([from, to]));
  return [...pairs.values()].map(group => {
    const { from, to } = group[0]!;
    return { from, to, titles: [...new Set(group.map(({ title }) => title))] };
  });
}

/** The longest way without a step back from each state, by the best that it passes or comes to. */
function spineFrom(states: readonly FlowState[], edges: readonly Edge[]): string[] {
  const rank = new Map(states.map(({ name }, at) => [name, at]));
  const value = new Map(states.map(({ name, done }) => [name, done ? (worth[done] ?? 1) : 0]));
  const best = new Map<string, { way: string[]; worth: number }>();
  // Definitions name their states in the order of passing, so a step back goes to an earlier one.
  for (const { name } of states.toReversed()) {
    const onward = edges
      .filter(({ from, to }) => from === name && rank.get(to)! > rank.get(from)!)
      .map(({ to }) => best.get(to)!)
      .toSorted((one, other) => other.worth - one.worth || other.way.length - one.way.length)[0];
    const own = value.get(name) ?? 0;
    const further = onward && (onward.worth > 0 || own === 0);
    best.set(
      name,
      further
        ? { way: [name, ...onward.way], worth: Math.max(own, onward.worth) }
        : { way: [name], worth: own },
    );
  }
  return states[0] ? best.get(states[0].name)!.way : [];
}

/** The way to the best end, state by state. */
export const mainLine = (states: readonly FlowState[], moves: readonly FlowMove[]): readonly string[] =>
  spineFrom(states, edgesOf(states, moves));

/** The column of a state beside the spine: under where it comes from when it leads back, else one further. */
function columnOf(state: FlowState, edges: readonly Edge[], columns: ReadonlyMap<string, number>): number {
  const sources = edges.filter(({ to }) => to === state.name).flatMap(({ from }) => columns.get(from) ?? []);
  const last = sources.length ? Math.max(...sources) : 0;
  const leadsBack = edges.some(
    ({ from, to }) => from === state.name && (columns.get(to) ?? Infinity) <= last,
  );
  return leadsBack ? last : last + 1;
}

/** Neighbours of a full place, so that what one state leads to lies in a row rather than in a tower. */
const spread = 3;

/** Where a state may stand, the best first: under its column, then beside that, then a row further down. */
function freePlaces(first: number, last: number) {
  const columns = Array.from({ length: Math.min(spread, last - first) + 1 }, (_, at) => first + at);
  // No drawing has more rows than states.
  return Array.from({ length: 100 }, (_, row) => columns.map(column => ({ column, row: row + 1 }))).flat();
}

/** The plan of a drawing; pixels come later. States nobody can reach still stand in it. */
export function planFlow(states: readonly FlowState[], moves: readonly FlowMove[]): FlowPlan {
  const edges = edgesOf(states, moves);
  const spine = spineFrom(states, edges);
  const columns = new Map(spine.map((name, at) => [name, at]));
  const taken = new Set<string>();
  const rows = new Map(spine.map(name => [name, 0]));
  for (const state of states) {
    if (columns.has(state.name)) continue;
    const first = columnOf(state, edges, columns);
    const free = freePlaces(first, Math.max(first, spine.length - 1));
    const { column, row } = free.find(place => !taken.has(`${place.column} ${place.row}`))!;
    taken.add(`${column} ${row}`);
    columns.set(state.name, column);
    rows.set(state.name, row);
  }
  const boxes = states.map(({ name, title }) => ({
    name,
    title,
    column: columns.get(name) ?? 0,
    row: rows.get(name) ?? 0,
  }));
  return {
    boxes,
    edges,
    columns: Math.max(0, ...boxes.map(({ column }) => column)) + 1,
    rows: Math.max(0, ...boxes.map(({ row }) => row)) + 1,
  };
}

/** Every state that can still be reached from `start`, itself among them. */
export function reachable(edges: readonly Edge[], start: string): Set<string> {
  const found = new Set([start]);
  // A set is walked in the order of adding, so what is added on the way is walked as well.
  for (const state of found) for (const { from, to } of edges) if (from === state) found.add(to);
  return found;
}
