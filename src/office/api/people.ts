// Posts, officials and the access log, as the API answers them.

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  AccessChain,
  AccessView,
  KeptPostView,
  OfficialView,
  Page,
  PostsView,
} from "../../http/types.ts";
import { sessionKey, useCaller } from "./caller.ts";
import { call } from "./client.ts";

const part = encodeURIComponent;

export function usePosts(words: string) {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", "posts", words, caller.lang],
    queryFn: ({ signal }) => call<PostsView>(caller, `posts?q=${part(words)}`, { signal }),
    placeholderData: before => before,
  });
}

/** One post with its history, once somebody wants to see it. */
export function usePostHistory(id: string, enabled: boolean) {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", "posts", "history", id, caller.lang],
    queryFn: ({ signal }) => call<KeptPostView>(caller, `posts/${part(id)}`, { signal }),
    enabled,
  });
}

export function useOfficials(words: string) {
  const caller = useCaller();
  return useQuery({
    queryKey: ["read", "officials", words, caller.lang],
    queryFn: ({ signal }) => call<readonly OfficialView[]>(caller, `officials?q=${part(words)}`, { signal }),
    enabled: words.trim() !== "",
    placeholderData: before => before,
  });
}

export type PostChange = "hand-over" | "stand-in" | "end-stand-in" | "leave" | "roles";

/** Changes a post; one's own session may have lost it by that. */
export function usePostChange() {
  const caller = useCaller();
  const queries = useQueryClient();
  return async (id: string, what: PostChange, body: Readonly<Record<string, unknown>>) => {
    await call<PostsView>(caller, `posts/${part(id)}/${what}`, { method: "POST", body });
    await queries.invalidateQueries({ queryKey: ["read", "posts"] });
    await queries.invalidateQueries({ queryKey: sessionKey });
  };
}

export function useAccessLog(number: string) {
  const caller = useCaller();
  return useInfiniteQuery({
    queryKey: ["read", "access-log", number, caller.lang],
    queryFn: ({ pageParam, signal }) => {
      const words = new URLSearchParams({
        ...(number ? { number } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      });
      return call<Page<AccessView>>(caller, `access-log?${words}`, { signal });
    },
    initialPageParam: "",
    getNextPageParam: last => last.next ?? undefined,
    // Each reading is a row of the log: coming back to the window must not write one.
    refetchOnWindowFocus: false,
  });
}

export function useAccessChain() {
  const caller = useCaller();
  return () => call<AccessChain>(caller, "access-log/chain");
}
