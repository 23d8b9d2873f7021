/**
 * What is needed of a database: the store's pool and its clients fit. 64-bit columns and times may come
 * back as the driver likes; they are read with `Number` and `String`.
 */
export interface Query {
  query<R extends object = Record<string, unknown>>(
    text: string | Prepared,
    values?: readonly unknown[],
  ): Promise<{ readonly rows: R[]; readonly rowCount: number | null }>;
}

/** A statement that every request asks: planned once by each connection, under its name. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}
