import type { ReactNode } from "react";
import { Light, Seal } from "./marks.tsx";
import { sayNumber } from "./saying.ts";
import { Facts } from "./story.tsx";
import { type Lang, type LightKind, words } from "./words.ts";

/**
 * The number in the largest type, its unit beside it, stamped with the seal when there is a proof to
 * open.
 */
export function Mega(props: {
  value: string;
  unit?: string | undefined;
  proofHref?: string | undefined;
  lang: Lang;
}) {
  return (
    <div className="stamp">
      <p className="mega">
        {props.value}
        {props.unit ? <small>{props.unit}</small> : null}
      </p>
      {props.proofHref ? <Seal href={props.proofHref} lang={props.lang} /> : null}
    </div>
  );
}

/** The formula in words: a name, and what is divided by what. Without `under` it is a plain count. */
export function Formula({ name, over, under }: { name: string; over: ReactNode; under?: ReactNode }) {
  return (
    <div className="formula">
      <span>{name}</span>
      <span>＝</span>
      {under === undefined ? (
        <span>{over}</span>
      ) : (
        <span className="fraction">
          <span>{over}</span>
          <span>{under}</span>
        </span>
      )}
    </div>
  );
}

/** A part of a whole: what meets the figure, what may still meet it, and what missed it. */
export interface StripPart {
  label: string;
  count: number;
  tone: "main" | "rest" | "bad";
  href?: string | undefined;
  light?: LightKind | undefined;
}

/** The whole as one bar, its parts listed below with their counts; the parts must add up to the whole. */
export function Strip(props: { parts: readonly StripPart[]; unit: string; totalLabel: string; lang: Lang }) {
  const { parts, unit, totalLabel, lang } = props;
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, { count }) => sum + count, 0));
  const said = parts.map(({ label, count }) => `${label} ${sayNumber(count)} ${unit}`);
  const all = `${totalLabel} ${sayNumber(total)} ${unit}`;
  return (
    <>
      <svg
        className="strip"
        viewBox={`0 0 ${Math.max(1, total)} 18`}
        preserveAspectRatio="none"
        role="img"
        aria-label={[all, ...said].join(words[lang].listComma)}
      >
        {parts.map(({ label, count, tone }, at) => (
          <rect key={label} x={starts[at]} width={count} height="18" className={`fill-${tone}`} />
        ))}
      </svg>
      <ul className="parts">
        {parts.map(({ label, count, tone, href, light }) => (
          <li key={label}>
            <span>
              <svg className="parts__key" viewBox="0 0 12 12" aria-hidden="true">
                <rect width="12" height="12" className={`fill-${tone}`} />
              </svg>
              {href ? <a href={href}>{label}</a> : label}
              {light ? <Light light={light} lang={lang} /> : null}
            </span>
            <b>
              {sayNumber(count)} {unit}
            </b>
          </li>
        ))}
        <li>
          <span>{totalLabel}</span>
          <b>
            {sayNumber(total)} {unit}
          </b>
        </li>
      </ul>
    </>
  );
}

/** What proves a number, and the steps by which anyone checks it. */
interface ProofProps {
  definition: string;
  checkpoint: string;
  fingerprint: string;
  basis: string;
  /** Each step a sentence, the command of a step on a line of its own. */
  steps: readonly { text: ReactNode; command?: string | undefined }[];
  lang: Lang;
}

/** The facts of the proof and how to check it oneself. */
export function Proof({ definition, checkpoint, fingerprint, basis, steps, lang }: ProofProps) {
  const say = words[lang];
  return (
    <>
      <Facts
        facts={[
          { name: say.proofDefinition, value: definition },
          { name: say.proofCheckpoint, value: checkpoint },
          { name: say.proofPrint, value: <span className="mono">{fingerprint}</span> },
          { name: say.proofBasis, value: basis },
        ]}
      />
      <ol className="how" aria-label={say.proofHow}>
        {steps.map(({ text, command }, at) => (
          <li key={at}>
            {text}
            {command ? <code className="command">{command}</code> : null}
          </li>
        ))}
      </ol>
    </>
  );
}
