import { Input } from "antd";
import { useState } from "react";
import { usePosts } from "../api/people.ts";
import { SectionHead } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { PostPart } from "./post-part.tsx";

/** My posts: hand one over, name who stands in for me; and for keepers, those of their unit. */
export function PostsPage() {
  const say = useWords();
  const [words, setWords] = useState("");
  const posts = usePosts(words);
  useTitle(say.posts.title);
  return (
    <div className="posts-page">
      <h1>{say.posts.title}</h1>
      <p className="note">{say.posts.intro}</p>
      <Read what={say.posts.one} of={posts}>
        {({ mine, unit, keeper, more, roles }) => (
          <>
            <SectionHead title={say.posts.mine} />
            {mine.length === 0 ? <p className="note">{say.posts.noneMine}</p> : null}
            {mine.map(post => (
              <PostPart key={post.id} post={post} roles={[]} />
            ))}
            {keeper ? (
              <>
                <SectionHead title={say.posts.unit} />
                <Input.Search
                  className="posts-page__find"
                  aria-label={say.posts.search}
                  placeholder={say.posts.search}
                  allowClear
                  onSearch={setWords}
                />
                {more ? <p className="notice">{say.posts.more}</p> : null}
                {unit.length === 0 ? <p className="note">{say.posts.noneFound}</p> : null}
                {unit.map(post => (
                  <PostPart key={post.id} post={post} roles={roles} />
                ))}
              </>
            ) : null}
          </>
        )}
      </Read>
    </div>
  );
}
