import { useLanguage } from "../words/language.tsx";

export function LanguageSwitch() {
  const { lang, words, choose } = useLanguage();
  const other = lang === "zh" ? "en" : "zh";
  return (
    <button type="button" className="plain" lang={other} onClick={() => choose(other)}>
      {words.otherLanguage}
    </button>
  );
}
