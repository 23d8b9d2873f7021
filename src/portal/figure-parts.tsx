import type { ReactNode } from "react";
import { barsLook } from "./bars-look.ts";
import { Light, Seal } from "./marks.tsx";
import { sayNumber, sayShare } from "./saying.ts";
import { Facts } from "./story.tsx";
import { type Lang, type LightKind, words } from "./words.ts";

/** The number in the largest type, its unit beside it, stamped with the seal when there is a proof to open. */
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

/** One line of a comparison: for a rate `value` of `of`, for a count `value` alone. */
export interface BarRow {
  name: string;
  href?: string | undefined;
  value: number;
  of?: number | undefined;
}

export interface BarsProps {
  rows: readonly BarRow[];
  /** The whole, set off below; not sorted among the others. */
  total?: BarRow | undefined;
  kind: "rate" | "count";
  /** Column heads: who, the parts (办结/收到), the rate (办结率), what was missed (未办结). A count needs who and parts. */
  heads: { who: string; parts: string; rate?: string | undefined; missed?: string | undefined };
  /** The target of a rate, 0 to 1: its complement is the tick in every bar. */
  target?: number | undefined;
  lang: Lang;
}

const shareOf = (row: BarRow) => (row.of ? row.value / row.of : undefined);

/** The length of a row's bar: a rate shows what is missing, since 92 and 98 % look alike from zero. */
function barOf(row: BarRow, kind: BarsProps["kind"]): number {
  if (kind === "count") return row.value;
  const share = shareOf(row);
  return share === undefined ? 0 : 1 - share;
}

function BarLine({
  row,
  props,
  longest,
  total,
}: {
  row: BarRow;
  props: BarsProps;
  longest: number;
  total?: boolean;
}) {
  const { kind, target, lang } = props;
  const share = shareOf(row);
  const rate = share === undefined ? words[lang].noData : sayShare(share);
  const at = (value: number) => Math.round((value / longest) * 1000);
  return (
    <tr className={total ? "is-total" : undefined}>
      <th scope="row">{row.href ? <a href={row.href}>{row.name}</a> : row.name}</th>
      {kind === "rate" ? (
        <>
          <td className="is-number">
            {sayNumber(row.value)}/{sayNumber(row.of ?? 0)}
          </td>
          <td className="is-number">{rate}</td>
          <td className="is-number is-extra">
            {share === undefined ? words[lang].noData : sayShare(1 - share)}
          </td>
        </>
      ) : (
        <td className="is-number">{sayNumber(row.value)}</td>
      )}
      <td className="is-bar">
        {total && kind === "count" ? null : (
          <svg viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">
            <rect y="3" width={at(barOf(row, kind))} height="10" />
            {kind === "rate" && target !== undefined ? (
              <line x1={at(1 - target)} x2={at(1 - target)} y1="0" y2="16" />
            ) : null}
          </svg>
        )}
      </td>
    </tr>
  );
}

/** Units compared, best first, each with its bar from zero. */
export function Bars(props: BarsProps) {
  const { rows, total, kind, heads, target, lang } = props;
  const say = words[lang];
  const best = (row: BarRow) => (kind === "rate" ? (shareOf(row) ?? -1) : row.value);
  const sorted = rows.toSorted((a, b) => best(b) - best(a) || a.name.localeCompare(b.name, "zh"));
  const lengths = sorted.map(row => barOf(row, kind));
  const longest = Math.max(...lengths, kind === "rate" && target !== undefined ? (1 - target) * 1.2 : 0) || 1;
  const tick = target === undefined ? undefined : sayShare(1 - target).replace(/\.00%$/, "%");
  return (
    <>
      <table className={barsLook(rows)}>
        <thead>
          <tr>
            <th scope="col">{heads.who}</th>
            <th scope="col" className="is-number">
              {heads.parts}
            </th>
            {kind === "rate" ? (
              <>
                <th scope="col" className="is-number">
                  {heads.rate}
                </th>
                <th scope="col" className="is-number is-extra">
                  {heads.missed ?? say.missingShare}
                </th>
              </>
            ) : null}
            <td className="is-bar" />
          </tr>
        </thead>
        <tbody>
          {sorted.map(row => (
            <BarLine key={row.name} row={row} props={props} longest={longest} />
          ))}
          {total ? <BarLine row={total} props={props} longest={longest} total /> : null}
        </tbody>
      </table>
      {kind === "rate" ? (
        <p className="note gap-above">{tick ? say.barsOfMissing(tick) : say.barsOfMissingOnly}</p>
      ) : null}
    </>
  );
}

/** What proves a number, and the steps by which anyone checks it. */
export interface ProofProps {
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
