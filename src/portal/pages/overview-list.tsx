// All published year overviews, the latest first.

import type { OverviewLine } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { Section } from "../layout.tsx";
import { sayDate } from "../saying.ts";
import { overviewWords } from "./overview-words.ts";
import type { Shown } from "./shown.ts";

function Line({ of, lang, zone }: Shown & { of: OverviewLine }) {
  const say = overviewWords[lang];
  return (
    <li>
      <p>
        <a href={pageOf("overviews", of.number)}>{of.title}</a>
        {of.state === "published" ? null : <b className="nb">{of.stateTitle}</b>}
      </p>
      <span className="note">
        {[
          say.edition(of.edition),
          say.published(sayDate(of.publishedAt, lang, zone), of.office),
          say.counts(of.live, of.outside),
        ].join("　")}
      </span>
    </li>
  );
}

/** The overviews by year. */
export function OverviewListPage({ overviews, ...shown }: Shown & { overviews: readonly OverviewLine[] }) {
  const say = overviewWords[shown.lang];
  const years = [...new Set(overviews.map(({ year }) => year))].toSorted().toReversed();
  return (
    <>
      <h1>{say.title}</h1>
      <p className="note gap-above">{overviews.length === 0 ? say.none : say.lead}</p>
      {years.map(year => (
        <Section key={year} title={year}>
          <ul className="mine">
            {overviews
              .filter(one => one.year === year)
              .map(one => (
                <Line key={one.number} {...shown} of={one} />
              ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
