// Where the appeals of hot issues come from, and how they came and went: bars with their numbers beside them.

import type { HotIssueView } from "../../http/types.ts";
import { useHotMembers } from "../api/hot.ts";
import { useSession } from "../api/read.ts";
import { type BarLine, Bars } from "../parts/bars.tsx";
import { SectionHead } from "../parts/marks.tsx";
import { sayDay } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { mayWatch } from "./may-watch.ts";

interface PartProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly lines: readonly BarLine[];
}

function Part({ title, heads, lines }: PartProps) {
  const { hot: say } = useWords();
  return (
    <section>
      <SectionHead title={title} />
      {lines.length === 0 ? (
        <p className="note">{say.shape.none}</p>
      ) : (
        <Bars title={title} heads={[...heads, say.shape.bar]} lines={lines} headed />
      )}
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
      <Part
        title={say.shape.trend}
        heads={[week, matters, heat]}
        lines={(first < 0 ? [] : shape.weeks.slice(first)).map(one => ({
          key: String(one.from),
          name: sayDay(one.from, lang),
          numbers: [String(one.matters), one.heat.toFixed(1)],
          amount: one.heat,
        }))}
      />
      <Part
        title={say.shape.places}
        heads={[place, people, matters]}
        lines={shape.places.map(one => ({
          key: one.place,
          name: one.place,
          numbers: [String(one.people), String(one.matters)],
          amount: one.matters,
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
    <Part
      title={say.shape.areas}
      heads={[say.shape.area, say.shape.issues, say.shape.matters]}
      lines={rows
        .toSorted((one, other) => other.matters - one.matters)
        .map(one => ({
          key: one.name,
          name: one.name,
          numbers: [String(one.issues), String(one.matters)],
          amount: one.matters,
        }))}
    />
  );
}
