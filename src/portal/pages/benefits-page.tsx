// What a firm may have: one short form, and each benefit with verdict, amount, reason and the way to claim.

import { Fragment } from "react";
import type { BenefitLine, EntitlementsView } from "../../http/types.ts";
import { addresses, pageOf } from "../addresses.ts";
import { ErrorSummary, Field, Form } from "../form.tsx";
import { fieldOf } from "../from-views.ts";
import { Section } from "../layout.tsx";
import { benefitWords } from "./benefit-words.ts";
import type { Gathered } from "./file-steps.ts";
import type { Shown } from "./shown.ts";

/** Fen as 1,234.56. */
const sayFen = (fen: number): string =>
  (fen / 100).toLocaleString("en-US", { minimumFractionDigits: fen % 100 === 0 ? 0 : 2 });

function Facts({ of, lang }: Pick<Shown, "lang"> & { of: BenefitLine }) {
  const say = benefitWords[lang];
  const rows: readonly (readonly [string, string])[] = [
    [say.subjects, of.subjects],
    [say.conditions, of.conditions],
    [say.standard, of.standard],
    [say.window, say.days(of.opens, of.closes)],
    [say.money, `${say.left(of.budget, of.left)}${of.waiting > 0 ? say.waiting(of.waiting) : ""}`],
    [say.ending, of.ending],
    [say.enquiries, of.enquiries],
  ];
  return (
    <dl className="facts gap-above">
      {rows.map(([term, said]) =>
        said === "" ? null : (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}

function Line({ of, lang }: Pick<Shown, "lang"> & { of: BenefitLine }) {
  const say = benefitWords[lang];
  return (
    <li>
      <p>
        <a href={pageOf("matter", of.number)}>{of.title}</a>
        {of.fen === null ? null : <b>　{say.about(of.amount)}</b>}
      </p>
      <span className="note">{[of.year, of.unit, of.way, of.stateTitle].join("　")}</span>
      {of.reason === "" ? null : <p className="gap-above">{of.reason}</p>}
      {of.lacking.length === 0 ? null : (
        <p className="gap-above">{say.wants(of.lacking.join(lang === "zh" ? "、" : ", "))}</p>
      )}
      <Facts of={of} lang={lang} />
      {of.direct ? <p className="note">{say.direct}</p> : null}
      {of.claimHref === "" ? null : (
        <p className="gap-above">
          <a className={of.entitlement === "fits" ? "button" : "button button--second"} href={of.claimHref}>
            {of.direct ? say.claimDirect : say.claim}
          </a>
        </p>
      )}
    </li>
  );
}

interface BenefitsProps extends Shown, EntitlementsView {
  sent: Gathered | null;
  errors: Readonly<Record<string, string>>;
  csrf: string;
  idempotencyKey: string;
}

function Verdict({ benefits, asked, lang }: Pick<BenefitsProps, "benefits" | "asked" | "lang">) {
  const say = benefitWords[lang];
  const fitting = benefits.filter(({ fen }) => fen !== null);
  const sum = fitting.reduce((all, { fen }) => all + (fen ?? 0), 0);
  return (
    <div role="status">
      <h2 className="gap-above">{say.found(fitting.length, sayFen(sum))}</h2>
      <p className="note">{asked ? say.asked : say.assumed}</p>
    </div>
  );
}

const groups = ["fits", "person", "lacking", null] as const;

/** The verdicts first, once something was stated; the form above them. */
export function BenefitsPage({
  benefits,
  asked,
  asks,
  sent,
  errors,
  csrf,
  idempotencyKey,
  lang,
}: BenefitsProps) {
  const say = benefitWords[lang];
  const fields = asks.map(ask => fieldOf(ask, { value: sent?.[ask.name], error: errors[ask.name] }));
  const answered = sent !== null && Object.keys(errors).length === 0;
  const form = (
    <Form
      action={addresses.benefits}
      csrf={csrf}
      idempotencyKey={idempotencyKey}
      submit={sent === null ? say.measure : say.again}
    >
      {fields.map(field => (
        <Field key={field.name} field={field} lang={lang} />
      ))}
    </Form>
  );
  return (
    <>
      <h1>{say.title}</h1>
      <p className="note gap-above">{benefits.length === 0 ? say.none : say.lead}</p>
      <ErrorSummary fields={fields} lang={lang} />
      {answered ? <Verdict benefits={benefits} asked={asked} lang={lang} /> : null}
      {answered ? null : <Section title={say.form}>{form}</Section>}
      {groups.map(group => {
        const own = benefits.filter(({ entitlement }) => entitlement === group);
        return own.length === 0 ? null : (
          <Section key={group ?? "open"} title={say[group ?? "open"]}>
            <ul className="mine">
              {own.map(one => (
                <Line key={one.number} of={one} lang={lang} />
              ))}
            </ul>
          </Section>
        );
      })}
      {answered ? <Section title={say.form}>{form}</Section> : null}
      <Section title={say.unpaid}>
        <p className="note">{say.unpaidNote}</p>
        <p className="gap-above">
          <a className="button button--second" href={pageOf("file", "unpaidBenefit")}>
            {say.tell}
          </a>
        </p>
      </Section>
    </>
  );
}
