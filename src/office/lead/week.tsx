import type { LeadChange, LeadCount, LeadView } from "../../http/types.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { sayDay } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";

function Count({ of: { count, before, exact } }: { of: LeadCount }) {
  const say = useWords();
  const text = count.toLocaleString();
  return (
    <td className="is-number">
      <b>{exact ? text : say.lead.atLeast(text)}</b>
      {before === null ? null : <span className="note">{say.lead.before(before.toLocaleString())}</span>}
    </td>
  );
}

/** What came in, what was settled and what ran out since Monday. */
export function Week({ lead: { week }, most }: { lead: LeadView; most: number }) {
  const { lang, words: say } = useLanguage();
  const { kind, opened, settled, overdue } = say.lead.changes;
  const moved = week.mechanisms.filter(one =>
    [one.opened, one.settled, one.overdue].some(({ count, before }) => count > 0 || (before ?? 0) > 0),
  );
  const stir = ({ opened: came, settled: went, overdue: ran }: LeadChange) =>
    came.count + went.count + ran.count;
  const shown = (moved.length ? moved : week.mechanisms)
    .toSorted((one, other) => stir(other) - stir(one))
    .slice(0, most);
  return (
    <section className="lead__week">
      <SectionHead title={say.lead.week} aside={say.lead.weekFrom(sayDay(week.from, lang))} />
      <table className="lead__table">
        <caption className="unseen">{say.lead.week}</caption>
        <thead>
          <tr>
            <th scope="col">{kind}</th>
            {[opened, settled, overdue].map(title => (
              <th key={title} scope="col" className="is-number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(one => (
            <tr key={one.mechanism}>
              <th scope="row">
                <PlaceLink to={{ page: "ledger", mechanism: one.mechanism, query: {} }}>
                  {one.title}
                </PlaceLink>
              </th>
              <Count of={one.opened} />
              <Count of={one.settled} />
              <Count of={one.overdue} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
