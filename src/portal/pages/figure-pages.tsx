// Figures: the list, and one figure with its formula, history, units, the matters behind it, and how to check them.

import type { FigureCell, FigureRow, FigureView, Page } from "../../http/types.ts";
import { addresses, pageOf } from "../addresses.ts";
import { type BarRow, Bars } from "../bars.tsx";
import { Formula, Mega } from "../figure-parts.tsx";
import { lineOf } from "../from-views.ts";
import { MatterLines } from "../home-parts.tsx";
import { Columns, Section } from "../layout.tsx";
import { AsOf, Clauses } from "../marks.tsx";
import { Facts } from "../story.tsx";
import { axisNote, Trend } from "../trend.tsx";
import { amountOf, pointsOf } from "./figure-words.ts";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

/** The figures of one mechanism. */
export interface FigureGroup {
  title: string;
  figures: readonly FigureView[];
}

/** Every figure, by mechanism. */
export function FiguresPage({ groups, lang, zone }: Shown & { groups: readonly FigureGroup[] }) {
  const say = pageWords[lang];
  return (
    <>
      <h1>{say.figuresTitle}</h1>
      <p className="note gap-above">{say.figuresLead}</p>
      {groups.map(({ title, figures }) => (
        <Section
          key={title}
          title={title}
          aside={figures[0] ? <AsOf at={figures[0].asOf} lang={lang} zone={zone} /> : undefined}
        >
          <table className="bars">
            <thead>
              <tr>
                <th scope="col">{say.figure}</th>
                <th scope="col" className="is-number">
                  {say.value}
                </th>
              </tr>
            </thead>
            <tbody>
              {figures.map(figure => (
                <tr key={figure.name}>
                  <th scope="row">
                    <a href={pageOf("figures", figure.name)}>{figure.title}</a>
                  </th>
                  <td className="is-number">{figure.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      ))}
    </>
  );
}

/** What is asked of a figure page: how it is split, what alone is looked at, where its list goes on. */
export interface FigureAsked {
  by?: string | undefined;
  only?: { column: string; key: string; columnLabel: string; keyLabel: string } | undefined;
}

export interface FigureProps extends Shown {
  figure: FigureView;
  behind: Page<FigureRow>;
  /** Whether the list shown is a later page. */
  later: boolean;
  asked: FigureAsked;
}

function addressOf(name: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const text = new URLSearchParams(given).toString();
  return pageOf("figures", name) + (text ? `?${text}` : "");
}

function FormulaOf({ figure }: { figure: FigureView }) {
  const [over, ...under] = figure.parts;
  if (!over || under.length === 0) return null;
  const said = ({ title, text }: { title: string; text: string }) => `${title} ${text}`;
  return <Formula name={figure.title} over={said(over)} under={under.map(said).join(" ＋ ")} />;
}

function barOf(cell: FigureCell, column: string, name: string): BarRow {
  const { key, label, value, numerator, denominator } = cell;
  const href = addressOf(name, { by: column, column, key });
  if (denominator === null) return { name: label, href, value: value ?? 0 };
  return { name: label, href, value: numerator ?? 0, of: denominator };
}

function ByUnit({ figure, lang }: FigureProps) {
  const say = pageWords[lang];
  const { table, columns, name } = figure;
  if (!table?.rows.length) return null;
  const label = columns.find(column => column.name === table.column)?.label ?? table.column;
  const rate = figure.denominator !== null;
  const total = rate
    ? { name: say.whole, value: figure.numerator ?? 0, of: figure.denominator ?? 0 }
    : { name: say.whole, value: figure.value ?? 0 };
  const parts = figure.parts.slice(0, 2).map(({ title }) => title);
  return (
    <Section title={say.byTitle(label)}>
      {columns.length > 1 ? (
        <p className="note tries">
          <span>{say.byOther}</span>
          {columns
            .filter(column => column.name !== table.column)
            .map(column => (
              <a key={column.name} href={addressOf(name, { by: column.name })}>
                {column.label}
              </a>
            ))}
        </p>
      ) : null}
      <Bars
        lang={lang}
        kind={rate ? "rate" : "count"}
        heads={{
          who: label,
          parts: rate ? parts.join("/") : figure.title,
          rate: figure.title,
          missed: say.missed,
        }}
        rows={table.rows.map(cell => barOf(cell, table.column, name))}
        total={total}
      />
    </Section>
  );
}

function Behind({ figure, behind, later, asked, lang, zone }: FigureProps) {
  const say = pageWords[lang];
  const only = asked.only ? { column: asked.only.column, key: asked.only.key } : {};
  const here = { by: asked.by, ...only };
  return (
    <Section title={say.behindTitle} id="behind">
      {behind.items.length ? (
        <MatterLines
          lang={lang}
          matters={behind.items.map(({ matter }) =>
            lineOf(matter, pageOf("matter", matter.number), lang, zone),
          )}
        />
      ) : (
        <p className="note">{say.behindNone}</p>
      )}
      <p className="line-acts gap-above">
        {behind.next ? (
          <a href={`${addressOf(figure.name, { ...here, after: behind.next })}#behind`}>{say.nextPage}</a>
        ) : null}
        {later ? <a href={`${addressOf(figure.name, here)}#behind`}>{say.firstPage}</a> : null}
      </p>
    </Section>
  );
}

function Check({ figure, lang }: FigureProps) {
  const say = pageWords[lang];
  const rows = `/api/figures/${encodeURIComponent(figure.name)}/rows`;
  return (
    <Section title={say.proofTitle} id="proof">
      <Facts
        facts={[
          { name: say.proofDefinition, value: <span className="mono">{figure.definition}</span> },
          { name: say.proofCounted, value: figure.period.label },
        ]}
      />
      <ol className="how">
        <li>
          {say.proofSteps.rows}
          <a href={rows}>{say.proofSteps.rowsLink}</a>
        </li>
        <li>{say.proofSteps.open}</li>
        <li>{say.proofSteps.chain}</li>
      </ol>
      <p className="note">{say.proofLimit}</p>
    </Section>
  );
}

/** One figure. */
export function FigurePage(props: FigureProps) {
  const { figure, asked, lang, zone } = props;
  const say = pageWords[lang];
  const { value, unit } = amountOf(figure.text, figure.unit);
  const trend = { name: figure.title, points: pointsOf(figure), unit: unit ?? figure.unit, lang };
  const main = (
    <>
      <h1>
        <Clauses text={figure.title} />
      </h1>
      <p className="note gap-above">
        {figure.period.label}
        {say.comma}
        <AsOf at={figure.asOf} lang={lang} zone={zone} />
      </p>
      {asked.only ? (
        <p className="note">
          {say.filtered(asked.only.columnLabel, asked.only.keyLabel)}
          {say.gap}
          <a href={addressOf(figure.name, { by: asked.by })}>{say.seeAll}</a>
        </p>
      ) : null}
      <Mega value={value} unit={unit} proofHref="#proof" lang={lang} />
      {figure.value === null && figure.denominator !== null ? <p className="note">{say.noValue}</p> : null}
      <FormulaOf figure={figure} />
      <p className="note">{figure.sentence}</p>
      {trend.points.some(point => point.value !== undefined) ? (
        <Section title={say.trendTitle} aside={<span className="as-of">{axisNote(trend)}</span>}>
          <Trend {...trend} />
        </Section>
      ) : null}
      <ByUnit {...props} />
    </>
  );
  const side = (
    <>
      <Behind {...props} />
      <Check {...props} />
    </>
  );
  return <Columns main={main} side={side} sideLabel={say.proofTitle} />;
}
