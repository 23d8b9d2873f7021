// The catalogue of shared data, as the API answers it.

import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { CatalogueView, DatasetPageView } from "../../http/types.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

const key = ["read", "datasets"] as const;
const pathOf = (name: string): string => `datasets/${encodeURIComponent(name)}`;

export function useDatasets() {
  const caller = useCaller();
  return useQuery({
    queryKey: [...key, caller.lang],
    queryFn: ({ signal }) => call<CatalogueView>(caller, "datasets", { signal }),
  });
}

export function useDataset(name: string) {
  const caller = useCaller();
  return useQuery({
    queryKey: [...key, name, caller.lang],
    queryFn: ({ signal }) => call<DatasetPageView>(caller, pathOf(name), { signal }),
  });
}

/** Stops a data set with a ground, or lets it be asked again. */
export function useDatasetStop(name: string) {
  const caller = useCaller();
  const queries = useQueryClient();
  return async (ground: string | null): Promise<void> => {
    const what =
      ground === null
        ? ({ path: `${pathOf(name)}/resume`, body: {} } as const)
        : ({ path: `${pathOf(name)}/stop`, body: { ground } } as const);
    const view = await call<DatasetPageView>(caller, what.path, { method: "POST", body: what.body });
    queries.setQueryData([...key, name, caller.lang], view);
    await queries.invalidateQueries({ queryKey: [...key, caller.lang] });
  };
}
