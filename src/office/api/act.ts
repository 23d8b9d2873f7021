import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { BulkView, FieldView, FoundView, MatterView, SavedView, SessionView } from "../../http/types.ts";
import { sessionKey, useCaller, whose, whoseKey } from "./caller.ts";
import { forgetPage } from "../patrol/without-network.ts";
import { call } from "./client.ts";

export type Input = Readonly<Record<string, unknown>>;

/** Everything read is read again: an act changes the matter, the to-do list, ledgers and figures. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries({ queryKey: ["read"] }), [queries]);
}

/** Takes an action on a matter. A lost race or a refusal is thrown as `Refused`. */
export function useAct(mechanism: string, id: string) {
  const caller = useCaller();
  return (action: string, input: Input, key: string, shown: string | null = null) => {
    const path = [mechanism, id, action].map(encodeURIComponent).join("/");
    const body = shown === null ? { input } : { input, shown };
    return call<MatterView>(caller, path, { method: "POST", body, key });
  };
}

/** Opens a matter of a mechanism. */
export function useOpening(mechanism: string) {
  const caller = useCaller();
  return (action: string, input: Input, key: string) =>
    call<MatterView>(caller, encodeURIComponent(mechanism), { method: "POST", body: { action, input }, key });
}

/** Takes an action on many matters; each is accepted or refused by itself. */
export function useBulk(mechanism: string) {
  const caller = useCaller();
  return (action: string, matters: readonly string[], input: Input, key: string) =>
    call<BulkView>(caller, `${encodeURIComponent(mechanism)}/bulk`, {
      method: "POST",
      body: { action, matters, input },
      key,
    });
}

export interface ViewBody {
  readonly mechanism?: string;
  readonly name?: string;
  readonly shared?: boolean;
  readonly first?: boolean;
  readonly filter?: Readonly<Record<string, string>>;
  readonly sort?: string;
  readonly columns?: readonly string[];
  readonly widths?: Readonly<Record<string, number>>;
}

/** Keeps, changes and deletes views of ledgers. */
export function useViewActs() {
  const caller = useCaller();
  const path = (id: string) => `views/${encodeURIComponent(id)}`;
  return {
    add: (body: ViewBody) => call<SavedView>(caller, "views", { method: "POST", body }),
    change: (id: string, body: ViewBody) => call<SavedView>(caller, path(id), { method: "POST", body }),
    remove: (id: string) => call<unknown>(caller, path(id), { method: "DELETE" }),
  };
}

/** Searches by words or a number; `person` by an asker's name or telephone, which is logged. */
export function useSearch() {
  const caller = useCaller();
  return (text: string, person: boolean, signal?: AbortSignal) => {
    const abort = signal ? { signal } : {};
    if (person) return call<FoundView>(caller, "find", { method: "POST", body: { q: text }, ...abort });
    return call<FoundView>(caller, `find?${new URLSearchParams({ q: text })}`, abort);
  };
}

/** Asks for the clear values of masked fields; who asks, and what for, is written to the access log. */
export function useReveal(mechanism: string, id: string) {
  const caller = useCaller();
  return (fields: readonly string[], purpose: string) => {
    const path = `${encodeURIComponent(mechanism)}/${encodeURIComponent(id)}/reveal`;
    return call<readonly FieldView[]>(caller, path, { method: "POST", body: { fields, purpose } });
  };
}

export function useSessionActs() {
  const caller = useCaller();
  const queries = useQueryClient();
  const enter = async (body: unknown) => {
    const session = await call<SessionView>(caller, "session", { method: "POST", body });
    // What was read for another person or post must not be seen for a moment under this one; who comes
    // back to their own work finds it as it was, and only what is old is read again.
    const same = queries.getQueryData(whoseKey) === whose(session);
    if (!same) queries.removeQueries({ queryKey: ["read"] });
    queries.setQueryData(sessionKey, session);
    if (same) void queries.invalidateQueries({ queryKey: ["read"] });
  };
  return {
    signIn: (account: string, password: string) => enter({ account, password }),
    choosePost: (post: string) => enter({ post }),
    signOut: async () => {
      await call<unknown>(caller, "session", { method: "DELETE" });
      await forgetPage();
      // A fresh page, so that nothing of this person stays in the browser's memory.
      location.assign("/office/");
    },
  };
}
