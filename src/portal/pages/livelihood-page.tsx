// One livelihood promise: what was promised, how far each sub-target is, month by month with pictures, and
// what those say who benefit.

import type { PromiseMonth, PromiseView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { FileList } from "../files.tsx";
import { lightOf } from "../from-views.ts";
import { Section } from "../layout.tsx";
import { Light } from "../marks.tsx";
import { sayDate } from "../saying.ts";
import { Facts } from "../story.tsx";
import { livelihoodWords } from "./livelihood-words.ts";
import type { Shown } from "./shown.ts";

type Props = Shown & { promise: PromiseView };

function Goals({ promise: { goals, reached, targets }, lang }: Props) {
  const say = livelihoodWords[lang];
  if (goals.length === 0) return null;
  return (
    <Section title={say.goals} aside={<span className="note">{say.reached(reached, targets)}</span>}>
      <ol className="goals">
        {goals.map(({ text, done }) => (
          <li key={text}>
            {text}　<span className="note">{done ? say.goalDone : say.goalOpen}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Month({ month, lang, zone }: Shown & { month: PromiseMonth }) {
  const say = livelihoodWords[lang];
  return (
    <li>
      <div>
        <b>{sayDate(month.at, lang, zone)}</b>　{month.behind ? <b>{month.pace}</b> : month.pace}
        {month.reached ? `　${say.monthReached(month.reached)}` : ""}
      </div>
      <div>{month.said}</div>
      {month.pictures.length > 0 ? <FileList files={month.pictures} lang={lang} /> : null}
      {month.noPicture ? <p className="note">{say.noPicture(month.noPicture)}</p> : null}
    </li>
  );
}

function Months(props: Props) {
  const { promise, lang } = props;
  const say = livelihoodWords[lang];
  if (promise.group === "candidate" || promise.group === "unchosen") return null;
  return (
    <Section title={say.months}>
      {promise.months.length === 0 ? <p className="note">{say.monthsNone}</p> : null}
      <ul className="mine months">
        {promise.months.map(month => (
          <Month key={month.at} month={month} lang={lang} zone={props.zone} now={props.now} />
        ))}
      </ul>
    </Section>
  );
}

function Judged({ promise, lang }: Props) {
  const say = livelihoodWords[lang];
  const { acceptance, ratings, announcement, remedy, result } = promise;
  const facts = [
    announcement ? { name: say.announcement, value: announcement } : { name: say.result, value: result },
    { name: say.remedy, value: remedy },
    {
      name: say.accepted,
      value: acceptance
        ? [
            acceptance.conclusion,
            say.witnesses(acceptance.witnesses, acceptance.agreed),
            acceptance.said,
          ].join("　")
        : "",
    },
    { name: say.ratings, value: ratings ? say.contented(ratings.count, ratings.contented) : "" },
  ].filter(({ value }) => value !== "");
  return facts.length === 0 ? null : (
    <Section title={say.groups.judged}>
      <Facts facts={facts} />
    </Section>
  );
}

function Changes({ promise: { changes, before }, lang, zone }: Props) {
  const say = livelihoodWords[lang];
  if (changes.length + before.length === 0) return null;
  return (
    <Section title={say.changes}>
      <ul className="mine">
        {changes.map(({ at, title, reason, decision }) => (
          <li key={at}>
            <div>
              <b>{sayDate(at, lang, zone)}</b>　{title}　{decision}
            </div>
            <span className="note">{reason}</span>
          </li>
        ))}
      </ul>
      <Facts facts={before.map(({ label, was }) => ({ name: `${say.before}　${label}`, value: was }))} />
    </Section>
  );
}

function factsOf(promise: PromiseView, lang: Shown["lang"]) {
  const say = livelihoodWords[lang];
  const { votes } = promise;
  const voted = votes
    ? [
        say.votes(votes.inFavour, votes.against, votes.abstained),
        votes.delegates === null ? "" : say.delegates(votes.delegates),
      ]
        .filter(Boolean)
        .join("　")
    : "";
  return [
    { name: say.lead2, value: promise.lead },
    { name: say.participants, value: promise.participants },
    { name: say.area, value: promise.area },
    { name: say.dueName, value: promise.due },
    { name: say.budget, value: promise.budget },
    { name: say.year, value: promise.year },
    { name: say.chosenBy, value: promise.route },
    { name: say.body, value: promise.body },
    { name: say.decision, value: promise.decision },
    { name: say.vote, value: voted },
  ].filter(({ value }) => value !== "");
}

/** One promise as everybody may see it. */
export function LivelihoodPage(props: Props & { rateHref: string }) {
  const { promise, rateHref, lang } = props;
  const say = livelihoodWords[lang];
  return (
    <>
      <h1>{promise.title}</h1>
      <p className="gap-above">
        <Light light={lightOf(promise.light)} lang={lang} word={promise.stateTitle} />
      </p>
      <p className="gap-above">{promise.content}</p>
      {promise.takesRatings ? (
        <>
          <p className="gap-above">
            <a className="button" href={rateHref}>
              {say.rate}
            </a>
          </p>
          <p className="note">{say.rateNote}</p>
        </>
      ) : null}
      <Judged {...props} />
      <Goals {...props} />
      <Months {...props} />
      <Changes {...props} />
      <Section title={say.facts}>
        <Facts facts={factsOf(promise, lang)} />
        <p className="gap-above">
          <a href={pageOf("matter", promise.number)}>{say.record}</a>
        </p>
      </Section>
    </>
  );
}
