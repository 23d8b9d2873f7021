// Themed sessions: those to choose from, and the board of one, read again while it is looked at.

import { useQuery } from "@tanstack/react-query";
import type { ThemedBoard, ThemedList } from "../../http/types.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

const second = 1000;

function useRead<T>(path: string, every: number) {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", path, caller.lang],
    queryFn: ({ signal }) => call<T>(caller, path, { signal }),
    refetchInterval: every,
  });
}

export const useThemed = () => useRead<ThemedList>("themed", 60 * second);
/** A wall shows a call some seconds after it was registered. */
export const useThemedBoard = (number: string) =>
  useRead<ThemedBoard>(`themed/${encodeURIComponent(number)}`, 5 * second);
