// One year overview: the text, in which each number leads to its proof, then all numbers in a table.

import { Fragment, type ReactNode } from "react";
import type { OverviewBlock, OverviewNumber, OverviewPart, OverviewView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { Section } from "../layout.tsx";
import { sayCalendarDate, sayDate } from "../saying.ts";
import { overviewWords } from "./overview-words.ts";
import type { Shown } from "./shown.ts";

type Props = Shown & { overview: OverviewView };

function Number({ number, lang }: { number: OverviewNumber; lang: Shown["lang"] }) {
  const say = overviewWords[lang];
  const { title, period, asOfDay, outside, withdrawn } = number;
  // What is read out, and shown under the pointer: which figure, of when.
  const about = [
    title,
    period,
    outside ? say.outsideName : `${say.columns.asOf} ${sayCalendarDate(asOfDay, lang)}`,
  ].join("，");
  return (
    <span className="cited">
      <a href={number.href} title={about}>
        {number.shown}
      </a>
      {outside ? <sup title={say.outsideName}>{say.outside}</sup> : null}
      {withdrawn === null ? null : <b className="cited__gone">（{say.withdrawnMark}）</b>}
    </span>
  );
}

function Part({ part, overview, lang }: Props & { part: OverviewPart }) {
  if (part.kind === "text") return part.text;
  if (part.kind === "claim") {
    return (
      <>
        {part.text}
        <sup>
          <a href={`#claim-${part.n}`} aria-label={`${overviewWords[lang].claims} ${part.n}`}>
            [{part.n}]
          </a>
        </sup>
      </>
    );
  }
  const number = overview.numbers[part.n - 1];
  return number === undefined ? part.text : <Number number={number} lang={lang} />;
}

function Block({ block, ...props }: Props & { block: OverviewBlock }) {
  const inside = block.parts.map((part, at) => <Part key={at} {...props} part={part} />);
  switch (block.kind) {
    case "heading":
      return <h2>{inside}</h2>;
    case "subheading":
      return <h3>{inside}</h3>;
    case "quote":
      return <blockquote>{inside}</blockquote>;
    case "item":
    case "numbered":
      return <li>{inside}</li>;
    case "paragraph":
      return <p>{inside}</p>;
  }
}

/** Neighbouring items are one list. */
function Text(props: Props) {
  const { blocks } = props.overview;
  const runs: (readonly OverviewBlock[])[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const joins = (block.kind === "item" || block.kind === "numbered") && last?.[0]?.kind === block.kind;
    if (joins) runs[runs.length - 1] = [...last, block];
    else runs.push([block]);
  }
  return (
    <div className="report">
      {runs.map((run, at): ReactNode => {
        const inside = run.map((block, i) => <Block key={i} {...props} block={block} />);
        if (run[0]!.kind === "item") return <ul key={at}>{inside}</ul>;
        if (run[0]!.kind === "numbered") return <ol key={at}>{inside}</ol>;
        return <Fragment key={at}>{inside}</Fragment>;
      })}
    </div>
  );
}

/** What a reader must know before the text: that it was corrected, or revoked. */
function Standing({ overview, lang }: Props) {
  const say = overviewWords[lang];
  const { state, later, corrects, reason, revocation } = overview;
  return (
    <>
      {state === "corrected" ? (
        <p className="gap-above">
          <b>{say.corrected}</b>
          {later === null ? null : <a href={pageOf("overviews", later)}>{say.later}</a>}
        </p>
      ) : null}
      {state === "revoked" ? (
        <p className="gap-above">
          <b>{say.revoked}</b>
          {say.revocation}
          {revocation}
        </p>
      ) : null}
      {corrects === null ? null : (
        <p className="gap-above">
          {say.reason}
          {reason} <a href={pageOf("overviews", corrects)}>{say.corrects}</a>
        </p>
      )}
    </>
  );
}

function Row({ number, lang }: { number: OverviewNumber; lang: Shown["lang"] }) {
  const say = overviewWords[lang];
  const { n, title, shown, period, asOfDay, outside, source, edition, href, proof, withdrawn } = number;
  return (
    <tr>
      <td>{n}</td>
      <th scope="row">
        <a href={href}>{title}</a>
        {withdrawn === null ? null : <b className="cited__gone">{say.withdrawn(withdrawn)}</b>}
      </th>
      <td className="nb" data-label={say.columns.shown}>
        {shown}
      </td>
      <td className="nb" data-label={say.columns.period}>
        {period}
      </td>
      <td className="nb" data-label={say.columns.asOf}>
        {sayCalendarDate(asOfDay, lang)}
      </td>
      <td data-label={say.columns.source}>{outside ? source : say.ours(edition)}</td>
      <td className="nb">
        {proof === null ? (
          <a href={href}>{outside ? say.document : say.figure}</a>
        ) : (
          <a href={proof}>{say.file}</a>
        )}
      </td>
    </tr>
  );
}

function Numbers({ overview: { numbers }, lang }: Props) {
  const say = overviewWords[lang];
  return (
    <Section title={say.numbers(numbers.length)} id="numbers">
      <div className="wide-table" tabIndex={0} role="region" aria-label={say.numbers(numbers.length)}>
        <table className="cited-table">
          <thead>
            <tr>
              {Object.values(say.columns).map(label => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbers.map(number => (
              <Row key={number.n} number={number} lang={lang} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="note gap-above">
        {say.verify} <code>npx keymove verify</code>
      </p>
    </Section>
  );
}

function Claims({ overview: { claims }, lang }: Props) {
  const say = overviewWords[lang];
  if (claims.length === 0) return null;
  return (
    <Section title={say.claims}>
      <ol className="claims">
        {claims.map(({ n, words, issuer, document, date }) => (
          <li key={n} id={`claim-${n}`}>
            {`[${n}] ${words}：${issuer}，${document}，${sayCalendarDate(date, lang)}`}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Downloads({ overview: { number }, lang }: Props) {
  const say = overviewWords[lang];
  const file = (name: string) => `/api/overviews/${encodeURIComponent(number)}/${name}`;
  return (
    <Section title={say.downloads}>
      <p className="line-acts">
        <a href={file("document.docx")}>{say.word}</a>
        <a href={file("numbers.csv")}>{say.csv}</a>
        <a href={file("numbers.json")}>{say.json}</a>
        <a href={pageOf("matter", number)}>{say.record}</a>
      </p>
    </Section>
  );
}

/** One overview as everybody reads it. */
export function OverviewPage(props: Props) {
  const { overview, lang, zone } = props;
  const say = overviewWords[lang];
  const { edition, publishedAt, office, live, outside, remarks } = overview;
  return (
    <>
      <h1>{overview.title}</h1>
      <p className="note gap-above">
        {[
          say.edition(edition),
          say.published(sayDate(publishedAt, lang, zone), office),
          say.counts(live, outside),
        ].join("　")}
      </p>
      <Standing {...props} />
      <p className="note gap-above">
        {say.how}
        {remarks > 0 ? say.remarks(remarks) : null}
      </p>
      <Text {...props} />
      <Claims {...props} />
      <Numbers {...props} />
      <Downloads {...props} />
    </>
  );
}
