// On the page of a year's enrolment: how many children stand where, schools with places and load, the draw
// with its proof. What an official has started shows how far it is.

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { EnrolmentSeasonView } from "../../http/types.ts";
import { registration, useEnrolment } from "../api/enrolment.ts";
import { Bars } from "../parts/bars.tsx";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

/** The states of a year in which a drive runs, and where those stand that wait for it. */
const waiting: Readonly<Record<string, string>> = {
  checking: "registered",
  ranking: "eligible",
  drawing: "listed",
  publishing: "drawn",
};

function Children({ season }: { season: EnrolmentSeasonView }) {
  const { enrolment: say } = useWords();
  const standing = season.standing ?? [];
  const all = standing.reduce((sum, { count }) => sum + count, 0);
  const left = standing.find(({ state }) => state === waiting[season.state])?.count ?? 0;
  return (
    <section>
      <SectionHead title={say.children} aside={String(all)} />
      {season.state in waiting ? <p role="status">{say.running(left, all)}</p> : null}
      {all === 0 ? (
        <p className="note">{say.none}</p>
      ) : (
        <Bars
          title={say.children}
          heads={[say.standing, say.count, say.bar]}
          headed
          lines={standing.map(({ state, title, count }) => ({
            key: state,
            name: (
              <PlaceLink
                to={{ page: "ledger", mechanism: registration, query: { state, "f.year": season.year } }}
              >
                {title}
              </PlaceLink>
            ),
            numbers: [count.toLocaleString("en-US")],
            amount: count,
          }))}
        />
      )}
    </section>
  );
}

function Schools({ season }: { season: EnrolmentSeasonView }) {
  const { enrolment: say } = useWords();
  return (
    <section>
      <SectionHead title={say.schools} aside={String(season.schools.length)} />
      {season.schools.length === 0 ? (
        <p className="note">{say.noSchools}</p>
      ) : (
        <Bars
          title={say.schools}
          heads={[say.school, say.seats, say.registered, say.admitted, say.load]}
          headed
          lines={season.schools.map(one => ({
            key: one.number,
            name: (
              <PlaceLink to={{ page: "matter", mechanism: "school", id: one.number, act: null }}>
                {one.name}
              </PlaceLink>
            ),
            numbers: [String(one.seats), String(one.registered), String(one.admitted)],
            amount: one.seats === 0 ? 0 : one.registered / one.seats,
          }))}
        />
      )}
    </section>
  );
}

function Draw({ season }: { season: EnrolmentSeasonView }) {
  const { enrolment: say, colon } = useWords();
  return (
    <section>
      <SectionHead title={say.draw} />
      <p>
        {say.seedSource}
        {colon}
        {season.seedSource}
      </p>
      <p>
        {say.seal}
        {colon}
        {season.listHash === null ? say.unsealed : <code className="hash">{season.listHash}</code>}
      </p>
      <p>
        {say.seed}
        {colon}
        {season.seed ?? say.unseeded(season.seedDay)}
        {season.seedProof === null ? null : <span className="note">　{season.seedProof}</span>}
      </p>
      {season.listHash === null ? null : (
        <p>
          <a href={`/enrolment/${season.number}`}>{say.proof}</a>
        </p>
      )}
    </section>
  );
}

/** The board of one year. */
export function SeasonBoard({ number, state }: { number: string; state: string }) {
  const season = useEnrolment(number, state in waiting).data;
  const queries = useQueryClient();
  const now = season?.state ?? state;
  // A drive has ended: the page around the board learns of it.
  useEffect(() => {
    if (now !== state) void queries.invalidateQueries({ queryKey: ["read"] });
  }, [now, state, queries]);
  if (season === undefined) return null;
  return (
    <>
      <Children season={season} />
      <Schools season={season} />
      <Draw season={season} />
    </>
  );
}
