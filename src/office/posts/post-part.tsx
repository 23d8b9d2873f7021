import { Button } from "antd";
import { useState } from "react";
import type { HolderView, KeptPostView, StandInView } from "../../http/types.ts";
import { usePostChange, usePostHistory } from "../api/people.ts";
import { useNow } from "../parts/screen.ts";
import { useTell } from "../parts/telling.tsx";
import { Read, sayRefusal } from "../parts/waiting.tsx";
import { sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";
import { type Asking, ChangeForm } from "./change-form.tsx";

interface PartProps {
  readonly post: KeptPostView;
  readonly roles: readonly { readonly name: string; readonly title: string }[];
}

function Span({ since, until }: { since: number; until: number | null }) {
  const say = useWords();
  const now = useNow();
  const text =
    until === null
      ? say.posts.since(sayMoment(since))
      : say.posts.span(sayMoment(since), sayMoment(until - 1));
  const state = since > now ? say.posts.planned : until !== null && until <= now ? say.posts.over : "";
  return (
    <span className="note">
      {text}
      {state ? `（${state}）` : ""}
    </span>
  );
}

function Holders({ holders }: { holders: readonly HolderView[] }) {
  const say = useWords();
  if (holders.length === 0) return <span className="note">{say.posts.noHolder}</span>;
  return (
    <ul>
      {holders.map(({ person, name, since, until }) => (
        <li key={`${person} ${since}`}>
          {name} <Span since={since} until={until} />
        </li>
      ))}
    </ul>
  );
}

function StandIns({ post, standIns }: { post: string; standIns: readonly StandInView[] }) {
  const say = useWords();
  const tell = useTell();
  const change = usePostChange();
  const end = (standIn: string) =>
    void change(post, "end-stand-in", { standIn }).then(
      () => tell(say.posts.done),
      (error: unknown) => tell(sayRefusal(say, error)),
    );
  if (standIns.length === 0) return <span className="note">{say.posts.noStandIn}</span>;
  return (
    <ul>
      {standIns.map(({ id, name, holderName, since, until, mayEnd }) => (
        <li key={id}>
          {say.posts.insteadOf(name, holderName)} <Span since={since} until={until} />{" "}
          {mayEnd ? (
            <Button size="small" onClick={() => end(id)}>
              {say.posts.endStandIn}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function PostFacts({ post }: { post: KeptPostView }) {
  const say = useWords();
  return (
    <dl className="facts facts--narrow">
      <div>
        <dt>{say.posts.roles}</dt>
        <dd>{post.roles.map(({ title }) => title).join(say.comma)}</dd>
      </div>
      <div>
        <dt>{say.posts.holders}</dt>
        <dd>
          <Holders holders={post.holders} />
        </dd>
      </div>
      <div>
        <dt>{say.posts.standIns}</dt>
        <dd>
          <StandIns post={post.id} standIns={post.standIns} />
        </dd>
      </div>
    </dl>
  );
}

/** One post: who holds it, who stands in, and what the reader may change. */
export function PostPart({ post, roles }: PartProps) {
  const say = useWords();
  const [asking, setAsking] = useState<Asking>();
  const [whole, setWhole] = useState(false);
  const history = usePostHistory(post.id, whole);
  const holds = post.holders.some(({ self }) => self);
  const mayChange = (holds || post.keeps) && post.holders.length > 0;
  const choices: readonly (readonly [Asking, string, boolean])[] = [
    ["hand-over", say.posts.handOver, mayChange],
    ["stand-in", say.posts.nameStandIn, mayChange],
    ["leave", say.posts.leave, mayChange],
    ["roles", say.posts.setRoles, roles.length > 0],
  ];
  return (
    <section className="post">
      <h3>
        {post.orgName}　{post.title}
      </h3>
      <PostFacts post={post} />
      <p className="post__acts">
        {choices
          .filter(([, , shown]) => shown)
          .map(([what, title]) => (
            <Button
              key={what}
              aria-pressed={asking === what}
              onClick={() => setAsking(asking === what ? undefined : what)}
            >
              {title}
            </Button>
          ))}
        {holds || post.keeps ? (
          <Button type="link" onClick={() => setWhole(!whole)}>
            {whole ? say.posts.closeHistory : say.posts.history}
          </Button>
        ) : null}
      </p>
      {asking ? (
        <ChangeForm key={asking} post={post} what={asking} roles={roles} close={() => setAsking(undefined)} />
      ) : null}
      {whole ? (
        <Read what={say.posts.history} of={history}>
          {({ holders, standIns }) => (
            <div className="post__history">
              <Holders holders={holders} />
              <StandIns post={post.id} standIns={standIns} />
            </div>
          )}
        </Read>
      ) : null}
    </section>
  );
}
