import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import type { SessionView } from "../../http/types.ts";
import { whose, whoseKey } from "../api/caller.ts";
import { useSession } from "../api/read.ts";
import { Read } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { ChoosePost } from "./choose-post.tsx";
import { SignIn } from "./sign-in.tsx";

const ready = (session: SessionView) =>
  session.person !== null && !session.person.citizen && session.post !== null;

/**
 * Lets in who is signed in and acts for a post. When a session is lost in the midst of work, the work stays
 * where it is, out of sight, and comes back to the same person at the same post, half-filled forms and all.
 */
export function Gate({ children }: { children(session: SessionView): ReactNode }) {
  const say = useWords();
  const queries = useQueryClient();
  const session = useSession();
  const [inside, setInside] = useState<SessionView>();
  const { data } = session;
  if (data && data !== inside && ready(data)) setInside(data);
  useEffect(() => {
    if (inside) queries.setQueryData(whoseKey, whose(inside));
  }, [inside, queries]);
  return (
    <Read what={say.office} of={session} whole>
      {now => {
        const shown = ready(now) ? now : inside;
        return (
          <>
            {ready(now) ? null : <Door session={now} lost={inside !== undefined} />}
            {shown ? (
              <div key={whose(shown)} className="inside" hidden={!ready(now)}>
                {children(shown)}
              </div>
            ) : null}
          </>
        );
      }}
    </Read>
  );
}

function Door({ session, lost }: { session: SessionView; lost: boolean }) {
  return session.person ? <ChoosePost session={session} /> : <SignIn session={session} lost={lost} />;
}
