// What forms suggest, and how well they do.

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { SuggestionStandingView, SuggestionsView } from "../../http/types.ts";
import type { Input } from "./act.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

const part = encodeURIComponent;
const minute = 60_000;

/** Which matter a form is about. */
export interface FormOf {
  readonly mechanism: string;
  readonly id: string;
}

/** What the form of an act on a matter suggests; what was read stays for as long as the form is open. */
export function useSuggestions(of: FormOf | undefined, action: string, enabled: boolean) {
  const caller = useCaller();
  const path = of ? `${part(of.mechanism)}/${part(of.id)}/suggestions/${part(action)}` : "";
  return useQuery({
    queryKey: ["suggestions", path, caller.lang],
    queryFn: ({ signal }) => call<SuggestionsView>(caller, path, { signal }),
    enabled: enabled && of !== undefined,
    staleTime: 10 * minute,
    gcTime: 0,
    retry: false,
  });
}

/** What stands still for a moment, so that not every letter asks anew. */
function useSettled(text: string, after: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), after);
    return () => clearTimeout(timer);
  }, [text, after]);
  return settled;
}

const leastCharacters = 8;
const pause = 500;

/** What the form that opens a matter suggests from what was typed; nothing before there are a few words. */
export function useTypedSuggestions(mechanism: string, action: string, input: Input, text: string) {
  const caller = useCaller();
  const settled = useSettled(text, pause);
  const enough = [...settled.trim()].length >= leastCharacters && settled === text;
  const read = useQuery({
    queryKey: ["suggestions", mechanism, action, settled, caller.lang],
    queryFn: ({ signal }) =>
      call<SuggestionsView>(caller, `mechanisms/${part(mechanism)}/suggestions`, {
        method: "POST",
        body: { action, input },
        signal,
      }),
    enabled: enough,
    staleTime: 10 * minute,
    gcTime: 0,
    retry: false,
    placeholderData: before => before,
  });
  // What was suggested for a call that is over is not shown for the next.
  return text === "" ? undefined : read.data;
}

export function useSuggestionStanding() {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", "suggestions", caller.lang],
    queryFn: ({ signal }) => call<SuggestionStandingView>(caller, "suggestions", { signal }),
    staleTime: minute,
  });
}
