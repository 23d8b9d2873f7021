import type { ReactNode } from "react";
import type { LeadView } from "../../http/types.ts";
import { useLeadFigure } from "../api/read.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

interface Line {
  readonly key: string;
  readonly name: ReactNode;
  readonly text: string;
  /** What the bar is drawn from, from 0. */
  readonly amount: number;
}

interface BarsProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly heads: readonly [unit: string, value: string, bar: string];
  readonly most: number;
  readonly red?: boolean;
}

/** A table whose last column draws its numbers: the bars and their twin in one. */
function Bars({ title, lines, heads, most, red = false }: BarsProps) {
  const say = useWords();
  const longest = Math.max(...lines.map(({ amount }) => amount), Number.MIN_VALUE);
  const shown = lines.slice(0, most);
  return (
    <>
      <table className={red ? "lead__bars is-red" : "lead__bars"}>
        <caption className="unseen">{title}</caption>
        <thead className="unseen">
          <tr>
            {heads.map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, text, amount }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="is-number">{text}</td>
              <td className="lead__bar">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(100 * amount) / longest} height="10" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > most ? <p className="note">{say.lead.more(lines.length - most)}</p> : null}
    </>
  );
}

/** Units by what is overdue with them, the most first; each opens its ledger. */
export function UnitsByReds({ lead: { units }, most }: { lead: LeadView; most: number }) {
  const say = useWords();
  const { unit, reds, bar } = say.lead.columns;
  const lines = units.map(({ org, name, mechanism, reds: amount }) => ({
    key: org,
    name: (
      <PlaceLink to={{ page: "ledger", mechanism, query: { light: "over", handler: org } }}>{name}</PlaceLink>
    ),
    text: amount.toLocaleString(),
    amount,
  }));
  return (
    <section>
      <SectionHead title={say.lead.units} aside={reds} />
      {lines.length ? (
        <Bars title={say.lead.units} lines={lines} heads={[unit, reds, bar]} most={most} red />
      ) : (
        <p className="note">{say.lead.noUnits}</p>
      )}
    </section>
  );
}

/** A share of fewer than so many says more of chance than of the unit. */
const rankedFrom = 5;

interface ShareProps {
  readonly figure: string;
  readonly by: string;
  readonly period: string;
  readonly most: number;
}

/** Units by their share, the lowest first; the bar is what is missing, since shares look alike from 0. */
export function UnitsByShare({ figure: name, by, period, most }: ShareProps) {
  const say = useWords();
  const { data: figure } = useLeadFigure(name, period, by);
  if (figure === undefined) return null;
  const { unit, share, missing } = say.lead.columns;
  const rows = (figure.table?.rows ?? []).filter(
    ({ denominator, value }) => (denominator ?? 0) >= rankedFrom && value !== null,
  );
  const lines = rows
    .toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0))
    .map(({ key, label, text, numerator, denominator }) => ({
      key,
      name: label,
      text: say.lead.of(text, String(numerator ?? "—"), String(denominator)),
      amount: 1 - (numerator ?? 0) / (denominator ?? 1),
    }));
  const title = say.lead.share(figure.title);
  return (
    <section>
      <SectionHead
        title={<PlaceLink to={{ page: "figure", name, by }}>{title}</PlaceLink>}
        aside={say.lead.ranked(figure.period.label, rankedFrom)}
      />
      {lines.length ? (
        <Bars title={title} lines={lines} heads={[unit, share, missing]} most={most} />
      ) : (
        <p className="note">{say.lead.noShares}</p>
      )}
    </section>
  );
}
