// What is like what is being written, and the office's words, as the API answers them.

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { HintsView, OfficeWordsView, WordKindName } from "../../http/types.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

const part = encodeURIComponent;
const minute = 60_000;
const pause = 300;
const leastCharacters = 8;
const key = ["read", "texts", "words"] as const;

/** A text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** Matters like what is written, from eight characters on. */
export function useHints(mechanism: string, typed: string, area: string) {
  const caller = useCaller();
  const text = useSettled(typed).slice(0, 500);
  const body = { text, ...(area ? { area } : {}) };
  return useQuery({
    queryKey: ["read", "texts", "hints", mechanism, text, area, caller.lang],
    queryFn: ({ signal }) =>
      call<HintsView>(caller, `mechanisms/${part(mechanism)}/hints`, { method: "POST", body, signal }),
    enabled: [...text].length >= leastCharacters,
    placeholderData: before => before,
    staleTime: minute,
  });
}

export function useOfficeWords() {
  const caller = useCaller();
  return useQuery({
    queryKey: [...key, caller.lang],
    queryFn: ({ signal }) => call<OfficeWordsView>(caller, "texts/words", { signal }),
    refetchInterval: query => (query.state.data?.reading.ready === false ? 5_000 : false),
  });
}

export interface Entry {
  readonly kind: WordKindName;
  readonly words: readonly string[];
}

/** Changes the office's words; the page shows what the API answers. */
export function useWordChange() {
  const caller = useCaller();
  const queries = useQueryClient();
  const put = (view: OfficeWordsView) => queries.setQueryData([...key, caller.lang], view);
  const send = async (path: string, what: { method: "POST" | "DELETE"; body?: unknown }) =>
    void put(await call<OfficeWordsView>(caller, path, what));
  return {
    keep: (id: string | null, entry: Entry) =>
      send(id === null ? "texts/words" : `texts/words/${part(id)}`, { method: "POST", body: entry }),
    drop: (id: string) => send(`texts/words/${part(id)}`, { method: "DELETE" }),
    forget: (words: string) => send("texts/sought", { method: "POST", body: { words } }),
  };
}
