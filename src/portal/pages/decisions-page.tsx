// The catalogue of major decisions: what is open for comment first, each with the way to say something.

import type { DecisionLine } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { Grouped, Section } from "../layout.tsx";
import { decisionWords } from "./decision-words.ts";
import type { Shown } from "./shown.ts";

function Line({ of, lang }: Pick<Shown, "lang"> & { of: DecisionLine }) {
  const say = decisionWords[lang];
  const closes = of.group === "open" ? [say.closes(of.closes)] : [];
  const heard = of.received > 0 ? [say.heard(of.received, of.answered)] : [];
  const adopted = of.answered > 0 ? [say.adopted(of.adopted, of.partly)] : [];
  return (
    <li>
      <p>
        <a href={pageOf("matter", of.number)}>{of.title}</a>
      </p>
      <span className="note">{[of.unit, of.stateTitle, ...closes].join("　")}</span>
      {heard.length > 0 ? <div className="note">{[...heard, ...adopted].join("　")}</div> : null}
      {of.ways.map(({ label, href }) => (
        <p key={href} className="gap-above">
          <a className="button" href={href}>
            {label}
          </a>
        </p>
      ))}
    </li>
  );
}

const groups = ["open", "underway", "decided", "ended"] as const;

interface DecisionsProps extends Shown {
  decisions: readonly DecisionLine[];
  /** Where a proposal is filed. */
  proposeHref: string;
}

export function DecisionsPage({ decisions, proposeHref, lang }: DecisionsProps) {
  const say = decisionWords[lang];
  return (
    <>
      <h1>{say.title}</h1>
      <p className="note gap-above">{decisions.length === 0 ? say.none : say.lead}</p>
      <Grouped groups={groups} titles={say} all={decisions} lang={lang} Line={Line} />
      <Section title={say.propose}>
        <p className="note">{say.proposeNote}</p>
        <p className="gap-above">
          <a className="button button--second" href={proposeHref}>
            {say.propose}
          </a>
        </p>
      </Section>
    </>
  );
}
