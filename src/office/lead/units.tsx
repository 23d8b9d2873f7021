import type { LeadView } from "../../http/types.ts";
import { useLeadFigure } from "../api/read.ts";
import { Bars } from "../parts/bars.tsx";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

type UnitBarsProps = Parameters<typeof Bars>[0] & { readonly most: number };

/** As many units as there is room for, and how many more there are. */
function UnitBars({ lines, most, ...how }: UnitBarsProps) {
  const say = useWords();
  return (
    <>
      <Bars {...how} lines={lines.slice(0, most)} />
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
    numbers: [amount.toLocaleString()],
    amount,
  }));
  return (
    <section>
      <SectionHead title={say.lead.units} aside={reds} />
      {lines.length ? (
        <UnitBars title={say.lead.units} lines={lines} heads={[unit, reds, bar]} most={most} red />
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
      numbers: [say.lead.of(text, String(numerator ?? "—"), String(denominator))],
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
        <UnitBars title={title} lines={lines} heads={[unit, share, missing]} most={most} />
      ) : (
        <p className="note">{say.lead.noShares}</p>
      )}
    </section>
  );
}
