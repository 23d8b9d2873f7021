// The instance: the one row that every hash chain starts from.

import { randomBytes, randomUUID } from "node:crypto";
import { genesis } from "../engine/event.ts";
import type { Database } from "./connection.ts";

export interface City {
  readonly name: string;
  readonly english?: string;
  /** Which holidays deadlines skip: the State Council's notices unless told otherwise, or plain weekends. */
  readonly calendar?: "cn" | "weekends";
  /** IANA name of the zone that plain weekends are counted in. */
  readonly timeZone?: string;
  /** What the notice on personal information says of this city, where it is not the usual (PIPL Art 17). */
  readonly privacy?: Readonly<Partial<Record<"zh" | "en", Readonly<Partial<CityNotice>>>>>;
}

/** Who processes personal information, how long, and how they are reached. */
export interface CityNotice {
  readonly name: string;
  readonly contact: string;
  readonly keeps: string;
}

export interface Instance {
  readonly id: string;
  /** 32 bytes that permute ids into the askers' numbers. */
  readonly numberKey: Uint8Array;
  readonly city: City;
  /** Whether its people and matters are invented. */
  readonly sample: boolean;
  /** The 32 bytes before every matter's first event. */
  readonly genesis: Uint8Array;
}

/** The instance of this database; undefined before it was initialised. */
export async function readInstance(database: Database): Promise<Instance | undefined> {
  const { rows } = await database.query<Omit<Instance, "genesis">>(
    `select id, number_key as "numberKey", city, sample from instance`,
  );
  const [row] = rows;
  return row && { ...row, genesis: genesis(row.id) };
}

/** Makes the instance, unless another process has just done so; `now` in ms. Answers the one that stands. */
export async function createInstance(
  database: Database,
  { city, sample }: { readonly city: City; readonly sample: boolean },
  now: number,
): Promise<Instance> {
  await database.query(
    `insert into instance (id, number_key, city, sample, created)
     values ($1, $2, $3, $4, to_timestamp($5::float8 / 1000)) on conflict do nothing`,
    [randomUUID(), randomBytes(32), JSON.stringify(city), sample, now],
  );
  return (await readInstance(database))!;
}
