// The files that the acts of a batch name: what was uploaded and waits, and what their matters hold already.
// They are read afresh for each batch; that two acts do not take one upload is proven by the statement, which
// removes it.

import { addressIn, fileAddress, uploadIn } from "../../engine/file.ts";
import type { ActRequest } from "../../engine/ports.ts";
import type { Database } from "../connection.ts";
import { uploadLife } from "../uploads.ts";
import type { Job } from "./job.ts";

interface Upload {
  readonly owner: string;
  readonly digest: Uint8Array;
}

/** An upload that an act takes for a field of its matter. */
export interface Claim {
  readonly field: string;
  readonly upload: string;
  readonly address: string;
}

const waiting = `
  select encode(id, 'hex') as id, owner, digest from upload
   where id = any (select decode(k, 'hex') from unnest($1::text[]) k)
     and uploaded > to_timestamp($2::float8 / 1000)`;
const held =
  "select matter, field, address from attachment where matter = any ($1::bigint[]) and address = any ($2)";

/** The references to files in an input; any text that looks like one, since nothing is lost by looking. */
function* named({ input }: ActRequest): Iterable<string> {
  for (const value of Object.values(input)) {
    if (!Array.isArray(value)) continue;
    for (const one of value) if (typeof one === "string" && one.startsWith("file:")) yield one;
  }
}

const place = (matter: number, field: string, address: string): string => `${matter} ${field} ${address}`;

export class Files {
  readonly #uploads = new Map<string, Upload>();
  readonly #held = new Set<string>();
  readonly #taken = new Set<string>();

  /** What these jobs name. Asks the database nothing when they name no file. */
  static async load(database: Database, jobs: readonly Job[], now: number): Promise<Files> {
    const files = new Files();
    const uploads = new Set<string>();
    const addresses = new Set<string>();
    const matters = new Set<number>();
    for (const { acts, id } of jobs) {
      for (const act of acts) {
        for (const reference of named(act)) {
          const upload = uploadIn(reference);
          const address = addressIn(reference);
          if (upload !== undefined) uploads.add(upload);
          if (address !== undefined) {
            addresses.add(address);
            matters.add(id);
          }
        }
      }
    }
    if (uploads.size > 0) {
      const query = { name: "uploads", text: waiting, values: [[...uploads], now - uploadLife] };
      const { rows } = await database.query<Upload & { id: string }>(query);
      for (const { id, owner, digest } of rows) files.#uploads.set(id, { owner, digest });
    }
    if (addresses.size > 0) {
      const values = [[...matters], [...addresses]];
      const query = { name: "attached", text: held, values };
      const { rows } = await database.query<{ matter: number; field: string; address: string }>(query);
      for (const { matter, field, address } of rows) files.#held.add(place(matter, field, address));
    }
    return files;
  }

  /**
   * How one act's references are answered (`Act.files`); what it takes is added to `claims`. Only the actor's
   * own uploads, and what the same field of the matter holds already: a photo that a citizen sent in
   * confidence must not be published by naming it elsewhere.
   */
  answering(genesis: Uint8Array, matter: number, owner: string, claims: Claim[]) {
    return (field: string, reference: string): string | undefined => {
      const address = addressIn(reference);
      if (address !== undefined) return this.#held.has(place(matter, field, address)) ? reference : undefined;
      const id = uploadIn(reference);
      const upload = id === undefined || this.#taken.has(id) ? undefined : this.#uploads.get(id);
      if (id === undefined || upload?.owner !== owner) return undefined;
      const found = fileAddress(genesis, matter, upload.digest);
      claims.push({ field, upload: id, address: found });
      return `file:${found}`;
    };
  }

  /** Another act of the same batch cannot have them as well. */
  take(claims: readonly Claim[]): void {
    for (const { upload } of claims) this.#taken.add(upload);
  }
}
