// Rows of words, as tables of options are written: the name, then 中文, English and what else is known of it.

type Row = readonly [zh: string, en: string, ...rest: readonly string[]];

/** The options of a choice in Chinese (0) or English (1). */
export const words = <K extends string>(rows: Readonly<Record<K, Row>>, language: 0 | 1) =>
  Object.fromEntries(Object.entries<Row>(rows).map(([name, row]) => [name, row[language]])) as Readonly<
    Record<K, string>
  >;
