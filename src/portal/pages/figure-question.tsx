// What a reader asks of a figure: as of which day, in which period, by which columns; a plain form, so that
// it works without scripts. And what the figure is compared with.

import type { FigureView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { Nb } from "../marks.tsx";
import type { Lang } from "../words.ts";
import type { FigureProps } from "./figure-units.tsx";
import { figureHref } from "./figure-words.ts";
import { pageWords } from "./words.ts";

interface Choice {
  name: string;
  label: string;
}

function Select(props: { name: string; label: string; chosen: string; choices: readonly Choice[] }) {
  const { name, label, chosen, choices } = props;
  return (
    <label>
      <span>{label}</span>
      <select className="input" name={name} defaultValue={chosen}>
        {choices.map(choice => (
          <option key={choice.name} value={choice.name}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The day, the period and the columns, sent as an address that can be passed on. */
export function Question({ figure, question, period, periods, lang }: FigureProps) {
  const say = pageWords[lang];
  const { columns } = figure;
  const none = { name: "", label: say.columnNone };
  const choices = columns.map(({ name, label }) => ({ name, label }));
  return (
    <form className="asks" method="get" action={pageOf("figures", figure.name)}>
      <label>
        <span>{say.asOfDay}</span>
        <input className="input" type="date" name="asOf" defaultValue={figure.asOfDay} max={question.today} />
      </label>
      <Select name="period" label={say.periodLabel} chosen={period} choices={periods} />
      {columns.length ? (
        <Select name="by" label={say.byLabel} chosen={figure.table?.column ?? ""} choices={choices} />
      ) : null}
      {columns.length > 1 ? (
        <Select
          name="across"
          label={say.acrossLabel}
          chosen={figure.table?.across ?? ""}
          choices={[none, ...choices]}
        />
      ) : null}
      {question.within ? <input type="hidden" name="within" value={question.within} /> : null}
      {question.orgs ? <input type="hidden" name="orgs" value={question.orgs} /> : null}
      <button className="button button--second" type="submit">
        {say.look}
      </button>
    </form>
  );
}

/** What the number is narrowed to, each with the way out of it. */
export function Within({ figure, question, period, lang }: FigureProps) {
  const say = pageWords[lang];
  if (figure.within.length === 0) return null;
  return (
    <p className="note">
      {say.onlyWithin}
      {figure.within.map(({ column, label, text }) => (
        <Nb key={column}>
          {label}
          {say.colon}
          <b>{text}</b>
        </Nb>
      ))}{" "}
      <a
        href={figureHref(figure.name, { period, by: question.by, asOf: question.asOf, orgs: question.orgs })}
      >
        {say.wholeAgain}
      </a>
    </p>
  );
}

const moved = (difference: number | null): string => (difference ? (difference > 0 ? "▲ " : "▼ ") : "");

/** A year ago and the period before, with how far it has moved, and the target where there is one. */
export function ComparedWith({ figure, lang }: { figure: FigureView; lang: Lang }) {
  const { compared, target } = figure;
  const say = pageWords[lang];
  if (compared.length === 0 && !target) return null;
  return (
    <dl className="facts compared">
      {compared.map(({ against, title, period, text, change, difference }) => (
        <div key={against}>
          <dt>{title}</dt>
          <dd>
            <b>
              <span aria-hidden="true">{moved(difference)}</span>
              <Nb>{change}</Nb>
            </b>{" "}
            <span className="note">
              {period} <Nb>{text}</Nb>
            </span>
          </dd>
        </div>
      ))}
      {target ? (
        <div>
          <dt>{say.target}</dt>
          <dd>
            <Nb>{target.text}</Nb>{" "}
            {target.met === null ? null : <b>{target.met ? say.targetMet : say.targetMissed}</b>}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

/** The same numbers as open data. */
export function OpenData({ figure, question, period, lang }: FigureProps) {
  const say = pageWords[lang];
  const { table } = figure;
  const by = table ? [table.column, ...(table.across ? [table.across] : [])].join() : undefined;
  const words = { period, by, asOf: question.asOf, within: question.within, orgs: question.orgs };
  const given = Object.entries(words).filter((one): one is [string, string] => one[1] !== undefined);
  const query = new URLSearchParams(given).toString();
  const address = `/api/figures/${encodeURIComponent(figure.name)}`;
  return (
    <p className="note gap-above">
      {say.openData}
      <a href={`${address}/table.csv?${query}`}>CSV</a>
      {say.comma}
      <a href={`${address}?${query}`}>JSON</a>
      {say.stop}
      {say.licence}
    </p>
  );
}
