// Publishing a figure: what would be frozen, and freezing it.

import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { EditionDraft, EditionView } from "../../http/types.ts";
import type { FigureAsked } from "./read.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

const pathOf = (name: string): string => `figures/${encodeURIComponent(name)}/editions`;

/** The words that say which reading is published; the day before today where none is asked for. */
function wordsOf({ period, asOf, within }: FigureAsked): Readonly<Record<string, string>> {
  return { period, ...(asOf ? { asOf } : {}), ...(within ? { within } : {}) };
}

export function useEditionDraft(name: string, asked: FigureAsked) {
  const caller = useCaller();
  const words = wordsOf(asked);
  return useQuery({
    queryKey: ["read", "edition", name, words, caller.lang],
    queryFn: ({ signal }) =>
      call<EditionDraft>(caller, `${pathOf(name)}/draft?${new URLSearchParams(words)}`, { signal }),
    retry: false,
  });
}

/** Publishes; the pages that show the figure are read again. Rejects with what the API refuses. */
export function usePublish(name: string, asked: FigureAsked) {
  const caller = useCaller();
  const queries = useQueryClient();
  return async (reason: string): Promise<void> => {
    const body = { ...wordsOf(asked), ...(reason ? { reason } : {}) };
    await call<readonly EditionView[]>(caller, pathOf(name), { method: "POST", body });
    await queries.invalidateQueries({ queryKey: ["read"] });
  };
}
