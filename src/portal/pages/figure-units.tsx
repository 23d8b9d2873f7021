// One figure by unit: sorted bars, and the drawn city above them where the units are its districts.

import type { FigureCell, FigureRow, FigureView, Page } from "../../http/types.ts";
import { type BarRow, Bars } from "../bars.tsx";
import { CityMap, type MapArea } from "../city-map.tsx";
import { Section } from "../layout.tsx";
import type { AreaShape, Position } from "../map-layout.ts";
import type { LightKind } from "../words.ts";
import { figureHref } from "./figure-words.ts";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

/** The districts by their orgs, and the light of any that the figure counts something in. */
export interface FigureMap {
  areas: readonly AreaShape[];
  rivers: readonly (readonly Position[])[];
  light: LightKind | undefined;
}

export interface FigureProps extends Shown {
  figure: FigureView;
  /** The column that it is split by. */
  by: string | undefined;
  /** The period as the address names it: "2026-11", "2026" or "all". */
  period: string;
  /** Other periods to look at. */
  periods: readonly { name: string; label: string }[];
  behind: Page<FigureRow>;
  /** The figure whose matters are listed: of a formula its first part. */
  counted: string;
  /** The row of the table whose matters alone are listed. */
  only: string | undefined;
  /** Whether the list shown is a later page. */
  later: boolean;
  /** The drawn city, where the figure is split by its districts. */
  map?: FigureMap | undefined;
}

function barOf(cell: FigureCell, hrefOf: (key: string) => string): BarRow {
  const { key, label, value, numerator, denominator } = cell;
  const row = { name: label, href: hrefOf(key) };
  if (denominator === null) return { ...row, value: value ?? 0 };
  return { ...row, value: numerator ?? 0, of: denominator };
}

/** The districts with their numbers on the drawn city, each leading to its own matters. */
function UnitMap({ figure, map, lang, hrefOf }: FigureProps & { hrefOf(key: string): string }) {
  if (!map) return null;
  const cells = new Map(figure.table?.rows.map(cell => [cell.key, cell]));
  const areas = map.areas.map((area): MapArea => {
    const cell = cells.get(area.id);
    if (!cell) return area;
    return { ...area, count: cell.text, href: hrefOf(area.id), light: cell.value ? map.light : undefined };
  });
  return <CityMap title={figure.title} areas={areas} rivers={map.rivers} lang={lang} tableBeside />;
}

/** The figure split by one column: on the map where that is the districts, and as sorted bars. */
export function ByUnit(props: FigureProps) {
  const { figure, period, lang } = props;
  const say = pageWords[lang];
  const { table, columns, name } = figure;
  if (!table?.rows.length) return null;
  const hrefOf = (key: string) =>
    `${figureHref(name, { period, by: table.column, column: table.column, key })}#behind`;
  const label = columns.find(column => column.name === table.column)?.label ?? table.column;
  const rate = figure.denominator !== null;
  const total = rate
    ? { name: say.whole, value: figure.numerator ?? 0, of: figure.denominator ?? 0 }
    : { name: say.whole, value: figure.value ?? 0 };
  return (
    <Section title={say.byTitle(label)}>
      {columns.length > 1 ? (
        <p className="note tries">
          <span>{say.byOther}</span>
          {columns
            .filter(column => column.name !== table.column)
            .map(column => (
              <a key={column.name} href={figureHref(name, { period, by: column.name })}>
                {column.label}
              </a>
            ))}
        </p>
      ) : null}
      <UnitMap {...props} hrefOf={hrefOf} />
      <Bars
        lang={lang}
        kind={rate ? "rate" : "count"}
        heads={{
          who: label,
          parts: rate ? say.metOfWhole : say.value,
          rate: say.share,
          missed: say.missed,
        }}
        rows={table.rows.map(cell => barOf(cell, hrefOf))}
        total={total}
      />
    </Section>
  );
}
