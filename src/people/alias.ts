// The name of a citizen in the log. The log is open to everybody who checks it, so in each matter a citizen
// has another opaque name: who knows the number of one appeal cannot find the same person's others. Only
// the instance's key leads back.

import { sealed } from "./secret.ts";

/**
 * A citizen's names, by matter: "citizen:" and 16 hex digits. `person` is their `person:ID`. Within a request
 * the same name is asked for several times and computed once.
 */
export function aliasOf(key: Uint8Array, person: string): (matter: number) => string {
  const known = new Map<number, string>();
  return matter => {
    const found = known.get(matter);
    if (found !== undefined) return found;
    const name = `citizen:${sealed(key, "alias", person, String(matter)).toString("hex").slice(0, 16)}`;
    known.set(matter, name);
    return name;
  };
}
