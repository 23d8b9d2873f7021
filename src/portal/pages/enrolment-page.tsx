// School enrolment: the years; and of one year the rules, the school that belongs to an address, and the draw
// with all that is needed to work it out again.

import type { EnrolmentSchool, EnrolmentSeasonLine, EnrolmentSeasonView } from "../../http/types.ts";
import { addresses, pageOf } from "../addresses.ts";
import { Section } from "../layout.tsx";
import { sayCalendarDate } from "../saying.ts";
import { EnrolmentDraw } from "./enrolment-draw.tsx";
import { enrolmentWords } from "./enrolment-words.ts";
import type { Shown } from "./shown.ts";

/** When a year takes registrations, in words. */
const windowOf = ({ opens, closes }: EnrolmentSeasonLine, lang: Shown["lang"]): string =>
  enrolmentWords[lang].window(sayCalendarDate(opens, lang), sayCalendarDate(closes, lang));

/** All years that are public. */
export function EnrolmentList({ seasons, lang }: Shown & { seasons: readonly EnrolmentSeasonLine[] }) {
  const say = enrolmentWords[lang];
  return (
    <>
      <h1>{say.title}</h1>
      <p className="note gap-above">{seasons.length === 0 ? say.none : say.lead}</p>
      {seasons.length === 0 ? null : (
        <Section title={say.years}>
          <ul className="mine">
            {seasons.map(one => (
              <li key={one.number}>
                <p>
                  <a href={pageOf("enrolment", one.number)}>{one.title}</a>
                  <span>{one.stateTitle}</span>
                </p>
                <span className="note">
                  {windowOf(one, lang)}　{one.host}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function School({ of, year, lang }: { of: EnrolmentSchool; year: string; lang: Shown["lang"] }) {
  const say = enrolmentWords[lang];
  const said = new URLSearchParams({ opening: "register", school: of.number, year });
  const form = `${pageOf("file", "enrolment")}?${said}`;
  return (
    <li>
      <p>
        <b>{of.name}</b>
        <span>
          {say.seats(of.seats, of.registered)}
          {of.admitted > 0 ? `　${say.admitted(of.admitted)}` : ""}
        </span>
      </p>
      <p className="note">{of.address}</p>
      <p className="note">
        {say.catchment}
        {of.catchment.join("、")}
      </p>
      {of.relief.length === 0 ? null : (
        <p className="note">
          {say.relief}
          {of.relief.join("、")}
        </p>
      )}
      {of.open ? (
        <p className="gap-above">
          <a className="button" href={form}>
            {say.register}
          </a>
        </p>
      ) : null}
    </li>
  );
}

/** What is written and what is meant: full width, blanks and case do not count. */
const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

/** The schools whose name or catchment has these words, or whose catchment they have. */
export function schoolsAt(schools: readonly EnrolmentSchool[], asked: string): readonly EnrolmentSchool[] {
  const words = plain(asked);
  if (words === "") return [];
  return schools.filter(({ name, catchment }) =>
    [name, ...catchment].map(plain).some(one => one.includes(words) || words.includes(one)),
  );
}

interface SeasonProps extends Shown {
  season: EnrolmentSeasonView;
  /** What a family has looked for; empty before. */
  asked: string;
}

/** One year. */
export function EnrolmentPage({ season, asked, lang }: SeasonProps) {
  const say = enrolmentWords[lang];
  const found = schoolsAt(season.schools, asked);
  return (
    <>
      <h1>{season.title}</h1>
      <p className="gap-above">
        <b>{season.stateTitle}</b>　{windowOf(season, lang)}　{season.host}
      </p>
      <Section title={say.rules}>
        <p>{season.announcement}</p>
        {season.siblingsTogether ? <p className="note">{say.together}</p> : null}
      </Section>
      <Section title={say.find} id="schools" aside={say.schools(season.schools.length)}>
        <form className="search" role="search" action={pageOf("enrolment", season.number)}>
          <label className="unseen" htmlFor="q">
            {say.findLabel}
          </label>
          <input
            className="input"
            id="q"
            name="q"
            defaultValue={asked}
            placeholder={say.findHint}
            maxLength={40}
          />
          <button className="button">{say.findGo}</button>
        </form>
        {asked !== "" && found.length === 0 ? <p role="status">{say.findNone(asked)}</p> : null}
        <ul className="mine gap-above">
          {(found.length > 0 ? found : season.schools).map(one => (
            <School key={one.number} of={one} year={season.year} lang={lang} />
          ))}
        </ul>
        {found.length > 0 ? (
          <p className="gap-above">
            <a href={`${pageOf("enrolment", season.number)}#schools`}>{say.all}</a>
          </p>
        ) : null}
      </Section>
      {season.agreed === null ? null : (
        <Section title={say.results}>
          <p>{say.agreed(season.agreed, season.asked ?? 0)}</p>
          {season.placed === null ? null : <p>{say.placed(season.placed, season.short ?? 0)}</p>}
        </Section>
      )}
      <EnrolmentDraw season={season} lang={lang} />
    </>
  );
}

export const enrolmentCrumbs = (lang: Shown["lang"]) => [
  { label: enrolmentWords[lang].title, href: addresses.enrolment },
];
