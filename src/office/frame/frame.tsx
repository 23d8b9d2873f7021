import type { SessionView } from "../../http/types.ts";
import { Told } from "../parts/telling.tsx";
import { usePlace } from "../route.ts";
import { useWords } from "../words/language.tsx";
import { Nav } from "./nav.tsx";
import { Pages } from "./pages.tsx";
import { TopBar } from "./top-bar.tsx";

/** The office around every page: who I am and for whom, where I can go, and the page. */
export function Frame({ session }: { session: SessionView }) {
  const say = useWords();
  const place = usePlace();
  if ((place.page === "lead" || place.page === "themed") && place.wall) {
    return (
      <main className="wall" id="main">
        <Pages place={place} session={session} />
      </main>
    );
  }
  // Held in one hand, outdoors or in a hall, or thrown on its wall: nothing stands around it.
  if (place.page === "patrol" || place.page === "ballot") {
    return (
      <main id="main" className={place.page === "ballot" && place.wall ? "wall" : undefined}>
        <Pages place={place} session={session} />
      </main>
    );
  }
  return (
    <div className="office">
      <a className="skip" href="#main">
        {say.skip}
      </a>
      <TopBar session={session} />
      <Nav place={place} session={session} />
      <main className="office__main" id="main" tabIndex={-1}>
        <Told />
        <Pages place={place} session={session} />
      </main>
    </div>
  );
}
