import { Button } from "antd";
import { useState } from "react";
import type { SessionView } from "../../http/types.ts";
import { useSessionActs } from "../api/act.ts";
import { useTitle } from "../parts/screen.ts";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { PlaceLink } from "../parts/marks.tsx";
import { PostsPage } from "../posts/posts-page.tsx";
import { RosterPage } from "../roster/roster-page.tsx";
import { usePlace } from "../route.ts";
import { DoorFrame } from "./door-frame.tsx";

/** An administrator has no post and no part in matters: the posts of all, and units and staff by sheets. */
function Keeping() {
  const say = useWords();
  const people = usePlace().page === "people";
  return (
    <>
      <nav className="keeping" aria-label={say.posts.adminTitle}>
        <PlaceLink to={{ page: "posts" }} current={!people}>
          {say.posts.nav}
        </PlaceLink>
        <PlaceLink to={{ page: "people" }} current={people}>
          {say.roster.nav}
        </PlaceLink>
      </nav>
      {people ? <RosterPage keeper={false} /> : <PostsPage />}
    </>
  );
}

/** An official acts for one post at a time; who holds several says which. */
export function ChoosePost({ session }: { session: SessionView }) {
  const say = useWords();
  const { choosePost, signOut } = useSessionActs();
  const [fault, setFault] = useState("");
  useTitle(session.posts.length ? say.post.choose : say.post.noneTitle);
  const trying = (work: Promise<void>) =>
    void work.catch((error: unknown) => setFault(sayRefusal(say, error)));
  const { person, posts } = session;
  const name = person?.name ?? "";
  const none = person?.citizen ? say.post.citizen : say.post.none(name);
  return (
    <DoorFrame title={posts.length ? say.post.choose : say.post.noneTitle} session={session}>
      <p>{posts.length ? say.post.why(name) : none}</p>
      {posts.length ? null : (
        <p>
          {person?.citizen ? null : say.post.noneThen} <a href="/">{say.post.home}</a>
        </p>
      )}
      {fault ? (
        <p className="error" role="alert">
          {fault}
        </p>
      ) : null}
      <ul className="posts">
        {posts.map(post => (
          <li key={post.id}>
            <button type="button" onClick={() => trying(choosePost(post.id))}>
              <b>{post.orgName}</b>
              <span>
                {post.standsFor ? `${post.title}（${say.posts.standing(post.standsFor)}）` : post.title}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={() => trying(signOut())}>{say.post.leave}</Button>
      {person?.administrator ? <Keeping /> : null}
    </DoorFrame>
  );
}
