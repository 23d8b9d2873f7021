// 办事指南: what a service asks, how long it takes and what it took before; the way to apply stands first.

import type { ServiceGuide } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { Section } from "../layout.tsx";
import { Nb } from "../marks.tsx";
import { sayNumber } from "../saying.ts";
import { Facts } from "../story.tsx";
import { serviceWords } from "./service-words.ts";
import type { Shown } from "./shown.ts";

interface GuideProps extends Shown {
  guide: ServiceGuide;
}

function Ways({ guide, lang }: Pick<GuideProps, "guide" | "lang">) {
  const say = serviceWords[lang];
  if (guide.gone !== "") {
    return (
      <p className="gap-above">
        {say.gone(guide.stateTitle)}
        {guide.gone}
      </p>
    );
  }
  if (guide.ways.length === 0) return <p className="gap-above">{say.unopened}</p>;
  return guide.ways.map(({ label, href }, at) => (
    <p key={href} className="gap-above">
      <a className={at === 0 ? "button" : "button button--second"} href={href}>
        {guide.ways.length === 1 ? say.apply : at === 0 ? label : say.byPerson}
      </a>
    </p>
  ));
}

/** The four numbers that people ask for first. */
function Glance({ guide, lang }: Pick<GuideProps, "guide" | "lang">) {
  const say = serviceWords[lang];
  const cells = [
    [say.promised, `${sayNumber(guide.promisedDays)} ${say.workdays}`, say.legal(guide.legalDays)],
    [say.paper, `${sayNumber(guide.papers)} ${say.copies}`.trim(), guide.papers === 0 ? say.papers(0) : ""],
    [say.visit, `${sayNumber(guide.visits)} ${say.times}`.trim(), guide.visits === 0 ? say.visits(0) : ""],
    [say.fee, guide.fee || say.free, ""],
  ] as const;
  return (
    <dl className="glance" aria-label={say.glance}>
      {cells.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Nb>{value}</Nb>
          </dd>
          {note === "" ? null : <dd className="note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

function Materials({ guide, lang }: Pick<GuideProps, "guide" | "lang">) {
  const say = serviceWords[lang];
  const { materials } = guide;
  if (materials.length === 0) return <p>{say.materialsNone}</p>;
  return (
    <>
      <ol className="steps-list">
        {materials.map(({ name, mayLack }) => (
          <li key={name}>
            {name}
            {mayLack ? <small> {say.mayLack}</small> : null}
          </li>
        ))}
      </ol>
      {materials.some(({ mayLack }) => mayLack) ? <p className="note gap-above">{say.mayLackNote}</p> : null}
    </>
  );
}

/** 五减 of this item, counted, not claimed. */
function Cuts({ guide, lang }: Pick<GuideProps, "guide" | "lang">) {
  const say = serviceWords[lang];
  return (
    <>
      <p className="note">{say.cutsLead(guide.edition, guide.changed)}</p>
      <table className="bars cuts gap-above">
        <thead>
          <tr>
            <th scope="col">{say.item}</th>
            <th scope="col">{say.before}</th>
            <th scope="col">{say.now}</th>
            <th scope="col">{say.less}</th>
          </tr>
        </thead>
        <tbody>
          {guide.cuts.map(({ label, before, now }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{sayNumber(before)}</td>
              <td>{sayNumber(now)}</td>
              <td>{sayNumber(before - now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

export function GuidePage({ guide, lang }: GuideProps) {
  const say = serviceWords[lang];
  const where = [
    { name: say.window, value: guide.window },
    { name: say.consult, value: guide.consult },
  ];
  return (
    <>
      <h1>{guide.title}</h1>
      <p className="note gap-above">{[guide.unit, guide.kind, guide.domain, ...guide.marks].join("　")}</p>
      <Ways guide={guide} lang={lang} />
      <Glance guide={guide} lang={lang} />
      <Section title={say.conditions}>
        <p>{guide.conditions}</p>
        <p className="note">
          {say.forWhom}
          {lang === "zh" ? "：" : ": "}
          {guide.forWhom}
        </p>
      </Section>
      <Section title={say.materials}>
        <Materials guide={guide} lang={lang} />
      </Section>
      <Section title={say.steps}>
        <ol className="steps-list">
          {guide.steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {guide.upper === "" ? null : (
          <p className="gap-above">{say.upper(guide.unit, guide.upper, guide.upperDays)}</p>
        )}
        <p className="gap-above">
          {say.result}
          {lang === "zh" ? "：" : ": "}
          {guide.result}
        </p>
      </Section>
      <Section title={say.where}>
        <Facts facts={where} />
      </Section>
      <Section title={say.cuts}>
        <Cuts guide={guide} lang={lang} />
      </Section>
      <Section title={say.basis}>
        <p>{guide.basis}</p>
        <p className="gap-above">{guide.isPermit ? say.permitLaw : say.otherLaw}</p>
        <p className="note gap-above">
          {say.code} <Nb>{guide.code}</Nb>
        </p>
        <p className="gap-above">
          <a href={pageOf("matter", guide.number)}>{say.record}</a>
        </p>
      </Section>
    </>
  );
}
