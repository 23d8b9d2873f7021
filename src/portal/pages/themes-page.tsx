// Choosing one thing by the stage of life: first when, then what, then its one form.

import type { StageLine, ThemeLine } from "../../http/types.ts";
import { addresses, pageOf } from "../addresses.ts";
import { Section } from "../layout.tsx";
import type { Shown } from "./shown.ts";
import { themeWords } from "./theme-words.ts";

/** The stages of life that have themes, under those whom they are for. */
export function StagesPage({ stages, lang }: Shown & { stages: readonly StageLine[] }) {
  const say = themeWords[lang];
  const groups = [...Map.groupBy(stages, ({ audienceTitle }) => audienceTitle)];
  return (
    <>
      <h1>{say.title}</h1>
      <p className="note gap-above">{groups.length === 0 ? say.none : say.lead}</p>
      {groups.map(([title, some]) => (
        <Section key={title} title={title}>
          <ul className="mine mine--two">
            {some.map(({ stage, title: when, count }) => (
              <li key={stage}>
                <p>
                  <a href={pageOf("themes", stage)}>{when}</a>
                </p>
                <span className="note">{say.count(count)}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function Theme({ of, lang }: Pick<Shown, "lang"> & { of: ThemeLine }) {
  const say = themeWords[lang];
  const gains = [
    say.items(of.items),
    say.limit(of.limit, of.daysBefore),
    say.visits(of.visits, of.visitsBefore),
  ];
  return (
    <li>
      <p>
        <a href={pageOf("matter", of.number)}>{of.title}</a>
      </p>
      <span className="note">{gains.join("　")}</span>
      {of.ways.map(({ label, href }) => (
        <p key={href} className="gap-above">
          <a className="button button--second" href={href}>
            {label}
          </a>
        </p>
      ))}
    </li>
  );
}

interface ThemesProps extends Shown {
  /** The stage as it is called. */
  stage: string;
  themes: readonly ThemeLine[];
}

/** The themes of one stage, each with its gain and its form. */
export function ThemesPage({ stage, themes, lang }: ThemesProps) {
  const say = themeWords[lang];
  return (
    <>
      <h1>{stage}</h1>
      <p className="note gap-above">
        {themes.length === 0 ? say.empty : null} <a href={addresses.themes}>{say.back}</a>
      </p>
      <ul className="mine gap-above">
        {themes.map(one => (
          <Theme key={one.number} of={one} lang={lang} />
        ))}
      </ul>
    </>
  );
}
