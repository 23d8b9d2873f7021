import { Button } from "antd";
import { useState } from "react";
import type { SessionView } from "../../http/types.ts";
import { useSessionActs } from "../api/act.ts";
import { useTitle } from "../parts/screen.ts";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { DoorFrame } from "./door-frame.tsx";

/** An official acts for one post at a time; who holds several says which. */
export function ChoosePost({ session }: { session: SessionView }) {
  const say = useWords();
  const { choosePost, signOut } = useSessionActs();
  const [fault, setFault] = useState("");
  useTitle(say.post.choose);
  const trying = (work: Promise<void>) =>
    void work.catch((error: unknown) => setFault(sayRefusal(say, error)));
  const none = session.person?.citizen ? say.post.citizen : say.post.none;
  return (
    <DoorFrame title={session.posts.length ? say.post.choose : say.post.noneTitle} session={session}>
      <p>{session.posts.length ? say.post.why(session.person?.name ?? "") : none}</p>
      {fault ? (
        <p className="error" role="alert">
          {fault}
        </p>
      ) : null}
      <ul className="posts">
        {session.posts.map(post => (
          <li key={post.id}>
            <button type="button" onClick={() => trying(choosePost(post.id))}>
              <b>{post.orgName}</b>
              <span>{post.title}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={() => trying(signOut())}>{say.post.leave}</Button>
    </DoorFrame>
  );
}
