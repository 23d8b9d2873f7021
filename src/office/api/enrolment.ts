// A year's school enrolment as the API answers it.

import { useQuery } from "@tanstack/react-query";
import type { EnrolmentSeasonView } from "../../http/types.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

export const enrolmentSeason = "enrolmentSeason";
export const registration = "enrolment";

/** While a drive runs it is asked for every two seconds, so that its progress is seen. */
export function useEnrolment(number: string, running: boolean) {
  const caller = useCaller();
  const path = `school-enrolments/${encodeURIComponent(number)}`;
  return useQuery({
    queryKey: ["read", path, caller.lang],
    queryFn: ({ signal }) => call<EnrolmentSeasonView>(caller, path, { signal }),
    refetchInterval: running ? 2_000 : 30_000,
  });
}
