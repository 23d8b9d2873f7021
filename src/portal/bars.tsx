import { barsLook } from "./bars-look.ts";
import { sayNumber, sayShare } from "./saying.ts";
import { type Lang, words } from "./words.ts";

/** One line of a comparison: for a rate `value` of `of`, for a count `value` alone. */
export interface BarRow {
  name: string;
  href?: string | undefined;
  value: number;
  of?: number | undefined;
  /** What stands instead of a number that is not shown; it has no bar. */
  hidden?: string | undefined;
}

interface BarsProps {
  rows: readonly BarRow[];
  /** The whole, set off below; not sorted among the others. */
  total?: BarRow | undefined;
  kind: "rate" | "count";
  /**
   * Column heads: who, the parts (办结/收到), the rate (办结率), what was missed (未办结). A count needs who and
   * parts.
   */
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
  const rate = row.hidden ?? (share === undefined ? words[lang].noData : sayShare(share));
  const at = (value: number) => Math.round((value / longest) * 1000);
  return (
    <tr className={total ? "is-total" : undefined}>
      <th scope="row">{row.href ? <a href={row.href}>{row.name}</a> : row.name}</th>
      {kind === "rate" ? (
        <>
          <td className="is-number">
            {row.hidden ? words[lang].noData : `${sayNumber(row.value)}/${sayNumber(row.of ?? 0)}`}
          </td>
          <td className="is-number">{rate}</td>
          <td className="is-number is-extra">
            {share === undefined ? words[lang].noData : sayShare(1 - share)}
          </td>
        </>
      ) : (
        <td className="is-number">{row.hidden ?? sayNumber(row.value)}</td>
      )}
      <td className="is-bar">
        {(total && kind === "count") || row.hidden ? null : (
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
