import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SessionView } from "../../http/types.ts";
import { useLanguage } from "../words/language.tsx";
import type { Caller } from "./client.ts";

export const sessionKey = ["session"] as const;

/** Whose work is on the screen: a person at a post. */
export const whose = ({ person, post }: SessionView): string => `${person?.id} ${post?.id}`;

/** Where the cache keeps whose work was read last. */
export const whoseKey = ["whose"] as const;

/** The caller of this page: its language, and the token of the session as it is at the time of the call. */
export function useCaller(): Caller {
  const queries = useQueryClient();
  const { lang } = useLanguage();
  return useMemo(
    () => ({
      lang,
      csrf: () => queries.getQueryData<SessionView>(sessionKey)?.csrf ?? "",
      lost: () => void queries.invalidateQueries({ queryKey: sessionKey }),
    }),
    [lang, queries],
  );
}
