import type { ReactNode } from "react";

interface WideTableProps {
  /** What it lists; no two on a page say the same. */
  readonly label: string;
  /** Its columns, each name once. */
  readonly heads: readonly string[];
  /** Those of the heads that stand over numbers, and so over their last digit. */
  readonly numbers?: readonly string[];
  readonly className?: string;
  /** Its rows. */
  readonly children: ReactNode;
}

/** A table that scrolls by itself, from the keyboard too, where it is wider than its page. */
export function WideTable({ label, heads, numbers = [], className = "", children }: WideTableProps) {
  return (
    <div className={`wide-table ${className}`.trim()} tabIndex={0} role="region" aria-label={label}>
      <table className="plain-table">
        <thead>
          <tr>
            {heads.map(head => (
              <th key={head} scope="col" className={numbers.includes(head) ? "is-number" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
