// Sheets on their way in, as the API answers them.

import { useQuery } from "@tanstack/react-query";
import type { ImportLine, ImportPreview, ImportView, LookView, MapView, Page } from "../../http/types.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

const part = encodeURIComponent;

export function useImports() {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", "imports", caller.lang],
    queryFn: ({ signal }) => call<readonly ImportView[]>(caller, "imports", { signal }),
  });
}

/** A job; while it runs it is read every second. */
export function useImport(id: string) {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", "imports", id, caller.lang],
    queryFn: ({ signal }) => call<ImportView>(caller, `imports/${part(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? 1000 : false),
  });
}

export interface Chosen {
  readonly sheet?: string;
  readonly first?: string;
  readonly last?: string;
}

export function useLook(id: string, chosen: Chosen) {
  const caller = useCaller();
  const words = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value));
  return useQuery({
    queryKey: ["read", "imports", id, "look", String(words), caller.lang],
    queryFn: ({ signal }) => call<LookView>(caller, `imports/${part(id)}/look?${words}`, { signal }),
    // What was matched by hand must not be read over.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The first problems of a job, once it has run. */
export function useProblems(id: string, count: number) {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", "imports", id, "problems", count, caller.lang],
    queryFn: ({ signal }) => call<Page<ImportLine>>(caller, `imports/${part(id)}/problems`, { signal }),
    enabled: count > 0,
  });
}

export function useImportActs() {
  const caller = useCaller();
  const post = <T>(path: string, body: unknown) => call<T>(caller, path, { method: "POST", body });
  return {
    send: (target: string, file: File) => {
      const words = new URLSearchParams({ target, name: file.name });
      return call<ImportView>(caller, `imports?${words}`, { method: "POST", body: file });
    },
    preview: (id: string, map: MapView) => post<ImportPreview>(`imports/${part(id)}/preview`, { map }),
    run: (id: string, map: MapView | undefined, rows: number) =>
      post<ImportView>(`imports/${part(id)}/run`, map === undefined ? {} : { map, rows }),
    stop: (id: string) => post<ImportView>(`imports/${part(id)}/stop`, {}),
    save: (target: string, name: string, map: MapView) =>
      post<undefined>(`import-maps/${part(target)}`, { name, map }),
  };
}

export const copyAddress = (id: number): string => `/api/imports/${id}/copy.xlsx`;
