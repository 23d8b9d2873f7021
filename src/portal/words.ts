import { chinese, type Words } from "./words-chinese.ts";
import { english } from "./words-english.ts";

export type { ClockUnit, LightKind } from "./words-chinese.ts";

/** The two languages of the portal. */
export type Lang = "zh" | "en";

/** Every fixed word of the look kit, by language. */
export const words: Record<Lang, Words> = { zh: chinese, en: english };
