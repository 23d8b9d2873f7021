import type { ReactNode } from "react";

export interface BarLine {
  readonly key: string;
  readonly name: ReactNode;
  /** As many as stand between the first head and the last. */
  readonly numbers: readonly string[];
  /** What the bar is drawn from, from 0. */
  readonly amount: number;
}

interface BarsProps {
  /** The table's caption, for whoever hears it; whoever sees it reads the section's head. */
  readonly title: string;
  /** Of the names, of each number, of the bars. */
  readonly heads: readonly string[];
  readonly lines: readonly BarLine[];
  /** The heads are shown: the section's own does not say what each number is. */
  readonly headed?: boolean;
  readonly red?: boolean;
}

/** A table whose last column draws its numbers, the longest across: the bars and their twin in one. */
export function Bars({ title, heads, lines, headed = false, red = false }: BarsProps) {
  const longest = Math.max(...lines.map(({ amount }) => amount), Number.MIN_VALUE);
  return (
    <table className={red ? "bars is-red" : "bars"}>
      <caption className="unseen">{title}</caption>
      <thead className={headed ? undefined : "unseen"}>
        <tr>
          {heads.map((head, at) => (
            <th key={head} scope="col" className={at > 0 && at < heads.length - 1 ? "is-number" : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, numbers, amount }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {numbers.map((number, at) => (
              <td key={heads[at + 1]} className="is-number">
                {number}
              </td>
            ))}
            <td className="bars__bar">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * amount) / longest} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
