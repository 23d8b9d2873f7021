// Decision tables: what decides, checks while typing, trials.

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { TableFileView, TableGrid, TableListView, TrialView } from "../../http/types.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

/** The mechanism of their versions. */
export const decisionTable = "decisionTable";

export interface TableDraft {
  readonly xml: string;
  /** The tables of the file in their order; null for one that was not changed. */
  readonly grids: readonly (TableGrid | null)[];
  /** The expressions beside them, likewise. */
  readonly texts: readonly (string | null)[];
  readonly from: string;
}

const path = "decision-tables";

export function useTables() {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", path, caller.lang],
    queryFn: ({ signal }) => call<TableListView>(caller, path, { signal }),
  });
}

/** A version by its hash. */
export function useTableVersion(hash: string | undefined) {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", path, hash, caller.lang],
    queryFn: ({ signal }) => call<TableFileView>(caller, `${path}/${encodeURIComponent(hash!)}`, { signal }),
    enabled: hash !== undefined,
    // What has this hash is this file for ever.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What is wrong with a draft; what was found before stays in sight until the answer is there. */
export function useTableCheck(draft: TableDraft, enabled = true) {
  const caller = useCaller();
  return useQuery({
    queryKey: [path, "check", draft, caller.lang],
    queryFn: ({ signal }) =>
      call<TableFileView>(caller, `${path}/check`, { method: "POST", body: draft, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    enabled,
  });
}

/** The address of a version's file. */
export const fileOf = (hash: string): string => `/api/${path}/${encodeURIComponent(hash)}/file.dmn`;

/** Tries a file on so many past cases; with the number of a draft its own file, and the trial is recorded. */
export function useTrial() {
  const caller = useCaller();
  return (of: { readonly xml: string } | { readonly number: string }, most: number) =>
    "number" in of
      ? call<readonly TrialView[]>(caller, `${path}/drafts/${encodeURIComponent(of.number)}/trial`, {
          method: "POST",
          body: { most },
        })
      : call<readonly TrialView[]>(caller, `${path}/trial`, { method: "POST", body: { xml: of.xml, most } });
}

/** Checks a file that was just chosen. */
export function useTableCheckOnce() {
  const caller = useCaller();
  return (draft: TableDraft) => call<TableFileView>(caller, `${path}/check`, { method: "POST", body: draft });
}
