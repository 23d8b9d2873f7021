// What-ifs, as the API answers them.

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type {
  Page,
  ReplayForm,
  ReplayMatter,
  ReplayRefusal,
  ReplayUnit,
  ReplayView,
} from "../../http/types.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

const part = encodeURIComponent;
const running = ({ state }: ReplayView): boolean => state === "queued" || state === "running";

/** The latest runs; while one of them runs they are read every two seconds. */
export function useReplays() {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", "replays", caller.lang],
    queryFn: ({ signal }) => call<readonly ReplayView[]>(caller, "replays", { signal }),
    refetchInterval: ({ state }) => (state.data?.some(running) ? 2000 : false),
  });
}

/** A run; while it runs it is read every second. */
export function useReplay(id: string) {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", "replays", id, caller.lang],
    queryFn: ({ signal }) => call<ReplayView>(caller, `replays/${part(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data && running(state.data) ? 1000 : false),
  });
}

export function useReplayForm(mechanism: string) {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", "replays", "form", mechanism, caller.lang],
    queryFn: ({ signal }) => call<ReplayForm>(caller, `replays/form/${part(mechanism)}`, { signal }),
    enabled: mechanism !== "",
    placeholderData: keepPreviousData,
  });
}

export function useReplayUnits(id: string, figure: string) {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", "replays", id, "units", figure, caller.lang],
    queryFn: ({ signal }) =>
      call<readonly ReplayUnit[]>(caller, `replays/${part(id)}/units?figure=${part(figure)}`, { signal }),
  });
}

function usePages<T>(id: string, what: string, query: Readonly<Record<string, string>>) {
  const caller = useCaller();
  return useInfiniteQuery({
    queryKey: ["read", "replays", id, what, query, caller.lang],
    queryFn: ({ pageParam, signal }) => {
      const words = new URLSearchParams({
        ...query,
        limit: "50",
        ...(pageParam ? { after: pageParam } : {}),
      });
      return call<Page<T>>(caller, `replays/${part(id)}/${what}?${words}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: last => last.next,
  });
}

export const useReplayMatters = (id: string, query: Readonly<Record<string, string>>) =>
  usePages<ReplayMatter>(id, "matters", query);

export const useReplayRefusals = (id: string, query: Readonly<Record<string, string>>) =>
  usePages<ReplayRefusal>(id, "refused", query);

export function useReplayActs() {
  const caller = useCaller();
  return {
    ask: (change: unknown, period: string) =>
      call<ReplayView>(caller, "replays", { method: "POST", body: { change, period } }),
    stop: (id: number) => call<ReplayView>(caller, `replays/${id}/stop`, { method: "POST", body: {} }),
    remove: (id: number) => call<undefined>(caller, `replays/${id}`, { method: "DELETE" }),
  };
}

export const replayFile = (id: number, format: "csv" | "json"): string =>
  `/api/replays/${id}/result.${format}`;
