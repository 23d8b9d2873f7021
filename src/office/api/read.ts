// What the pages read. Every key carries the language, since labels come from the API in it.

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type {
  ChainView,
  FigureRow,
  FigureView,
  MatterRow,
  MatterView,
  MechanismView,
  OrgView,
  Page,
  SessionView,
  TodoView,
} from "../../http/types.ts";
import { sessionKey, useCaller } from "./caller.ts";
import { call } from "./client.ts";

const minute = 60_000;

function useRead<T>(path: string, { stale = 0, enabled = true, every = 0 } = {}) {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", path, caller.lang],
    queryFn: ({ signal }) => call<T>(caller, path, { signal }),
    staleTime: stale,
    enabled,
    ...(every ? { refetchInterval: every } : {}),
  });
}

function usePages<T>(path: string, query: Readonly<Record<string, string | null>>) {
  const caller = useCaller();
  return useInfiniteQuery({
    queryKey: ["read", path, query, caller.lang],
    queryFn: ({ pageParam, signal }) => {
      const given = { ...query, after: pageParam };
      const said = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]));
      return call<Page<T>>(caller, `${path}?${new URLSearchParams(said)}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: last => last.next,
    placeholderData: keepPreviousData,
  });
}

const part = encodeURIComponent;

export function useSession() {
  const caller = useCaller();
  return useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => call<SessionView>(caller, "session", { signal }),
    staleTime: minute,
    refetchOnWindowFocus: "always",
  });
}

export const useTodo = () => useRead<TodoView>("todo", { every: minute });
export const useMechanisms = () => useRead<readonly MechanismView[]>("mechanisms", { stale: 5 * minute });
export const useOrgs = () => useRead<readonly OrgView[]>("orgs", { stale: 30 * minute });
export const useFigures = () => useRead<readonly FigureView[]>("figures");

export const useMatter = (mechanism: string, id: string) =>
  useRead<MatterView>(`${part(mechanism)}/${part(id)}`, { enabled: id !== "" });

/** The record chain of a matter; asked for only when somebody wants to see it. */
export const useChain = (mechanism: string, id: string, enabled: boolean) =>
  useRead<ChainView>(`${part(mechanism)}/${part(id)}/chain`, { enabled });

export const useMatters = (mechanism: string, filter: { state: string | null; handler: string | null }) =>
  usePages<MatterRow>(part(mechanism), { ...filter, limit: "50" });

export const useFigure = (name: string, by: string | null) =>
  useRead<FigureView>(`figures/${part(name)}?by=${part(by ?? "first")}`);

export const useFigureRows = (name: string) =>
  usePages<FigureRow>(`figures/${part(name)}/rows`, { limit: "20" });

/** A mechanism's definition by its name, from the list that the frame has read already. */
export function useMechanism(name: string): MechanismView | undefined {
  return useMechanisms().data?.find(mechanism => mechanism.name === name);
}
