import type { Lang } from "../words.ts";
import { chinese, type PageWords } from "./words-chinese.ts";
import { english } from "./words-english.ts";

/** Every fixed word of the pages, by language. */
export const pageWords: Record<Lang, PageWords> = { zh: chinese, en: english };
