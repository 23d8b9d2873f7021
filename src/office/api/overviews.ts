// Year overviews: looking a text over while it is written, and publishing one.

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { OverviewLook, OverviewView } from "../../http/types.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

/** What the numbers of a text read, and what is remarked of it; the former answer stays until the next. */
export function useLook(body: string, enabled = true) {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", "overview-look", body, caller.lang],
    queryFn: ({ signal }) =>
      call<OverviewLook>(caller, "overviews/look", { method: "POST", body: { body }, signal }),
    placeholderData: keepPreviousData,
    enabled,
    retry: false,
    gcTime: 60_000,
  });
}

/** Publishes an approved overview. Rejects with the places of what must not be cited. */
export function usePublishing(number: string) {
  const caller = useCaller();
  const queries = useQueryClient();
  return async (): Promise<OverviewView> => {
    const path = `overviews/${encodeURIComponent(number)}/publish`;
    const view = await call<OverviewView>(caller, path, { method: "POST", body: {} });
    await queries.invalidateQueries({ queryKey: ["read"] });
    return view;
  };
}
