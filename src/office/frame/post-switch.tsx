import { Dropdown } from "antd";
import type { SessionView } from "../../http/types.ts";
import { useSessionActs } from "../api/act.ts";
import { useTell } from "../parts/telling.tsx";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";

const leaving = "sign-out";

/** Who acts, and for which post; opens the other posts and the way out. */
export function PostSwitch({ session }: { session: SessionView }) {
  const say = useWords();
  const tell = useTell();
  const { choosePost, signOut } = useSessionActs();
  const chosen = (key: string) => {
    const work = key === leaving ? signOut() : choosePost(key);
    void work.catch((error: unknown) => tell(sayRefusal(say, error)));
  };
  const others = session.posts.filter(({ id }) => id !== session.post?.id);
  const items = [
    ...others.map(({ id, title, orgName }) => ({ key: id, label: say.post.switchTo(orgName, title) })),
    { key: leaving, label: say.post.leave },
  ];
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => chosen(key) }} trigger={["click"]} placement="bottomRight">
      <button type="button" className="plain who">
        <b>{session.person?.name}</b>
        {session.post ? `${session.post.orgName} · ${session.post.title}` : ""}
        {session.post?.standsFor ? `（${say.posts.standing(session.post.standsFor)}）` : ""}
        <span className="turn turn--down" />
      </button>
    </Dropdown>
  );
}
