// Findings as the API answers them, and the acts that check them.

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DetectionView, FindingEvidence, FindingsView, MatterView } from "../../http/types.ts";
import type { Input } from "./act.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

const key = ["read", "findings"] as const;
export const finding = "finding";

const isLooking = (view: FindingsView | undefined): boolean => view?.looked?.running === true;

export function useFindings() {
  const caller = useCaller();
  return useQuery({
    queryKey: [...key, caller.lang],
    queryFn: ({ signal }) => call<FindingsView>(caller, "findings", { signal }),
    refetchInterval: query => (isLooking(query.state.data) ? 2_000 : 60_000),
  });
}

export function useEvidence(id: string) {
  const caller = useCaller();
  return useQuery({
    queryKey: [...key, id, caller.lang],
    queryFn: ({ signal }) => call<FindingEvidence>(caller, `findings/${encodeURIComponent(id)}`, { signal }),
  });
}

/** Begins to look the log over. */
export function useLook() {
  const caller = useCaller();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      call<{ looked: DetectionView | null }>(caller, "findings/look", { method: "POST", body: {} }),
    // The round begins a moment later.
    onSuccess: () => void setTimeout(() => void queries.invalidateQueries({ queryKey: key }), 1_000),
  });
}

/** Acts on a finding; what is shown is read anew. */
export function useFindingHand() {
  const caller = useCaller();
  const queries = useQueryClient();
  return async (id: string, action: string, input: Input): Promise<void> => {
    const path = [finding, id, action].map(encodeURIComponent).join("/");
    await call<MatterView>(caller, path, { method: "POST", body: { input }, key: crypto.randomUUID() });
    await queries.invalidateQueries({ queryKey: ["read"] });
  };
}
