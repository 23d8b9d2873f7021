import { useAlike } from "../api/read.ts";
import { Light, PlaceLink } from "../parts/marks.tsx";
import { useNow } from "../parts/screen.ts";
import { quarterOf } from "../time.ts";
import { useWords } from "../words/language.tsx";

interface AlikeProps {
  readonly mechanism: string;
  readonly field: string;
  readonly org: string;
}

const sayTotal = (total: { readonly count: number; readonly exact: boolean } | null, more: string): string =>
  total === null ? "0" : `${total.count}${total.exact ? "" : more}`;

/**
 * What runs already with the unit that was just chosen, so that nobody is inspected twice for the same
 * (政府督查工作条例 第十五条). It warns; whether it is the same thing is for whoever files to judge.
 */
export function Alike({ mechanism, field, org }: AlikeProps) {
  const say = useWords();
  const start = quarterOf(useNow());
  const quarter = { [`f.${field}`]: org, opened: `${start}..` };
  const open = { [`f.${field}`]: org, open: "1" };
  const [inQuarter, running] = useAlike(mechanism, [quarter, open]);
  if (!inQuarter?.data || !running?.data) return null;
  const rows = running.data.items;
  if (rows.length === 0 && (inQuarter.data.total?.count ?? 0) === 0) {
    return <p className="note alike">{say.alike.none}</p>;
  }
  return (
    <div className="alike" role="status">
      <p>
        <PlaceLink to={{ page: "ledger", mechanism, query: quarter }}>
          {say.alike.quarter(sayTotal(inQuarter.data.total, say.alike.more))}
        </PlaceLink>
        {say.alike.comma}
        <PlaceLink to={{ page: "ledger", mechanism, query: open }}>
          {say.alike.open(sayTotal(running.data.total, say.alike.more))}
        </PlaceLink>
        {rows.length ? say.alike.look : say.alike.end}
      </p>
      <ul>
        {rows.map(({ id, number, title, light }) => (
          <li key={id}>
            <PlaceLink to={{ page: "matter", mechanism, id, act: null }}>{title}</PlaceLink>{" "}
            <span className="note">{number}</span> <Light light={light} />
          </li>
        ))}
      </ul>
    </div>
  );
}
