import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SessionView } from "../../http/types.ts";
import { useLanguage } from "../words/language.tsx";
import type { Caller } from "./client.ts";

export const sessionKey = ["session"] as const;

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
