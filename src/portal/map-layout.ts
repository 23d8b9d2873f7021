/** Longitude and latitude in degrees, or any plane whose second axis points up. */
export type Position = readonly [number, number];

/** One district: its outer rings; a district of islands has several. */
export interface AreaShape {
  id: string;
  name: string;
  rings: readonly (readonly Position[])[];
  /** Where the name stands when the middle would not do. */
  labelAt?: Position | undefined;
}

/** A city as it is drawn: its districts by the reference of their org, and its water. */
export interface DrawnCity {
  areas: readonly Omit<AreaShape, "name">[];
  rivers: readonly (readonly Position[])[];
}

type Project = (position: Position) => Position;

export interface MapFrame {
  height: number;
  project: Project;
}

/**
 * Fits all positions into a width in pixels, north up. Degrees of longitude are shortened by the middle
 * latitude, so that a city looks as wide as it is; a plane of larger numbers is taken as it comes.
 */
export function frameOf(shapes: readonly AreaShape[], width: number, margin: number): MapFrame {
  const all = shapes.flatMap(({ rings }) => rings.flat());
  const xs = all.map(([x]) => x);
  const ys = all.map(([, y]) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  const degrees =
    Math.abs(east) <= 180 && Math.abs(west) <= 180 && Math.abs(north) <= 90 && Math.abs(south) <= 90;
  const shrink = degrees ? Math.cos((((south + north) / 2) * Math.PI) / 180) : 1;
  const scale = (width - 2 * margin) / ((east - west) * shrink || 1);
  return {
    height: Math.ceil((north - south) * scale + 2 * margin),
    project: ([x, y]) => [margin + (x - west) * shrink * scale, margin + (north - y) * scale],
  };
}

/** A line in whole pixels, each point told from the one before: a third of the letters, no gap to be seen. */
function path(line: readonly Position[], project: Project): string {
  let [x, y] = [0, 0];
  return line
    .map(position => project(position).map(Math.round) as [number, number])
    .filter((point, at, all) => at === 0 || point.join() !== all[at - 1]?.join())
    .map((point, at) => {
      const [across, down] = [point[0] - x, point[1] - y];
      [x, y] = point;
      return `${at === 0 ? "M" : "l"}${across}${down < 0 ? "" : " "}${down}`;
    })
    .join("");
}

/** The outline of rings as the `d` of an SVG path, projected. */
export const outline = (rings: readonly (readonly Position[])[], project: Project): string =>
  rings.map(ring => `${path(ring, project)}z`).join("");

/** An open line as the `d` of an SVG path, projected. */
export const openLine = (line: readonly Position[], project: Project): string => path(line, project);

interface Middle {
  area: number;
  at: Position;
}

/** The weighted middle of a ring, by the shoelace sum. */
function middleOf(ring: readonly Position[]): Middle {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    area += cross / 2;
    x += ((x1 + x2) * cross) / 6;
    y += ((y1 + y2) * cross) / 6;
  });
  return { area: Math.abs(area), at: area ? [x / area, y / area] : (ring[0] ?? [0, 0]) };
}

/** Where a district's name stands: as given, else the middle of its largest ring. */
export function labelPosition(shape: AreaShape): Position {
  if (shape.labelAt) return shape.labelAt;
  const middles = shape.rings.map(middleOf).toSorted((a, b) => b.area - a.area);
  return middles[0]?.at ?? [0, 0];
}
