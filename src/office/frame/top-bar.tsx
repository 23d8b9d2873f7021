import type { SessionView } from "../../http/types.ts";
import { Mark, PlaceLink } from "../parts/marks.tsx";
import { useNow } from "../parts/screen.ts";
import { sayNow } from "../time.ts";
import { useLanguage } from "../words/language.tsx";
import { FindBox } from "./find-box.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { PostSwitch } from "./post-switch.tsx";

export function TopBar({ session }: { session: SessionView }) {
  const { lang, words: say } = useLanguage();
  const now = useNow();
  const { loading } = session.city;
  return (
    <header className="top">
      <PlaceLink to={{ page: "todo" }} className="brand">
        <Mark />
        {say.brand}
      </PlaceLink>
      <FindBox />
      {session.city.sample ? (
        <span className="sample" title={say.sampleHint}>
          {loading ? say.loadingSample(loading.percent, loading.seconds) : say.sample}
        </span>
      ) : null}
      <div className="top__who">
        <PostSwitch session={session} />
        <time className="top__now">{sayNow(now, lang)}</time>
        <LanguageSwitch />
      </div>
    </header>
  );
}
