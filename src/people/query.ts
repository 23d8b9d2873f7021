/** What is needed of a database: a pool and a client of the store both fit. 64-bit columns come back as text. */
export interface Query {
  query<R extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ): Promise<{ readonly rows: R[]; readonly rowCount: number | null }>;
}
