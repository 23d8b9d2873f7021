import { Light } from "./marks.tsx";
import {
  type AreaShape,
  frameOf,
  labelPosition,
  type MapFrame,
  openLine,
  outline,
  type Position,
} from "./map-layout.ts";
import { type Lang, type LightKind, words } from "./words.ts";

/** A district with what the map says of it: its light, and a number that is a count or has its unit. */
export interface MapArea extends AreaShape {
  light?: LightKind | undefined;
  count?: number | string | undefined;
  href?: string | undefined;
}

interface CityMapProps {
  title: string;
  areas: readonly MapArea[];
  /** Water and the like, drawn as lines over the districts. */
  rivers?: readonly (readonly Position[])[] | undefined;
  /** The page says the same in a table of its own. */
  tableBeside?: boolean;
  lang: Lang;
}

/** The lights' shapes on a field of 14 by 14, its middle at zero, the same as in the text. */
const shapes: Record<LightKind, string> = {
  ok: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z",
  due: "M0-7L7 0L0 7L-7 0Z",
  late: "M0-6.5L7 6L-7 6Z",
  over: "M-6-6H6V6H-6Z",
  done: "M-6 0L-4-2L-1 1L4.5-5L6.5-3L-1 5Z",
  idle: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z",
  end: "M-6-4L-4-6L0-2L4-6L6-4L2 0L6 4L4 6L0 2L-4 6L-6 4L-2 0Z",
};

function AreaLabel({ area, frame, lang }: { area: MapArea; frame: MapFrame; lang: Lang }) {
  const [x, y] = frame.project(labelPosition(area)).map(Math.round) as [number, number];
  const word = area.light ? words[lang].lights[area.light] : "";
  const said = area.count === undefined ? word : `${word} ${area.count}`.trim();
  const half = [...said].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 255 ? 7.5 : 4.2), 0);
  return (
    <>
      <text className="map__name" x={x} y={said ? y - 4 : y + 5}>
        {area.name}
      </text>
      {said ? (
        <text x={area.light ? x + 9 : x} y={y + 16}>
          {said}
        </text>
      ) : null}
      {area.light ? (
        <path
          className={`mark--${area.light}`}
          d={shapes[area.light]}
          transform={`translate(${Math.round(x - half - 3)} ${y + 11})`}
        />
      ) : null}
    </>
  );
}

/** What a district's shape is called when it is a link: its name and its light in words. */
function areaName({ name, light, count }: MapArea, lang: Lang): string {
  return [name, light ? words[lang].lights[light] : "", count ?? ""].filter(part => part !== "").join(" ");
}

function AreaShapeDrawing({ area, frame, lang }: { area: MapArea; frame: MapFrame; lang: Lang }) {
  const look = area.light === "late" || area.light === "over" ? `area area--${area.light}` : "area";
  const shape = <path className={look} d={outline(area.rings, frame.project)} />;
  if (!area.href) return shape;
  return (
    <a href={area.href} aria-label={areaName(area, lang)}>
      {shape}
    </a>
  );
}

function Drawing({ props, width, look }: { props: CityMapProps; width: number; look: string }) {
  const { title, areas, rivers, lang } = props;
  const frame = frameOf(areas, width, 8);
  // Shapes first, the red frames last among them, since neighbours share lines; rivers next; names over
  // everything.
  const ordered = areas.toSorted((a, b) => Number(a.light === "over") - Number(b.light === "over"));
  return (
    <svg
      className={`map ${look}`}
      viewBox={`0 0 ${width} ${frame.height + 26}`}
      role="group"
      aria-label={title}
    >
      {ordered.map(area => (
        <AreaShapeDrawing key={area.id} area={area} frame={frame} lang={lang} />
      ))}
      {rivers?.map((river, at) => (
        <path key={at} className="river" d={openLine(river, frame.project)} />
      ))}
      <g className="map__labels">
        {areas.map(area => (
          <AreaLabel key={area.id} area={area} frame={frame} lang={lang} />
        ))}
      </g>
      <text className="map__note" x="8" y={frame.height + 18}>
        {words[lang].sketch}
      </text>
    </svg>
  );
}

function MapTable({ title, areas, lang }: CityMapProps) {
  const say = words[lang];
  return (
    <details>
      <summary>{say.mapTable}</summary>
      <table className="bars" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{say.area}</th>
            <th scope="col">{say.light}</th>
            <th scope="col" className="is-number">
              {say.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ id, name, href, light, count }) => (
            <tr key={id}>
              <th scope="row">{href ? <a href={href}>{name}</a> : name}</th>
              <td>{light ? <Light light={light} lang={lang} /> : null}</td>
              <td className="is-number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/**
 * The city by district, always marked 示意图: drawn for a desk and for a phone, with its table folded below
 * unless the page has one.
 */
export function CityMap(props: CityMapProps) {
  return (
    <>
      <Drawing props={props} width={720} look="for-wide" />
      <Drawing props={props} width={358} look="for-phone" />
      {props.tableBeside ? null : <MapTable {...props} />}
    </>
  );
}
