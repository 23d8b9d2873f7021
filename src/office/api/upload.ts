import { useCallback } from "react";
import type { UploadView } from "../../http/types.ts";
import { useCaller } from "./caller.ts";
import { call } from "./client.ts";

/** Sends one file ahead of the act that will name it. A refusal is thrown as `Refused`. */
export function useUpload(): (file: File) => Promise<UploadView> {
  const caller = useCaller();
  return useCallback(
    (file: File) => {
      const body = new FormData();
      body.append("file", file, file.name);
      return call<UploadView>(caller, "uploads", { method: "POST", body });
    },
    [caller],
  );
}
