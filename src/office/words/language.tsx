import { type ReactNode, createContext, use, useEffect, useMemo, useState } from "react";
import type { Lang } from "../../http/types.ts";
import { en } from "./en.ts";
import { type Words, zh } from "./zh.ts";

interface Language {
  readonly lang: Lang;
  readonly words: Words;
  choose(lang: Lang): void;
}

const catalogues: Readonly<Record<Lang, Words>> = { zh, en };
const kept = "keymove.lang";

const Chosen = createContext<Language>({ lang: "zh", words: zh, choose: () => {} });

// Storage can be forbidden by the browser; the choice then lasts as long as the page.
function remembered(): Lang {
  try {
    return localStorage.getItem(kept) === "en" ? "en" : "zh";
  } catch {
    return "zh";
  }
}

function remember(lang: Lang): void {
  try {
    localStorage.setItem(kept, lang);
  } catch {
    // see `remembered`
  }
}

/** Gives the office its language: Chinese unless somebody chose English on this machine. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [lang, setLang] = useState(remembered);
  useEffect(() => {
    document.documentElement.lang = catalogues[lang].htmlLang;
    remember(lang);
  }, [lang]);
  const language = useMemo(() => ({ lang, words: catalogues[lang], choose: setLang }), [lang]);
  return <Chosen value={language}>{children}</Chosen>;
}

export const useLanguage = (): Language => use(Chosen);

/** The words of the chosen language. */
export const useWords = (): Words => use(Chosen).words;
