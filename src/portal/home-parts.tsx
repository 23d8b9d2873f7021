import type { ReactNode } from "react";
import { Clauses, Light } from "./marks.tsx";
import { type Lang, type LightKind, words } from "./words.ts";

/** The search box that knows everyday words, with what others look for below it. */
export function Ask(props: {
  title: string;
  action: string;
  value?: string | undefined;
  tries?: readonly { label: string; href: string }[] | undefined;
  lang: Lang;
}) {
  const say = words[props.lang];
  return (
    <section className="ask">
      <h1>
        <Clauses text={props.title} />
      </h1>
      <form className="search" role="search" action={props.action}>
        <label className="unseen" htmlFor="q">
          {say.searchLabel}
        </label>
        <input className="input" id="q" name="q" defaultValue={props.value} placeholder={say.searchHint} />
        <button className="button">{say.searchButton}</button>
      </form>
      {props.tries?.length ? (
        <p className="tries">
          <span>{say.searchTries}</span>
          {props.tries.map(({ label, href }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </p>
      ) : null}
    </section>
  );
}

/** One way in: a large character, a verb, and a line that says what one gets. */
export interface Door {
  glyph: string;
  label: string;
  about: string;
  href: string;
}

/** The four doors of the home page. */
export function Doors({ doors, lang }: { doors: readonly Door[]; lang: Lang }) {
  return (
    <nav className="doors" aria-label={words[lang].doorsName}>
      {doors.map(({ glyph, label, about, href }) => (
        <a key={href} className="door" href={href}>
          <span aria-hidden="true" lang="zh-CN">
            {glyph}
          </span>
          <strong>{label}</strong>
          <small>
            <Clauses text={about} />
          </small>
        </a>
      ))}
    </nav>
  );
}

/** One matter in a list: its title, its light, and one line on who does what by when. */
export interface MatterLine {
  title: string;
  href: string;
  light: LightKind;
  /** In place of the light's own word: 已答复. */
  word?: string | undefined;
  note: ReactNode;
}

/** Matters under each other by hairlines, in two columns at a desk when `two` is set. */
export function MatterLines({
  matters,
  lang,
  two,
}: {
  matters: readonly MatterLine[];
  lang: Lang;
  two?: boolean;
}) {
  return (
    <ul className={two ? "mine mine--two" : "mine"}>
      {matters.map(({ title, href, light, word, note }) => (
        <li key={href}>
          <p>
            <a href={href}>{title}</a>
            <Light light={light} lang={lang} word={word} />
          </p>
          <span className="note">{note}</span>
        </li>
      ))}
    </ul>
  );
}

/** A figure in small: name, number with its unit, its recent line, and its parts in a sentence. */
export interface FigureCell {
  name: string;
  value: string;
  unit?: string | undefined;
  href: string;
  /** The last periods, oldest first, with the two ends said in words. */
  trend?: { values: readonly number[]; first: string; last: string } | undefined;
  note: string;
}

function Spark({ values, label }: { values: readonly number[]; label: string }) {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const x = (at: number) => 2 + (at * 108) / Math.max(1, values.length - 1);
  const y = (value: number) => 32 - ((value - low) / span) * 26;
  const points = values.map((value, at) => `${x(at).toFixed(1)} ${y(value).toFixed(1)}`);
  return (
    <svg className="spark" viewBox="0 0 112 36" role="img" aria-label={label}>
      <line x1="0" y1="35" x2="112" y2="35" />
      <path d={`M${points.join("L")}`} />
      <circle cx="110" cy={y(values.at(-1) ?? low).toFixed(1)} r="3.5" />
    </svg>
  );
}

/** Three figures in a row, each number a link to its proof. */
export function FigureRow({ figures, lang }: { figures: readonly FigureCell[]; lang: Lang }) {
  return (
    <ul className="figure-row">
      {figures.map(({ name, value, unit, href, trend, note }) => (
        <li key={href}>
          <h3>{name}</h3>
          <p className="figure-row__number">
            <a href={href}>
              <span className="unseen">{name} </span>
              {value}
            </a>
            {unit ? <small>{unit}</small> : null}
          </p>
          {trend && trend.values.length > 1 ? (
            <Spark values={trend.values} label={words[lang].sparkOf(trend.first, trend.last)} />
          ) : (
            <span />
          )}
          <p className="note">{note}</p>
        </li>
      ))}
    </ul>
  );
}

/** What changed because people asked: a headline and the stages it went through. */
export interface Tale {
  title: string;
  href: string;
  stages: readonly { title: string; note: string }[];
}

/** The latest loops, each on one line at a desk. */
export function Tales({ tales }: { tales: readonly Tale[] }) {
  return (
    <ul>
      {tales.map(({ title, href, stages }) => (
        <li key={href} className="tale">
          <h3>
            <a href={href}>{title}</a>
          </h3>
          <ol>
            {stages.map(stage => (
              <li key={stage.title}>
                <b>{stage.title}</b>
                {stage.note}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
