// The portal's home: ask, four ways in, my matters, how the city is doing, what changed because people asked.

import type { FigureView, LoopRow, MatterRow, ThemedSession } from "../../http/types.ts";
import { addresses, pageOf } from "../addresses.ts";
import { lineOf } from "../from-views.ts";
import { Ask, type Door, Doors, type FigureCell, FigureRow, MatterLines, Tales } from "../home-parts.tsx";
import { Section } from "../layout.tsx";
import { AsOf, Light } from "../marks.tsx";
import { amountOf, knownUntil, partsSentence, trendOf } from "./figure-words.ts";
import type { Shown } from "./shown.ts";
import { answerWords } from "./answer-words.ts";
import type { Entry } from "./answers-page.tsx";
import { NextSession } from "./themed-parts.tsx";
import { serviceWords } from "./service-words.ts";
import { pageWords } from "./words.ts";

export interface HomeProps extends Shown {
  /** Where filing starts; left out while no mechanism can be opened by a citizen. */
  fileHref?: string | undefined;
  /** Whether there is a catalogue of services, and one of benefits for firms. */
  serves?: boolean | undefined;
  pays?: boolean | undefined;
  /** null for somebody who is not signed in as a citizen. */
  mine: readonly MatterRow[] | null;
  figures: readonly FigureView[];
  /** What was missed; left out when there is no such figure. */
  missed?: FigureView | undefined;
  loops: readonly LoopRow[];
  /** Published entries of the knowledge base, newest first. */
  entries: readonly Entry[];
  /** The themed session that is on, or the next one. */
  session?: ThemedSession | undefined;
}

function doorsOf({ lang, fileHref, serves, pays }: HomeProps): readonly Door[] {
  const say = pageWords[lang];
  const { door, doorAbout, benefits, benefitsAbout } = serviceWords[lang];
  return [
    ...(serves ? [{ glyph: "办", label: door, about: doorAbout, href: addresses.services }] : []),
    ...(fileHref ? [{ glyph: "映", label: say.doorFile, about: say.doorFileAbout, href: fileHref }] : []),
    { glyph: "查", label: say.doorFollow, about: say.doorFollowAbout, href: addresses.follow },
    { glyph: "督", label: say.doorWatch, about: say.doorWatchAbout, href: addresses.figures },
    { glyph: "改", label: say.doorLoop, about: say.doorLoopAbout, href: addresses.loop },
    ...(pays ? [{ glyph: "惠", label: benefits, about: benefitsAbout, href: addresses.benefits }] : []),
  ];
}

function figureCell(figure: FigureView, lang: Shown["lang"]): FigureCell {
  const { value, unit } = amountOf(figure.text, figure.unit);
  const isShare = unit === "%";
  const note = partsSentence(figure, lang) || figure.period.label;
  const href = pageOf("figures", figure.name);
  return {
    name: figure.title,
    value: isShare ? `${value}%` : value,
    unit: isShare ? undefined : unit,
    href,
    note,
    trend: trendOf(figure),
  };
}

function Mine({ mine, lang, zone, now }: HomeProps & { mine: readonly MatterRow[] }) {
  const say = pageWords[lang];
  const all = (
    <a className="note" href={addresses.mine}>
      {say.mineAll(mine.length)}
    </a>
  );
  return (
    <Section title={say.mine} aside={mine.length ? all : undefined}>
      {mine.length ? (
        <MatterLines
          two
          lang={lang}
          matters={mine
            .slice(0, 4)
            .map(row => lineOf(row, pageOf("follow", row.number), { lang, zone, now }))}
        />
      ) : (
        <p className="note">{say.mineNone}</p>
      )}
    </Section>
  );
}

function Strip({ figures, missed, lang, zone }: HomeProps) {
  const say = pageWords[lang];
  const first = figures[0];
  if (!first) return null;
  return (
    <Section
      title={say.stripTitle}
      aside={
        <span className="as-of">
          {first.period.label}
          {say.gap}
          <AsOf at={knownUntil(first)} lang={lang} zone={zone} />
        </span>
      }
    >
      <FigureRow lang={lang} figures={figures.map(figure => figureCell(figure, lang))} />
      {missed?.value ? (
        <p className="honest note">
          {say.overdueLead}
          <Light light="over" lang={lang} count={missed.value} unit={missed.unit} />
          {say.comma}
          <a href={pageOf("figures", missed.name)}>{say.overdueLink}</a>
          {lang === "zh" ? "。" : "."}
        </p>
      ) : null}
    </Section>
  );
}

/** How many entries stand under the search box. */
const shownEntries = 3;

/** A few entries by name, then all of them. */
function triesOf({ entries, lang }: HomeProps) {
  if (entries.length === 0) return undefined;
  const few = entries.slice(0, shownEntries);
  return [
    ...few.map(({ number, title }) => ({ label: title, href: pageOf("answers", number) })),
    { label: answerWords[lang].all, href: addresses.answers },
  ];
}

/** The home page. */
export function HomePage(props: HomeProps) {
  const { lang, mine, loops } = props;
  const say = pageWords[lang];
  const all = (
    <a className="note" href={addresses.loop}>
      {say.talesAll}
    </a>
  );
  return (
    <>
      <Ask title={say.homeAsk} action={addresses.search} tries={triesOf(props)} lang={lang} />
      <Doors doors={doorsOf(props)} lang={lang} />
      {mine ? <Mine {...props} mine={mine} /> : null}
      {props.session ? (
        <NextSession session={props.session} lang={lang} zone={props.zone} now={props.now} />
      ) : null}
      <Strip {...props} />
      <Section title={say.talesTitle} aside={loops.length ? all : undefined}>
        {loops.length ? (
          <Tales
            tales={loops.map(({ number, title, stages }) => ({
              title,
              stages,
              href: pageOf("loop", number),
            }))}
          />
        ) : (
          <p className="note">{say.talesNone}</p>
        )}
      </Section>
    </>
  );
}
