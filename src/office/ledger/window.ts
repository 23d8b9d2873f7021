// The rows in sight of a ledger of any length. Pages begin after the last row of the one before, so what is
// kept of the pages above is where each begins; their rows are read again when somebody scrolls back.

import { useEffect, useMemo, useState } from "react";
import type { MatterRow } from "../../http/types.ts";
import { listPage, useListPages } from "../api/read.ts";

interface Known {
  /** The cursor of each page, and the number of its first row. */
  readonly cursors: readonly (string | null)[];
  readonly starts: readonly number[];
  /** How many rows there are, once the last page was read. */
  readonly end: number | null;
}

const nothing: Known = { cursors: [null], starts: [0], end: null };

/** What is known after a page was read: where the next one begins, or that there is none. */
export function learnt(known: Known, page: number, length: number, next: string | null): Known {
  const after = known.starts[page]! + length;
  const same = known.cursors[page + 1] === next && known.starts[page + 1] === after;
  if (next !== null && same) return known;
  const [cursors, starts] = [known.cursors.slice(0, page + 1), known.starts.slice(0, page + 1)];
  if (next === null) {
    const last = known.cursors.length === page + 1 && known.end === after;
    return last ? known : { cursors, starts, end: after };
  }
  return { cursors: [...cursors, next], starts: [...starts, after], end: null };
}

/** The pages that hold rows of this span, and the last known one while the span reaches beyond it. */
export function pagesIn({ starts }: Known, first: number, last: number): readonly number[] {
  return starts.flatMap((start, page) => {
    const end = starts[page + 1] ?? Number.POSITIVE_INFINITY;
    return start <= last && end > first ? [page] : [];
  });
}

/** Rows from one to another, both included, and how many there are as far as is known. */
export function useRowsInSight(
  mechanism: string,
  query: Readonly<Record<string, string>>,
  first: number,
  last: number,
) {
  const [known, setKnown] = useState(nothing);
  const pages = pagesIn(known, first, last);
  const answers = useListPages(
    mechanism,
    query,
    pages.map(page => known.cursors[page] ?? null),
  );
  const read = answers.map(({ data }) => data);
  // One word for what was read, since the number of pages in sight changes.
  const stamp = answers.map(({ dataUpdatedAt }, at) => `${pages[at]} ${dataUpdatedAt}`).join();
  useEffect(() => {
    setKnown(before =>
      read.reduce((after, data, at) => {
        const page = pages[at]!;
        return data && page < after.cursors.length
          ? learnt(after, page, data.items.length, data.next)
          : after;
      }, before),
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [mechanism, stamp]);
  const rows = useMemo(() => {
    const found = new Map<number, MatterRow>();
    for (const [at, data] of read.entries()) {
      const start = known.starts[pages[at]!] ?? 0;
      for (const [place, row] of (data?.items ?? []).entries()) found.set(start + place, row);
    }
    return found;
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [known, stamp]);
  const [total, setTotal] = useState<{ count: number; exact: boolean } | null>(null);
  const counted = read.find((_, at) => pages[at] === 0)?.total ?? null;
  useEffect(() => {
    if (counted) setTotal(counted);
  }, [counted]);
  const failed = answers.find(({ error }) => error);
  const reach = (known.starts.at(-1) ?? 0) + listPage;
  return {
    rows,
    /** Rows that the sheet has room for. */
    length: known.end ?? (total?.exact ? Math.max(total.count, known.starts.at(-1) ?? 0) : reach),
    known: known.end !== null || read.some(Boolean) || known.starts.length > 1,
    total: known.end === null ? total : { count: known.end, exact: true },
    error: failed?.error ?? null,
    retry: () => Promise.all(answers.map(({ refetch }) => refetch())),
  };
}
