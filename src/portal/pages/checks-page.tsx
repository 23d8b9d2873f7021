// Who asked shared data about the reader, what was denied, and the consents that they may take back.

import type { CheckCallView, ChecksView, ConsentView } from "../../http/types.ts";
import { addresses, pageOf } from "../addresses.ts";
import { Section } from "../layout.tsx";
import { sayMoment } from "../saying.ts";
import { checksWords } from "./checks-words.ts";
import type { Shown } from "./shown.ts";

function Call({ of, ...shown }: Shown & { of: CheckCallView }) {
  const { lang, zone, now } = shown;
  const say = checksWords[lang];
  const who = of.own ? say.own : of.org === "" ? say.engine : say.by(of.org);
  return (
    <li>
      <p>
        <b>{of.dataset}</b>　{of.question}
      </p>
      <div>
        {say[of.outcome]}
        {of.why === "" ? "" : say.why(of.why)}
      </div>
      <div className="note">
        {sayMoment(of.at, lang, zone, now)}　{who}
        {of.people > 1 ? `　${say.many(of.people)}` : ""}
      </div>
      <div className="note">
        {say.forWhat(of.mechanism, of.purpose)}
        {of.basis === "" ? "" : `　${say.basis(of.basis)}`}
      </div>
      {of.number === null ? null : (
        <div>
          <a href={pageOf("follow", of.number)}>{say.matter}</a>
        </div>
      )}
    </li>
  );
}

function Consent({ of, csrf, ...shown }: Shown & { of: ConsentView; csrf: string }) {
  const { lang, zone, now } = shown;
  const say = checksWords[lang];
  const taken = of.withdrawn === null ? "" : `　${say.withdrawn(sayMoment(of.withdrawn, lang, zone, now))}`;
  return (
    <li>
      <p>
        <b>{of.dataset}</b>　{say.forWhat(of.mechanism, of.purpose)}
      </p>
      <div className="note">
        {say.given(sayMoment(of.given, lang, zone, now))}
        {taken}
      </div>
      {of.withdrawn === null ? (
        <form method="post" action={addresses.withdrawConsent}>
          <input type="hidden" name="csrf" value={csrf} />
          <input type="hidden" name="consent" value={of.id} />
          <button className="button button--second">{say.withdraw}</button>
        </form>
      ) : null}
    </li>
  );
}

/** What was asked, the latest first, and below it the reader's consents. */
export function ChecksPage({ calls, consents, csrf, ...shown }: Shown & ChecksView & { csrf: string }) {
  const say = checksWords[shown.lang];
  return (
    <>
      <h1>{say.title}</h1>
      <p className="note gap-above">{say.lead}</p>
      <Section title={say.calls}>
        {calls.length === 0 ? (
          <p>{say.none}</p>
        ) : (
          <ul className="mine">
            {calls.map((one, at) => (
              <Call key={`${one.at} ${at}`} of={one} {...shown} />
            ))}
          </ul>
        )}
        <p className="note gap-above">{say.window}</p>
      </Section>
      <Section title={say.consents}>
        <p className="note">{consents.length === 0 ? say.consentsNone : say.consentsLead}</p>
        <ul className="mine">
          {consents.map(one => (
            <Consent key={one.id} of={one} csrf={csrf} {...shown} />
          ))}
        </ul>
      </Section>
    </>
  );
}
