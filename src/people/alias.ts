// The name of a citizen in the log. The log is open to everybody who checks it, so in each matter a citizen
// has another opaque name: who knows the number of one appeal cannot find the same person's others. Only
// the instance's key leads back.

import { sealed } from "./secret.ts";

/** A citizen's names, by matter: "citizen:" and 16 hex digits. `person` is their `person:ID`. */
export const aliasOf =
  (key: Uint8Array, person: string) =>
  (matter: number): string =>
    `citizen:${sealed(key, "alias", person, String(matter)).toString("hex").slice(0, 16)}`;
