import { useLeadFigure } from "../api/read.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";
import { Spark } from "./spark.tsx";

function One({ name, period }: { name: string; period: string }) {
  const say = useWords();
  const { data: figure } = useLeadFigure(name, period, "");
  if (figure === undefined) return <li className="lead__figure" />;
  const { title, text, numerator, denominator, compared, trend } = figure;
  const before = compared.find(({ value }) => value !== null);
  return (
    <li className="lead__figure">
      <PlaceLink to={{ page: "figure", name, by: null }}>{title}</PlaceLink>
      <b>{text}</b>
      <span className="lead__parts">
        <span>{denominator === null ? figure.period.label : `${numerator ?? "—"} / ${denominator}`}</span>
        <span>{before ? `${say.lead.against[before.against]} ${before.change}` : figure.period.label}</span>
      </span>
      <Spark trend={trend} />
    </li>
  );
}

/** The figures on top, each a link to its page with its proof. */
export function TopFigures({ names, period }: { names: readonly string[]; period: string }) {
  const say = useWords();
  if (names.length === 0) return null;
  return (
    <ul className="lead__figures" aria-label={say.lead.figures}>
      {names.map(name => (
        <One key={name} name={name} period={period} />
      ))}
    </ul>
  );
}
