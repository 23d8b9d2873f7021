// One figure by unit: sorted bars, and the drawn city above them where the units are its districts.

import type { FigureCell, FigureRow, FigureView, Page } from "../../http/types.ts";
import { type BarRow, Bars } from "../bars.tsx";
import { CityMap, type MapArea } from "../city-map.tsx";
import { Section } from "../layout.tsx";
import type { AreaShape, Position } from "../map-layout.ts";
import type { LightKind } from "../words.ts";
import { Cross } from "./figure-cross.tsx";
import { figureHref } from "./figure-words.ts";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

/** The districts by their orgs, and the light of any that the figure counts something in. */
export interface FigureMap {
  areas: readonly AreaShape[];
  rivers: readonly (readonly Position[])[];
  light: LightKind | undefined;
}

/** What an address asks of a figure besides its period, as it stands there. */
export interface FigureQuestion {
  by: string | undefined;
  across: string | undefined;
  asOf: string | undefined;
  /** "handler:org:12". */
  within: string | undefined;
  /** "tree" where orgs are looked at level by level. */
  orgs: string | undefined;
  /** The city's day, "2026-11-20": no figure knows more. */
  today: string;
}

export interface FigureProps extends Shown {
  figure: FigureView;
  /** The column that it is split by. */
  by: string | undefined;
  /** What else the address asks. */
  question: FigureQuestion;
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
  /** Whether the column that it is split by holds orgs. */
  isOrg: boolean;
  /** The drawn city, where the figure is split by its districts. */
  map?: FigureMap | undefined;
}

function barOf(cell: FigureCell, hrefOf: (cell: FigureCell) => string): BarRow {
  const { label: name, value, numerator, denominator, text } = cell;
  const row = { name, href: hrefOf(cell) };
  if (value === null && denominator === null) return { ...row, value: 0, hidden: text };
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

/** Units side by side, or one level of the org tree after the other. */
function TreeOrFlat({ figure, question, isOrg, period, lang }: FigureProps) {
  const { table, name } = figure;
  if (!table || !isOrg || table.across !== null) return null;
  const say = pageWords[lang];
  const here = { period, by: table.column, asOf: question.asOf };
  return (
    <p className="note">
      <a href={figureHref(name, table.tree ? here : { ...here, orgs: "tree" })}>
        {table.tree ? say.byFlat : say.byTree}
      </a>
    </p>
  );
}

/** The figure split by one column: on the map where that is the districts, and as sorted bars. */
export function ByUnit(props: FigureProps) {
  const { figure, period, lang, question } = props;
  const say = pageWords[lang];
  const { table, columns, name } = figure;
  if (!table?.rows.length) return null;
  const { asOf, within, orgs } = question;
  const here = { period, by: table.column, asOf, within, orgs };
  const behindOf = (key: string) => `${figureHref(name, { ...here, column: table.column, key })}#behind`;
  // An org that others stand below opens one level further down; all else opens its matters.
  const hrefOf = ({ key, opens }: FigureCell) =>
    opens ? figureHref(name, { ...here, within: `${table.column}:${key}` }) : behindOf(key);
  const labelOf = (column: string) => columns.find(one => one.name === column)?.label ?? column;
  const label =
    table.across === null ? labelOf(table.column) : say.crossed(labelOf(table.column), labelOf(table.across));
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
              <a key={column.name} href={figureHref(name, { period, by: column.name, asOf, within })}>
                {column.label}
              </a>
            ))}
        </p>
      ) : null}
      <TreeOrFlat {...props} />
      <UnitMap {...props} hrefOf={behindOf} />
      {table.across === null ? null : <Cross {...props} />}
      {table.across === null ? (
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
      ) : null}
    </Section>
  );
}
