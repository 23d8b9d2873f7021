import { useEffect, useState } from "react";
import type { SessionView } from "../../http/types.ts";
import { useCaller, whose } from "../api/caller.ts";
import { useMechanisms } from "../api/read.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { patrol } from "./asked.ts";
import { PatrolForm } from "./form.tsx";
import { useDrafts } from "./use-drafts.ts";
import { Waiting } from "./waiting-drafts.tsx";
import { keepPage } from "./without-network.ts";

/** Whether this post reports from patrol. */
export const mayPatrol = ({ post }: SessionView): boolean => post?.roles.includes(patrol.role) ?? false;

function useOnline(): boolean {
  const [online, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const heard = () => setOnline(navigator.onLine);
    addEventListener("online", heard);
    addEventListener("offline", heard);
    return () => {
      removeEventListener("online", heard);
      removeEventListener("offline", heard);
    };
  }, []);
  return online;
}

/** The grid member's page; without a network what is noted waits in the phone, and is taken once. */
export function PatrolPage({ session }: { session: SessionView }) {
  const say = useWords();
  const mechanisms = useMechanisms();
  const drafts = useDrafts(whose(session));
  const online = useOnline();
  const caller = useCaller();
  useEffect(() => void keepPage(caller), [caller]);
  useTitle(say.patrol.title);
  return (
    <div className="patrol">
      <header className="patrol__head">
        <h1>{say.patrol.title}</h1>
        <PlaceLink to={{ page: "todo" }}>{say.patrol.office}</PlaceLink>
      </header>
      <p className="note">
        {session.person?.name}　{session.post?.orgName}
      </p>
      <p className="patrol__state" role="status">
        {online ? "" : say.patrol.offline}
        {drafts.taken > 0 ? say.patrol.taken(drafts.taken) : ""}
      </p>
      {drafts.forgetful ? <p className="error">{say.patrol.forgetful}</p> : null}
      <Read what={say.patrol.title} of={mechanisms}>
        {all => {
          const mechanism = all.find(({ name }) => name === patrol.mechanism);
          return mechanism ? (
            <>
              <Waiting drafts={drafts} mechanism={mechanism} />
              <PatrolForm mechanism={mechanism} drafts={drafts} />
            </>
          ) : (
            <p>{say.patrol.none}</p>
          );
        }}
      </Read>
    </div>
  );
}
