// Why a machine's result is what it is: each condition, whether it held, from which data, as of when
// (个人信息保护法第二十四条).

import type { ConditionView, ExplainedView } from "../../http/types.ts";
import { Section } from "../layout.tsx";
import { sayDate } from "../saying.ts";
import { explainedWords } from "./explained-words.ts";
import type { Shown } from "./shown.ts";

const marks = { holds: "✓", fails: "×", unsure: "?" } as const;

/** Sign and word, since colour alone tells nobody who cannot see it. */
function standing({ holds }: ConditionView): keyof typeof marks {
  if (holds === null) return "unsure";
  return holds ? "holds" : "fails";
}

function Condition({ of, lang, zone }: Shown & { of: ConditionView }) {
  const say = explainedWords[lang];
  const stands = standing(of);
  const sources = of.sources.map(({ title, owner, asOf }) =>
    say.from(title, owner, asOf === null ? "" : sayDate(asOf, lang, zone)),
  );
  return (
    <li className={`condition condition--${stands}`}>
      <p>
        <b>
          <span aria-hidden="true">{marks[stands]}</span> {say[stands]}
        </b>
        {"　"}
        {of.says}
        {of.why === "" ? "" : `（${of.why}）`}
      </p>
      <p className="note">{sources.length > 0 ? sources.join("；") : say.fromForm}</p>
      {of.ground === "" ? null : <p className="note">{say.ground(of.ground)}</p>}
    </li>
  );
}

/** The latest result of a decision table; nothing where none was consulted. */
export function Explained({
  explained,
  rights,
  ...shown
}: Shown & { explained: readonly ExplainedView[]; rights: boolean }) {
  const say = explainedWords[shown.lang];
  const [latest] = explained;
  if (latest === undefined) return null;
  const { person, fault, conditions, values, version, assessed } = latest;
  return (
    <Section title={say.title}>
      <p>{person ? say.person : say.approved}</p>
      {fault === "" ? null : <p>{fault}</p>}
      {values.map(({ label, text }) => (
        <p key={label}>
          {label}：<b>{text}</b>
        </p>
      ))}
      <ul className="conditions">
        {conditions.map(one => (
          <Condition key={one.says} of={one} {...shown} />
        ))}
      </ul>
      {rights ? <p className="note gap-above">{say.rights}</p> : null}
      {version === null ? null : (
        <p className="note">
          {say.record(
            version.slice(0, 12),
            assessed === null ? "" : sayDate(Date.parse(assessed), shown.lang, shown.zone),
          )}
        </p>
      )}
    </Section>
  );
}
