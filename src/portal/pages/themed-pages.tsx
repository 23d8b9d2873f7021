// Themed sessions as citizens meet them: what is to come, the one that is on, what came of those before.

import type { FigureView, ThemedLine, ThemedPageView, ThemedPart, ThemedSession } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { lightOf } from "../from-views.ts";
import { FigureRow } from "../home-parts.tsx";
import { Section } from "../layout.tsx";
import { AsOf, Light } from "../marks.tsx";
import { sayDate, sayNumber } from "../saying.ts";
import { Facts } from "../story.tsx";
import type { Lang } from "../words.ts";
import { knownUntil } from "./figure-words.ts";
import type { Shown } from "./shown.ts";
import { cells, sayTime, SessionLines } from "./themed-parts.tsx";
import { themedWords } from "./themed-words.ts";

function PastLine({ line: { session, count }, ...shown }: Shown & { line: ThemedLine }) {
  const say = themedWords[shown.lang];
  const open = count.received - count.closed;
  return (
    <li>
      <p>
        <a href={pageOf("themed", session.number)}>
          {session.title}　{session.subject}
        </a>
      </p>
      <span className="note">
        {sayDate(session.starts, shown.lang, shown.zone)}　{say.count(count.received, count.closed)}
        {"　"}
        {open > 0 ? <b>{say.open(open)}</b> : count.received > 0 ? say.allClosed : ""}
      </span>
    </li>
  );
}

interface ListProps extends Shown {
  live: readonly ThemedSession[];
  announced: readonly ThemedSession[];
  past: readonly ThemedLine[];
  cancelled: readonly ThemedSession[];
  /** The share of all of them; left out where the city has no such figure. */
  share?: FigureView | undefined;
}

/** All sessions. */
export function ThemedListPage({ live, announced, past, cancelled, share, ...shown }: ListProps) {
  const { lang, zone } = shown;
  const say = themedWords[lang];
  const nothing = live.length + announced.length + past.length + cancelled.length === 0;
  return (
    <>
      <h1>{say.title}</h1>
      <p className="note gap-above">{nothing ? say.none : say.lead}</p>
      {live.length ? (
        <Section title={say.live}>
          <SessionLines sessions={live} {...shown} />
        </Section>
      ) : null}
      {announced.length ? (
        <Section title={say.next}>
          <SessionLines sessions={announced} {...shown} />
        </Section>
      ) : null}
      {past.length ? (
        <Section
          title={say.past}
          aside={share ? <AsOf at={knownUntil(share)} lang={lang} zone={zone} /> : undefined}
        >
          {share ? (
            <FigureRow
              lang={lang}
              figures={cells(
                {
                  received: share.denominator ?? 0,
                  closed: share.numerator ?? 0,
                  share: share.text,
                },
                lang,
              )}
            />
          ) : null}
          <ul className="mine">
            {past.map(line => (
              <PastLine key={line.session.number} line={line} {...shown} />
            ))}
          </ul>
        </Section>
      ) : null}
      {cancelled.length ? (
        <Section title={say.cancelled}>
          <SessionLines sessions={cancelled} {...shown} />
        </Section>
      ) : null}
    </>
  );
}

function Parts({ title, parts, lang }: { title: string; parts: readonly ThemedPart[]; lang: Lang }) {
  const say = themedWords[lang];
  if (parts.length < 2) return null;
  return (
    <div className="table-scroll">
      <table className="bars">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col" className="is-number">
              {say.received}
            </th>
            <th scope="col" className="is-number">
              {say.closed}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ title: name, received, closed }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="is-number">{sayNumber(received)}</td>
              <td className="is-number">{sayNumber(closed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Open({ view: { open, openUnpublished }, ...shown }: Shown & { view: ThemedPageView }) {
  const say = themedWords[shown.lang];
  if (open.length + openUnpublished === 0) return null;
  return (
    <Section title={say.openTitle}>
      <p className="note">{say.openLead}</p>
      <ul className="mine">
        {open.map(({ row, openReason }) => (
          <li key={row.number}>
            <p>
              <a href={pageOf("matter", row.number)}>{row.title}</a>
              <Light light={lightOf(row.light)} lang={shown.lang} word={row.stateTitle} />
            </p>
            <span className="note">
              {row.number}　{row.handler}
              {"　"}
              {openReason === null ? say.unexplained : `${say.openReason}${openReason}`}
            </span>
          </li>
        ))}
      </ul>
      {openUnpublished > 0 ? <p className="note">{say.unpublished(openUnpublished)}</p> : null}
    </Section>
  );
}

function Answers({ view: { answered }, lang }: { view: ThemedPageView; lang: Lang }) {
  const say = themedWords[lang];
  if (answered.length === 0) return null;
  return (
    <Section title={say.answers}>
      <ul className="mine">
        {answered.map(({ row, summary }) => (
          <li key={row.number}>
            <p>
              <a href={pageOf("matter", row.number)}>{row.title}</a>
            </p>
            <span className="note">{summary}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How to take part: the number to dial, and the form that belongs to this session. */
function TakePart({ session, fileHref, lang }: { session: ThemedSession; fileHref: string; lang: Lang }) {
  const say = themedWords[lang];
  if (!session.takes) return null;
  return (
    <div className="gap-above">
      {session.live ? (
        <p role="status">
          <b>{say.liveNote(session.closes)}</b>
        </p>
      ) : null}
      <p>
        <a className="button" href={fileHref}>
          {session.live ? say.askNow : say.ask}
        </a>
      </p>
      <p className="note">
        {say.call(session.dial)}
        {lang === "zh" ? "。" : ". "}
        {say.askNote}
      </p>
    </div>
  );
}

interface PageProps extends Shown {
  view: ThemedPageView;
  fileHref: string;
}

/** One session: what is announced, then what came of it. */
export function ThemedSessionPage({ view, fileHref, ...shown }: PageProps) {
  const { lang } = shown;
  const say = themedWords[lang];
  const { session, standing } = view;
  const facts = [
    { name: say.when, value: sayTime(session, shown) },
    { name: say.guests, value: session.guests },
    { name: say.host, value: session.host },
    { name: say.units, value: session.units.join(lang === "zh" ? "、" : ", ") },
    { name: say.topic, value: session.topic },
    { name: say.dial, value: session.dial },
    { name: say.brief, value: session.brief ?? "" },
    { name: say.reason, value: session.state === "cancelled" ? (session.reason ?? "") : "" },
  ];
  const past = !session.takes && session.state !== "cancelled";
  return (
    <>
      <h1>{session.subject}</h1>
      <p className="note gap-above">
        {session.title}　{session.stateTitle}
      </p>
      <TakePart session={session} fileHref={fileHref} lang={lang} />
      <div className="gap-above">
        <Facts facts={facts.filter(({ value }) => value !== "")} />
      </div>
      {past || standing.received > 0 ? (
        <Section title={say.counts}>
          {session.told ? (
            <p className="note">{say.told(session.told.received, session.told.closed)}</p>
          ) : null}
          <FigureRow lang={lang} figures={cells(standing, lang)} />
          <Parts title={say.byTopic} parts={standing.topics} lang={lang} />
          <Parts title={say.byArea} parts={standing.areas} lang={lang} />
        </Section>
      ) : null}
      {past ? (
        <Section title={say.review}>
          {session.review ? (
            <p className="as-written">{session.review}</p>
          ) : (
            <p className="note">{say.noReview}</p>
          )}
        </Section>
      ) : null}
      {past ? <Open view={view} {...shown} /> : null}
      <Answers view={view} lang={lang} />
      <p className="note gap-above">
        <a href={pageOf("matter", session.number)}>{say.record}</a>
      </p>
    </>
  );
}
