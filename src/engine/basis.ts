// The article behind a refusal, at the end of its sentence: who is told no may look it up.

/** "（热线条例第二十二条）", or nothing. */
export const basis = (article: string | undefined): string => (article === undefined ? "" : `（${article}）`);

/** " (热线条例第二十二条)": the article is cited by its Chinese name, under which it is published. */
export const basisInEnglish = (article: string | undefined): string =>
  article === undefined ? "" : ` (${article})`;
