// What the pages read. Every key carries the language, since labels come from the API in it.

import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from "@tanstack/react-query";
import type {
  ChainView,
  FigureRow,
  FigureView,
  LeadView,
  ListPage,
  MatterRow,
  MatterView,
  MechanismView,
  OrgView,
  Page,
  SavedView,
  SessionView,
  TodoView,
} from "../../http/types.ts";
import { sessionKey, useCaller } from "./caller.ts";
import { call } from "./client.ts";

const minute = 60_000;
const loadingEvery = 3000;
/** Rows of a ledger that are read at once. */
export const listPage = 100;

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
    // While the sample is being loaded the session says how far; pages show it.
    refetchInterval: ({ state }) => (state.data?.city.loading ? loadingEvery : false),
    refetchOnWindowFocus: "always",
  });
}

export const useTodo = () => useRead<TodoView>("todo", { every: minute });
export const useMechanisms = () => useRead<readonly MechanismView[]>("mechanisms", { stale: 5 * minute });
export const useOrgs = () => useRead<readonly OrgView[]>("orgs", { stale: 30 * minute });
export const useFigures = () => useRead<readonly FigureView[]>("figures");

/** One leader's screen, read again twice a minute; what stood there stays until the new is there. */
export const useLead = () => useRead<LeadView>("lead", { every: minute / 2 });
/**
 * A figure on that screen, by a column or whole. Counting takes longer than lists, so it is asked less
 * often.
 */
export const useLeadFigure = (name: string, period: string, by: string) =>
  useRead<FigureView>(`figures/${part(name)}?${given({ period, by })}`, { every: 5 * minute });

export const useMatter = (mechanism: string, id: string) =>
  useRead<MatterView>(`${part(mechanism)}/${part(id)}`, { enabled: id !== "" });

/** The record chain of a matter; asked for only when somebody wants to see it. */
export const useChain = (mechanism: string, id: string, enabled: boolean) =>
  useRead<ChainView>(`${part(mechanism)}/${part(id)}/chain`, { enabled });

/** Views of a mechanism's ledger: one's own, and those that the org shares. */
export const useViews = (mechanism: string) =>
  useRead<readonly SavedView[]>(`views?mechanism=${part(mechanism)}`, { stale: minute });

/** The pages of a list that are in sight, each by its cursor (null: the first). */
export function useListPages(
  mechanism: string,
  query: Readonly<Record<string, string>>,
  cursors: readonly (string | null)[],
) {
  const caller = useCaller();
  return useQueries({
    queries: cursors.map(cursor => {
      const words = new URLSearchParams({
        ...query,
        limit: String(listPage),
        ...(cursor ? { after: cursor } : {}),
      });
      const path = `${part(mechanism)}?${words}`;
      return {
        queryKey: ["read", path, caller.lang],
        queryFn: ({ signal }: { signal: AbortSignal }) => call<ListPage<MatterRow>>(caller, path, { signal }),
        staleTime: 10_000,
        gcTime: minute,
      };
    }),
  });
}

/** The first few of each of these lists of a mechanism, counted. */
export function useAlike(mechanism: string, asked: readonly Readonly<Record<string, string>>[]) {
  const caller = useCaller();
  return useQueries({
    queries: asked.map(words => {
      const path = `${part(mechanism)}?${new URLSearchParams({ ...words, limit: "3" })}`;
      return {
        queryKey: ["read", path, caller.lang],
        queryFn: ({ signal }: { signal: AbortSignal }) => call<ListPage<MatterRow>>(caller, path, { signal }),
      };
    }),
  });
}

/** How a figure is looked at; an empty word asks nothing. */
export type FigureAsked = Readonly<Record<"period" | "asOf" | "by" | "within" | "orgs", string>>;

const given = (words: Readonly<Record<string, string>>) =>
  new URLSearchParams(Object.entries(words).filter(([, text]) => text !== "")).toString();

/** The address of a figure's sheet, as open data. */
export const sheetOf = (name: string, asked: FigureAsked) =>
  `/api/figures/${part(name)}/table.csv?${given(asked)}`;

/** One figure; the one before stays in sight until it is there. */
export function useFigure(name: string, asked: FigureAsked) {
  const caller = useCaller();
  const path = `figures/${part(name)}?${given(asked)}`;
  return useQuery({
    queryKey: ["read", path, caller.lang],
    queryFn: ({ signal }) => call<FigureView>(caller, path, { signal }),
    placeholderData: before => (before?.name === name ? before : undefined),
  });
}

export const useFigureRows = (name: string, { period, asOf, within }: FigureAsked) =>
  usePages<FigureRow>(`figures/${part(name)}/rows`, { limit: "20", period, asOf, within });

/** A mechanism's definition by its name, from the list that the frame has read already. */
export function useMechanism(name: string): MechanismView | undefined {
  return useMechanisms().data?.find(mechanism => mechanism.name === name);
}
