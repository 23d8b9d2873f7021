import type { FigureView } from "../../http/types.ts";
import type { FigureAsked } from "../api/read.ts";
import { useWords } from "../words/language.tsx";

interface QuestionProps {
  readonly figure: FigureView;
  readonly asked: FigureAsked;
  ask(asked: FigureAsked): void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function Select(props: {
  label: string;
  value: string;
  choices: readonly Choice[];
  choose(value: string): void;
}) {
  return (
    <label>
      <span>{props.label}</span>
      <select value={props.value} onChange={event => props.choose(event.target.value)}>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The steps of the trend are the periods to choose from: the months when months are looked at. */
function periodsOf(figure: FigureView, all: string): readonly Choice[] {
  const { period, trend, asOfDay } = figure;
  const steps = trend.toReversed().map(({ label, title }) => ({ value: label, label: title }));
  const [year = "", month = ""] = asOfDay.split("-");
  const quarter = `${year}-Q${Math.ceil(Number(month) / 3)}`;
  const others = [year, quarter, `${year}-${month}`].map(value => ({ value, label: value }));
  const known = [
    { value: "all", label: all },
    { value: period.name, label: period.label },
    ...steps,
    ...others,
  ];
  return [...new Map(known.toReversed().map(one => [one.value, one])).values()].toReversed();
}

/** As of which day, in which period, by which columns. */
export function Question({ figure, asked, ask }: QuestionProps) {
  const say = useWords().figure;
  const { columns } = figure;
  const [by = "", across = ""] = asked.by === "" ? [figure.table?.column] : asked.by.split(",");
  const choices = columns.map(({ name, label }) => ({ value: name, label }));
  const crossed = (one: string, other: string) => (other === "" || other === one ? one : `${one},${other}`);
  return (
    <div className="question">
      <label>
        <span>{say.asOfDay}</span>
        <input
          type="date"
          value={asked.asOf === "" ? figure.asOfDay : asked.asOf}
          onChange={event => ask({ ...asked, asOf: event.target.value })}
        />
      </label>
      <Select
        label={say.columns.period}
        value={asked.period}
        choices={periodsOf(figure, say.allTime)}
        choose={period => ask({ ...asked, period })}
      />
      {columns.length > 1 ? (
        <Select
          label={say.across}
          value={across}
          choices={[{ value: "", label: say.acrossNone }, ...choices]}
          choose={other => ask({ ...asked, by: crossed(by, other) })}
        />
      ) : null}
      {columns.length > 0 ? (
        <label className="question__check">
          <input
            type="checkbox"
            checked={asked.orgs === "tree"}
            onChange={event => ask({ ...asked, orgs: event.target.checked ? "tree" : "", within: "" })}
          />
          <span>{say.byTree}</span>
        </label>
      ) : null}
    </div>
  );
}

const moved = (difference: number | null): string => (difference ? (difference > 0 ? "▲ " : "▼ ") : "");

/** A year ago and the period before, and the target where there is one. */
export function ComparedWith({ figure }: { figure: FigureView }) {
  const say = useWords().figure;
  const { compared, target } = figure;
  if (compared.length === 0 && !target) return null;
  return (
    <dl className="facts facts--narrow">
      {compared.map(({ against, title, change, period, text, difference }) => (
        <div key={against}>
          <dt>{title}</dt>
          <dd>
            <b>
              {moved(difference)}
              {change}
            </b>{" "}
            <span className="note">
              {period} {text}
            </span>
          </dd>
        </div>
      ))}
      {target ? (
        <div>
          <dt>{say.target}</dt>
          <dd>
            {target.text} {target.met === null ? null : <b>{target.met ? say.met : say.missed}</b>}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
