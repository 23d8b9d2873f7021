// Sheets of units and staff, as the API takes and answers them.

import type { RosterView } from "../../http/types.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

export type Roster = "orgs" | "staff";

/** Sends a sheet, to see what it would do or to have it written. A refusal is thrown as `Refused`. */
export function useRoster() {
  const caller = useCaller();
  return (roster: Roster, file: File, preview: boolean): Promise<RosterView> => {
    const body = new FormData();
    body.append("file", file, file.name);
    return call<RosterView>(caller, `${roster}/import${preview ? "?preview=1" : ""}`, {
      method: "POST",
      body,
    });
  };
}

export const rosterAddress = (roster: Roster, format: "xlsx" | "csv"): string =>
  `/api/${roster}/export.${format}`;
