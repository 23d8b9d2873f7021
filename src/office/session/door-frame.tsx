import type { ReactNode } from "react";
import type { SessionView } from "../../http/types.ts";
import { LanguageSwitch } from "../frame/language-switch.tsx";
import { Mark } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

/** The page in front of the office: signing in, and choosing the post to act for. */
export function DoorFrame(props: { title: string; session: SessionView; children: ReactNode }) {
  const { title, session, children } = props;
  const say = useWords();
  return (
    <div className="door">
      <header className="door__top">
        <span className="brand">
          <Mark />
          {say.brand}
          <small>{session.city.name}</small>
        </span>
        {session.city.sample ? <span className="sample">{say.sample}</span> : null}
        <LanguageSwitch />
      </header>
      <main className="door__main">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
