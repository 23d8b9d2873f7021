// Following one matter: the promise first, then what the reader can do, what happened, and who is responsible.

import type { ActionView, MatterView } from "../../http/types.ts";
import { addresses, pageOf } from "../addresses.ts";
import { ErrorSummary, Field, Form } from "../form.tsx";
import { daysOf, fieldOf, lightOf, lineOf } from "../from-views.ts";
import { MatterLines } from "../home-parts.tsx";
import { FollowColumns, Section } from "../layout.tsx";
import { AsOf, Clauses, Light, Nb } from "../marks.tsx";
import { sayMoment } from "../saying.ts";
import { type Act, Acts, Facts, Promised, Story } from "../story.tsx";
import { type Gathered, Refused } from "./file-page.tsx";
import { actsOf, isPromiseOfUnit, promiseOf, storyOf } from "./follow-words.ts";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

/** Who answers for a matter: the relation's title and the units in it. */
export interface Responsible {
  name: string;
  value: string;
}

export interface FollowProps extends Shown {
  matter: MatterView;
  responsible: readonly Responsible[];
  /** Signed in with a telephone. */
  citizen: boolean;
  csrf: string;
  /** The titles of the states in which an act is open. */
  opensIn: (action: string) => readonly string[];
  /** A fresh key for each act that needs no form. */
  keyFor: () => string;
  loop: string | undefined;
  /** Why the act that was just tried did not go through. */
  refusal?: string | undefined;
}

/** The promise of the clock that the reader waits for. */
function MatterPromise({
  matter,
  responsible,
  lang,
  zone,
}: Omit<FollowProps, "csrf" | "keyFor" | "opensIn" | "loop" | "citizen">) {
  const say = pageWords[lang];
  const clock = promiseOf(matter);
  if (!clock) return null;
  const ofUnit = isPromiseOfUnit(matter, clock);
  const who = ofUnit ? (responsible[0]?.value ?? "") : "";
  if (clock.due === null) {
    return (
      <section className="promise" aria-labelledby="promise">
        <div className="promise__row">
          <h2 id="promise">{say.pausedTitle(clock.title)}</h2>
          <Light light={lightOf(clock.light)} lang={lang} />
        </div>
        <p className="note gap-above">{say.pausedText}</p>
      </section>
    );
  }
  return (
    <Promised
      title={say.promised(who, clock.title)}
      due={clock.due}
      left={clock.left}
      light={lightOf(clock.light)}
      days={daysOf(clock.ruler)}
      lang={lang}
      zone={zone}
    >
      {ofUnit ? clock.expired ? <b>{say.promiseLate}</b> : say.promiseNote : null}
      {clock.provisional ? say.provisional : null}
    </Promised>
  );
}

function actOf(action: ActionView, { matter, csrf, keyFor, opensIn, lang }: FollowProps): Act {
  const href = pageOf("follow", matter.number, action.name);
  const say = pageWords[lang];
  const { title: label, grave } = action;
  if (action.code === "wrong_state") return { label, refused: say.opensWhen(opensIn(action.name)) };
  if (!action.allowed) return { label, refused: action.reason ?? say.refusedTitle };
  if (action.form.length) return { label, href };
  return { label, grave, post: { action: href, hidden: { csrf, key: keyFor() } } };
}

function YouCan(props: FollowProps) {
  const { matter, citizen, lang } = props;
  const say = pageWords[lang];
  const acts = actsOf(matter).map(action => actOf(action, props));
  const signIn = `${addresses.signIn}?next=${encodeURIComponent(pageOf("follow", matter.number))}`;
  const waiting = matter.final ? say.endedText : say.nothingToDo;
  return (
    <Section title={say.youCan}>
      <Refused text={props.refusal} />
      {acts.length ? <Acts acts={acts} lang={lang} /> : null}
      {acts.length === 0 && matter.relations.length ? <p className="note">{waiting}</p> : null}
      {matter.relations.length || citizen ? null : (
        <p className="note">
          {say.signInToAct}
          <a href={signIn}>{say.signInToActLink}</a>
          {say.signInToActEnd}
        </p>
      )}
      {acts.length === 0 && matter.relations.length === 0 && citizen ? (
        <p className="note">{waiting}</p>
      ) : null}
    </Section>
  );
}

function About({ matter, responsible, loop, lang, zone }: FollowProps) {
  const say = pageWords[lang];
  const shown = matter.fields.filter(({ text, masked }) => text !== "" && !masked);
  const ended = matter.clocks.filter(({ end }) => end !== null);
  const units = new Set(responsible.map(({ value }) => value));
  return (
    <>
      <Section title={say.whoTitle}>
        {responsible.length ? <Facts facts={responsible} /> : <p className="note">{say.whoNobody}</p>}
      </Section>
      <Section title={say.aboutTitle}>
        <Facts
          facts={[
            { name: say.state, value: matter.stateTitle },
            { name: say.opened, value: sayMoment(matter.opened, lang, zone) },
            ...ended.map(({ title, left }) => ({ name: title, value: left })),
            ...shown
              .filter(({ text }) => !units.has(text))
              .map(({ label, text }) => ({ name: label, value: text })),
          ]}
        />
        <p className="note gap-above">
          <a href={pageOf("matter", matter.number)}>{say.checkLink}</a>
        </p>
      </Section>
      {matter.links.length ? (
        <Section title={say.ledTitle}>
          <MatterLines
            lang={lang}
            matters={matter.links.map(link =>
              lineOf(link.matter, pageOf("matter", link.matter.number), lang, zone),
            )}
          />
          {loop ? (
            <p className="gap-above">
              <a href={pageOf("loop", loop)}>{say.seeLoop}</a>
            </p>
          ) : null}
        </Section>
      ) : null}
    </>
  );
}

/** The page that follows a matter. */
export function FollowPage(props: FollowProps) {
  const { matter, lang, zone, now, citizen } = props;
  const say = pageWords[lang];
  return (
    <FollowColumns
      promise={
        <>
          <h1>
            <Clauses text={matter.title} />
          </h1>
          <p className="note gap-above">
            {say.number} <Nb>{matter.number}</Nb>
            {say.gap}
            {matter.mechanismTitle}
            {say.gap}
            {matter.stateTitle}
          </p>
          <MatterPromise {...props} />
        </>
      }
      acts={<YouCan {...props} />}
      story={
        <Section title={say.storyTitle} aside={<AsOf at={now} lang={lang} zone={zone} />}>
          <Story items={storyOf(matter, props, citizen)} lang={lang} zone={zone} />
        </Section>
      }
      about={<About {...props} />}
    />
  );
}

interface ActProps extends Shown {
  matter: MatterView;
  action: ActionView;
  gathered: Gathered;
  errors: Readonly<Record<string, string>>;
  refusal?: string | undefined;
  csrf: string;
  idempotencyKey: string;
}

/** The form of one act on a matter. */
export function ActPage({ matter, action, gathered, errors, refusal, lang, csrf, idempotencyKey }: ActProps) {
  const say = pageWords[lang];
  const fields = action.form.map(ask => fieldOf(ask, { value: gathered[ask.name], error: errors[ask.name] }));
  const back = pageOf("follow", matter.number);
  return (
    <Form
      action={pageOf("follow", matter.number, action.name)}
      csrf={csrf}
      idempotencyKey={idempotencyKey}
      submit={action.title}
      grave={action.grave}
      note={<a href={back}>{say.actBack}</a>}
    >
      <ErrorSummary fields={fields} lang={lang} />
      <Refused text={refusal} />
      <h1>{action.title}</h1>
      <p className="hint gap-above">
        {matter.title}
        {say.gap}
        <Nb>{matter.number}</Nb>
        {action.grave ? `${say.gap}${say.grave}` : null}
      </p>
      {fields.map(field => (
        <Field key={field.name} field={field} lang={lang} />
      ))}
    </Form>
  );
}

interface ReceiptProps extends Shown {
  matter: MatterView;
  responsible: readonly Responsible[];
}

/** What one gets for filing: a number, a date, the unit. */
export function ReceiptPage(props: ReceiptProps) {
  const { matter, responsible, lang, zone } = props;
  const say = pageWords[lang];
  return (
    <div className="prose">
      <h1>{say.receiptTitle}</h1>
      <p>{say.receiptLead}</p>
      <p className="receipt-number">
        <Nb>{matter.number}</Nb>
      </p>
      <MatterPromise {...props} />
      <Facts
        facts={[
          { name: say.kind, value: matter.title },
          { name: say.received, value: sayMoment(matter.opened, lang, zone) },
          ...(responsible.length ? responsible : [{ name: say.whoTitle, value: say.whoNobody }]),
        ]}
      />
      <p>{say.receiptKeep}</p>
      <p className="line-acts">
        <a className="button" href={pageOf("follow", matter.number)}>
          {say.receiptFollow}
        </a>
        <a href={addresses.home}>{say.receiptHome}</a>
      </p>
    </div>
  );
}

/** Where a number is typed in. */
export function FollowAskPage({ lang, wrong, value }: Shown & { wrong?: string | undefined; value: string }) {
  const say = pageWords[lang];
  const field = {
    name: "number",
    label: say.number,
    kind: "text" as const,
    required: true,
    hint: say.followAskHint,
    value,
    error: wrong,
  };
  return (
    <form className="form" method="get" action={addresses.follow} noValidate>
      <ErrorSummary fields={[field]} lang={lang} />
      <h1>{say.followAsk}</h1>
      <Field field={field} lang={lang} />
      <button className="button button--wide">{say.followButton}</button>
      <p className="why">
        {say.followMine} <a href={addresses.mine}>{say.followMineLink}</a>
      </p>
    </form>
  );
}
