// Where the appeals of hot issues come from, and how they came and went: bars with their numbers beside them.

import type { HotIssueView } from "../../http/types.ts";
import { useHotMembers } from "../api/hot.ts";
import { useSession } from "../api/read.ts";
import { SectionHead } from "../parts/marks.tsx";
import { sayDay } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { mayWatch } from "./may-watch.ts";

interface BarRow {
  readonly name: string;
  readonly numbers: readonly string[];
  readonly length: number;
}

function Bars({ title, heads, rows }: { title: string; heads: readonly string[]; rows: readonly BarRow[] }) {
  const { hot: say } = useWords();
  const longest = Math.max(1, ...rows.map(({ length }) => length));
  return (
    <section>
      <SectionHead title={title} />
      <table className="hot__bars">
        <thead>
          <tr>
            {heads.map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">
              <span className="unseen">{say.shape.bar}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, numbers, length }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {numbers.map((number, at) => (
                <td key={heads[at + 1]} className="hot__number">
                  {number}
                </td>
              ))}
              <td className="hot__bar-cell">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(100 * length) / longest} height="10" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p className="note">{say.shape.none}</p> : null}
    </section>
  );
}

/** On the page of one hot issue, for whoever watches them: by place, and week by week. */
export function HotShape({ id }: { id: string }) {
  const session = useSession().data;
  return session !== undefined && mayWatch(session) ? <Shape id={id} /> : null;
}

function Shape({ id }: { id: string }) {
  const { lang } = useLanguage();
  const { hot: say } = useWords();
  const shape = useHotMembers(id).data?.shape;
  if (shape === undefined) return null;
  if (shape === null) return <p className="note">{say.shape.reading}</p>;
  const { place, matters, people, week, heat } = say.shape;
  // Weeks before the first of its appeals say nothing.
  const first = shape.weeks.findIndex(one => one.matters > 0 || one.heat > 0);
  return (
    <div className="hot__shape">
      <Bars
        title={say.shape.trend}
        heads={[week, matters, heat]}
        rows={(first < 0 ? [] : shape.weeks.slice(first)).map(one => ({
          name: sayDay(one.from, lang),
          numbers: [String(one.matters), one.heat.toFixed(1)],
          length: one.heat,
        }))}
      />
      <Bars
        title={say.shape.places}
        heads={[place, people, matters]}
        rows={shape.places.map(one => ({
          name: one.place,
          numbers: [String(one.people), String(one.matters)],
          length: one.matters,
        }))}
      />
    </div>
  );
}

/** All hot issues by district, the one with most appeals first. */
export function Areas({ issues }: { issues: readonly HotIssueView[] }) {
  const { hot: say } = useWords();
  const byArea = Map.groupBy(issues, ({ row }) => row.columns["area"] ?? "");
  const rows = [...byArea].map(([name, own]) => ({
    name: name || say.shape.elsewhere,
    issues: own.length,
    matters: own.reduce((sum, one) => sum + one.matters, 0),
  }));
  if (rows.length === 0) return null;
  return (
    <Bars
      title={say.shape.areas}
      heads={[say.shape.area, say.shape.issues, say.shape.matters]}
      rows={rows
        .toSorted((one, other) => other.matters - one.matters)
        .map(one => ({
          name: one.name,
          numbers: [String(one.issues), String(one.matters)],
          length: one.matters,
        }))}
    />
  );
}
