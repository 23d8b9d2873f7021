// Figures: the list, and one figure with its formula, history, units, the matters behind it, and how to
// check them.

import type { FigureView } from "../../http/types.ts";
import { addresses, pageOf } from "../addresses.ts";
import { Formula, Mega, Strip, type StripPart } from "../figure-parts.tsx";
import { lineOf } from "../from-views.ts";
import { MatterLines } from "../home-parts.tsx";
import { Columns, Section } from "../layout.tsx";
import { AsOf, Clauses } from "../marks.tsx";
import { Facts } from "../story.tsx";
import { axisNote, Trend } from "../trend.tsx";
import { words } from "../words.ts";
import { Live, Published } from "./figure-editions.tsx";
import { ComparedWith, OpenData, Question, Within } from "./figure-question.tsx";
import { ByUnit, type FigureProps } from "./figure-units.tsx";
import { amountOf, figureHref, knownUntil, pointsOf, wholeOf } from "./figure-words.ts";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

/** The figures of one mechanism. */
export interface FigureGroup {
  title: string;
  figures: readonly FigureView[];
}

/** How many figures of a mechanism stand open; the others are folded away. */
const openFigures = 6;

function FigureTable({ figures, lang }: Pick<Shown, "lang"> & { figures: readonly FigureView[] }) {
  const say = pageWords[lang];
  return (
    <table className="bars bars--wrap">
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
  );
}

/**
 * Every figure, by mechanism: shares first, since they say how well it went; how each is counted, on its
 * page.
 */
export function FiguresPage({ groups, lang, zone }: Shown & { groups: readonly FigureGroup[] }) {
  const say = pageWords[lang];
  const isShare = ({ unit }: FigureView) => unit === "%";
  return (
    <>
      <h1>{say.figuresTitle}</h1>
      <p className="note gap-above">{say.figuresLead}</p>
      {groups.map(({ title, figures }) => {
        const ordered = figures.toSorted((a, b) => Number(isShare(b)) - Number(isShare(a)));
        const rest = ordered.length > openFigures + 1 ? ordered.slice(openFigures) : [];
        return (
          <Section
            key={title}
            title={title}
            aside={figures[0] ? <AsOf at={knownUntil(figures[0])} lang={lang} zone={zone} /> : undefined}
          >
            <FigureTable figures={ordered.slice(0, ordered.length - rest.length)} lang={lang} />
            {rest.length ? (
              <details>
                <summary>{say.moreFigures(rest.length)}</summary>
                <FigureTable figures={rest} lang={lang} />
              </details>
            ) : null}
          </Section>
        );
      })}
    </>
  );
}

function FormulaOf({ figure }: { figure: FigureView }) {
  const [over] = figure.parts;
  const under = wholeOf(figure);
  if (!over || under.length === 0) return null;
  const said = ({ title, text }: { title: string; text: string }) => `${title} ${text}`;
  return <Formula name={figure.title} over={said(over)} under={under.map(said).join(" ＋ ")} />;
}

/** A share as one bar: what meets it, and what does not, each leading to its own figure. */
function StripOf({ figure, period, question, lang }: FigureProps) {
  const say = pageWords[lang];
  const { numerator, denominator, parts } = figure;
  const [over] = parts;
  if (!over || !numerator || !denominator || numerator > denominator) return null;
  const whole = wholeOf(figure);
  const unit = amountOf(over.text, "").unit ?? "";
  const hrefOf = (name: string) => figureHref(name, { period, asOf: question.asOf });
  const met: StripPart = { label: over.title, count: numerator, tone: "main", href: hrefOf(over.name) };
  const missed: readonly StripPart[] =
    whole.length === parts.length
      ? parts.slice(1).map(({ title, value, name }, at, all) => ({
          label: title,
          count: value ?? 0,
          tone: at === all.length - 1 ? "bad" : "rest",
          href: hrefOf(name),
        }))
      : [{ label: say.missed, count: denominator - numerator, tone: "rest" }];
  const total = whole.length === 1 && whole[0] ? whole[0].title : say.whole;
  return <Strip lang={lang} unit={unit} totalLabel={total} parts={[met, ...missed]} />;
}

function Behind(props: FigureProps) {
  const { figure, behind, counted, only, later, by, period, question, lang, zone, now } = props;
  const say = pageWords[lang];
  const { asOf, within, orgs } = question;
  const here = { period, by, asOf, within, orgs };
  const part = figure.parts.find(({ name }) => name === counted && name !== figure.name);
  const which = [part?.title, only].filter(Boolean).join(say.colon);
  return (
    <Section
      title={say.behindTitle}
      id="behind"
      aside={which ? <span className="as-of">{which}</span> : undefined}
    >
      {behind.items.length ? (
        <MatterLines
          lang={lang}
          matters={behind.items.flatMap(({ matter }) =>
            matter === null ? [] : [lineOf(matter, pageOf("matter", matter.number), { lang, zone, now })],
          )}
        />
      ) : (
        <p className="note">{say.behindNone}</p>
      )}
      {behind.items
        .filter(({ matter }) => matter === null)
        .map(({ hash }) => (
          <p className="note" key={hash}>
            {say.behindUnpublished} <span className="mono">{hash}</span>
          </p>
        ))}
      <p className="line-acts gap-above">
        {behind.next ? (
          <a href={`${figureHref(figure.name, { ...here, after: behind.next })}#behind`}>{say.nextPage}</a>
        ) : null}
        {later ? <a href={`${figureHref(figure.name, here)}#behind`}>{say.firstPage}</a> : null}
      </p>
    </Section>
  );
}

function Check({ figure, period, question, lang }: FigureProps) {
  const say = pageWords[lang];
  const api = `/api/figures/${encodeURIComponent(figure.name)}`;
  const { asOf, within } = question;
  const looked = new URLSearchParams({ period, ...(asOf ? { asOf } : {}), ...(within ? { within } : {}) });
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
          {say.proofSteps.file}
          <a href={`${api}/proof.json?${looked}`}>{say.proofSteps.fileLink}</a>
        </li>
        <li>
          {say.proofSteps.verify}
          <code className="command digits">npx keymove verify {figure.name}.proof.json</code>
        </li>
        <li>
          {say.proofSteps.open}
          <a href={`${api}/rows?${looked}`}>{say.proofSteps.rowsLink}</a>
        </li>
      </ol>
      <p>
        <a href={addresses.proof}>{say.proofMore}</a>
      </p>
    </Section>
  );
}

/** The definition in a sentence; a long one is folded, since the formula above says what counts. */
function Sentence({ figure, lang }: FigureProps) {
  const sentence = <p className="note prose">{figure.sentence}</p>;
  if (figure.parts.length === 0) return sentence;
  return (
    <details>
      <summary>{pageWords[lang].wholeSentence}</summary>
      {sentence}
    </details>
  );
}

function Periods({ figure, period, periods, by, question, lang }: FigureProps) {
  const { asOf, within, orgs } = question;
  return (
    <nav className="tries" aria-label={words[lang].period}>
      {periods.map(({ name, label }) => (
        <a
          key={name}
          href={figureHref(figure.name, { period: name, by, asOf, within, orgs })}
          {...(name === period ? { "aria-current": "true" as const } : {})}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

/** One figure. */
export function FigurePage(props: FigureProps) {
  const { figure, lang, zone } = props;
  const say = pageWords[lang];
  const { value, unit } = amountOf(figure.text, figure.unit);
  const trend = { name: figure.title, points: pointsOf(figure, lang), unit: unit ?? figure.unit, lang };
  const main = (
    <>
      <h1>
        <Clauses text={figure.title} />
      </h1>
      <p className="note gap-above">
        {figure.period.label}
        {say.comma}
        <AsOf at={knownUntil(figure)} lang={lang} zone={zone} />
        {figure.behind ? say.behind : null}
      </p>
      <Periods {...props} />
      <Within {...props} />
      {figure.editions.length > 0 ? (
        <>
          <Published {...props} />
          <Live {...props} />
        </>
      ) : (
        <Mega value={value} unit={unit} proofHref="#proof" lang={lang} />
      )}
      {figure.value === null && figure.denominator !== null ? <p className="note">{say.noValue}</p> : null}
      <ComparedWith figure={figure} lang={lang} />
      <FormulaOf figure={figure} />
      <StripOf {...props} />
      <Sentence {...props} />
      <Question {...props} />
      {trend.points.some(point => point.value !== undefined) ? (
        <Section title={say.trendTitle} aside={<span className="as-of">{axisNote(trend)}</span>}>
          <Trend {...trend} />
        </Section>
      ) : null}
      <ByUnit {...props} />
      <OpenData {...props} />
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
