// Taking calls: who calls, what may answer them, and the acts that follow one another.

import { useQuery } from "@tanstack/react-query";
import type { ActView, EntryView, IntakeView, ListPage, MatterRow } from "../../http/types.ts";
import type { Input } from "./act.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

const part = encodeURIComponent;
const minute = 60_000;

export function useIntake() {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", "intake", caller.lang],
    queryFn: ({ signal }) => call<IntakeView>(caller, "intake", { signal }),
    staleTime: 30 * minute,
  });
}

/** Looks a caller up; each time is a row of the access log, so it is never done by itself. */
export function useLookUp() {
  const caller = useCaller();
  return (phone: string) => call<IntakeView>(caller, "intake", { method: "POST", body: { phone } });
}

export function useEntries(words: string) {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", "intake-entries", words, caller.lang],
    queryFn: ({ signal }) =>
      call<readonly EntryView[]>(caller, `intake/entries?q=${part(words)}`, { signal }),
    enabled: [...words].length >= 2,
    placeholderData: before => before,
    staleTime: minute,
  });
}

/** Open matters with the same values; nothing is asked while one is missing. */
export function useNear(mechanism: string, wanted: Readonly<Record<string, string>>, whole: boolean) {
  const caller = useCaller();
  const fields = Object.entries(wanted).map(([name, value]) => [`f.${name}`, value] as const);
  const words = new URLSearchParams([...fields.map(one => [...one]), ["open", "1"], ["limit", "5"]]);
  return useQuery({
    queryKey: ["read", "intake-near", mechanism, String(words), caller.lang],
    queryFn: ({ signal }) => call<ListPage<MatterRow>>(caller, `${part(mechanism)}?${words}`, { signal }),
    enabled: whole,
    staleTime: 10_000,
  });
}

export function useIntakeActs(mechanism: string) {
  const caller = useCaller();
  return {
    register: (action: string, input: Input, key: string, shown: string | null) => {
      const body = shown === null ? { action, input } : { action, input, shown };
      return call<ActView>(caller, part(mechanism), { method: "POST", body, key });
    },
    follow: (id: string, action: string, input: Input, key: string) => {
      const path = [mechanism, id, action].map(part).join("/");
      return call<ActView>(caller, path, { method: "POST", body: { input }, key });
    },
  };
}
