import { Fragment, type ReactElement, type ReactNode } from "react";
import { sayDate, sayTime } from "./saying.ts";
import { type Lang, type LightKind, words } from "./words.ts";

interface LightProps {
  light: LightKind;
  lang: Lang;
  word?: string | undefined;
  count?: number | undefined;
  unit?: string | undefined;
}

/**
 * A light: shape, word and colour together. `word` replaces the standing word where the matter has a
 * better one (已答复 for 完成); `count` says how many burn so, and `unit` what is counted.
 */
export function Light(props: LightProps) {
  return (
    <span className={`light light--${props.light}`}>
      {props.word ?? words[props.lang].lights[props.light]}
      {props.count === undefined ? null : (
        <span className="light__count">
          {props.count} {props.unit}
        </span>
      )}
    </span>
  );
}

/** The strip seal beside a number that anyone can check; it leads to how. */
export function Seal({ href, lang }: { href: string; lang: Lang }) {
  return (
    <a className="seal" href={href} lang={words[lang].htmlLang}>
      {words[lang].seal}
    </a>
  );
}

/** The board with its one stone: the move. Drawn in the text's colour, so it prints and inverts. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 30 30" aria-hidden="true" focusable="false">
      <path d="M6 1v28M15 1v28M24 1v28M1 6h28M1 15h28M1 24h28" stroke="currentColor" strokeWidth="1.4" />
      <circle cx="24" cy="6" r="5.4" className="fill-main" />
    </svg>
  );
}

/** A number and its unit, or any run that must not part at a line's end. */
export function Nb({ children }: { children: ReactNode }) {
  return <span className="nb">{children}</span>;
}

/** 截至: what every figure says beside itself. `at` is a UTC instant in milliseconds. */
export function AsOf({ at, lang, zone }: { at: number; lang: Lang; zone?: string | undefined }) {
  return (
    <span className="as-of nb">
      {words[lang].asOf(`${sayDate(at, lang, zone)}${lang === "zh" ? "" : " "}${sayTime(at, zone)}`)}
    </span>
  );
}

/** A text that may break between clauses but not inside one: 东巷 3 号院没处充电，｜楼道里飞线. */
export function Clauses({ text }: { text: string }): ReactElement {
  // A Latin comma ends a clause only before a space: 1,312 is one number.
  const clauses = text.split(/(?<=[，：；、])|(?<=[,:;]) /);
  return (
    <>
      {clauses.map((clause, at) => (
        <Fragment key={at}>
          <span className="clause">{clause}</span>
          {/[,:;]$/.test(clause) ? " " : null}
        </Fragment>
      ))}
    </>
  );
}
