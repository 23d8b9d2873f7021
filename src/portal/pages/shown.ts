import type { Lang } from "../words.ts";

/**
 * What every page needs to speak: its language, the city's zone, and the moment it is drawn (ms since
 * 1970).
 */
export interface Shown {
  lang: Lang;
  zone: string;
  now: number;
}
