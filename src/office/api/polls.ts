// Polls and selections: what everybody sees, and what those who work on them see besides.

import { useQuery } from "@tanstack/react-query";
import type { DrawView, PollSuspicion, PollView, SelectionView } from "../../http/types.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

/** The mechanism that has a board of its own. */
export const selectionMechanism = "selection";

export interface PollPlace {
  readonly mechanism: string;
  readonly number: string;
  readonly name: string;
}

const path = (...parts: readonly string[]): string => parts.map(encodeURIComponent).join("/");

function useRead<T>(address: string, enabled = true) {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", address, caller.lang],
    queryFn: ({ signal }) => call<T>(caller, address, { signal }),
    enabled,
    refetchInterval: 30_000,
  });
}

export const usePoll = ({ mechanism, number, name }: PollPlace) =>
  useRead<PollView>(path("polls", mechanism, number, name));

/** What looks stuffed; refused for whoever does not decide it. */
export const useSuspicions = ({ mechanism, number, name }: PollPlace) =>
  useRead<readonly PollSuspicion[]>(path("polls", mechanism, number, name, "suspicions"));

export const useSelection = ({ mechanism, number }: PollPlace) =>
  useRead<SelectionView>(path("selections", number), mechanism === selectionMechanism);

export const useDraw = ({ mechanism, number }: PollPlace) =>
  useRead<DrawView>(path("selections", number, "draw"), mechanism === selectionMechanism);
