// Hot issues as the API answers them, and the acts that put them together and take them apart.

import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { HotMembersView, HotWatchView, MatterView } from "../../http/types.ts";
import type { Input } from "./act.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

const key = ["read", "hot"] as const;
export const hotIssue = "hotIssue";

export function useHotWatch() {
  const caller = useCaller();
  return useQuery({
    queryKey: [...key, caller.lang],
    queryFn: ({ signal }) => call<HotWatchView>(caller, "hot", { signal }),
    refetchInterval: query => (query.state.data?.ready === false ? 5_000 : 60_000),
  });
}

/** The appeals of one; of none where there is no id. */
export function useHotMembers(id: string | null) {
  const caller = useCaller();
  return useQuery({
    queryKey: [...key, id, caller.lang],
    queryFn: ({ signal }) => call<HotMembersView>(caller, `hot/${encodeURIComponent(id ?? "")}`, { signal }),
    enabled: id !== null,
  });
}

/** Acts on a hot issue, or opens one where there is no id; what is shown is read anew. */
export function useHotHand() {
  const caller = useCaller();
  const queries = useQueryClient();
  return async (id: string | null, action: string, input: Input): Promise<MatterView> => {
    const path = id === null ? hotIssue : [hotIssue, id, action].map(encodeURIComponent).join("/");
    const body = id === null ? { action, input } : { input };
    const taken = await call<MatterView>(caller, path, { method: "POST", body, key: crypto.randomUUID() });
    await queries.invalidateQueries({ queryKey: ["read"] });
    return taken;
  };
}
