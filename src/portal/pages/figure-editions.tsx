// What was published of a figure: the latest edition in the largest type, the former ones with their reasons.

import type { EditionView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { Mega } from "../figure-parts.tsx";
import { sayCalendarDay, sayDate, sayNumber } from "../saying.ts";
import { editionWords } from "./edition-words.ts";
import type { FigureProps } from "./figure-units.tsx";
import { amountOf } from "./figure-words.ts";
import { pageWords } from "./words.ts";

function proofOf({ figure, period, question }: FigureProps, n: number): string {
  const { within } = question;
  const asked = new URLSearchParams({ period, ...(within ? { within } : {}) });
  return `/api/figures/${encodeURIComponent(figure.name)}/editions/${n}/proof.json?${asked}`;
}

function Line({ edition, props }: { edition: EditionView; props: FigureProps }) {
  const { lang, zone } = props;
  const say = editionWords[lang];
  const { n, text, publishedAt, office, asOfDay, reason, withdrawn, events, root, matter } = edition;
  return (
    <li>
      <b>
        {say.edition(n)} {text}
      </b>
      <p className="note">
        {say.published(sayDate(publishedAt, lang, zone), office)}
        {pageWords[lang].comma}
        {say.asOf(sayCalendarDay(asOfDay, lang))}
        {events === null ? null : `${pageWords[lang].comma}${say.events(sayNumber(events))}`}
      </p>
      <p className="note">{reason === null ? say.first : `${say.reason}${reason}`}</p>
      {withdrawn === null ? null : <p>{say.withdrawn(withdrawn)}</p>}
      <p className="line-acts">
        {root === null ? null : <a href={proofOf(props, n)}>{say.proof}</a>}
        <a href={pageOf("matter", matter)}>{say.record}</a>
      </p>
    </li>
  );
}

/** The latest edition, and all of them folded away; nothing where none was published. */
export function Published(props: FigureProps) {
  const { figure, lang, zone } = props;
  const say = editionWords[lang];
  const [latest] = figure.editions;
  if (latest === undefined) return null;
  const { value, unit } = amountOf(latest.text, figure.unit);
  return (
    <div className="editions">
      <Mega value={value} unit={unit} proofHref="#proof" lang={lang} />
      <p className="note">
        <b>{say.edition(latest.n)}</b>
        {pageWords[lang].comma}
        {say.published(sayDate(latest.publishedAt, lang, zone), latest.office)}
        {pageWords[lang].comma}
        {say.asOf(sayCalendarDay(latest.asOfDay, lang))}
      </p>
      {latest.withdrawn === null ? null : <p>{say.withdrawn(latest.withdrawn)}</p>}
      <details>
        <summary>{say.former(figure.editions.length)}</summary>
        <ol className="editions__all">
          {figure.editions.map(edition => (
            <Line key={edition.n} edition={edition} props={props} />
          ))}
        </ol>
      </details>
    </div>
  );
}

/** The live number below what was published. */
export function Live({ figure, lang }: FigureProps) {
  const say = editionWords[lang];
  return (
    <>
      <h2 className="gap-above">{say.live}</h2>
      <p className="live">{figure.text}</p>
      <p className="note">{say.liveHint}</p>
    </>
  );
}
