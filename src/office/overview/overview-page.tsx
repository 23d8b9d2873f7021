// One overview in the office: its text with what is remarked of it, saved by whoever drafts, read by whoever
// reviews and approves, published by a fourth.

import { Button, Input } from "antd";
import { useEffect, useState } from "react";
import type { MatterView, SessionView } from "../../http/types.ts";
import { useAct, useRefresh } from "../api/act.ts";
import { newKey } from "../api/client.ts";
import { useLook, usePublishing } from "../api/overviews.ts";
import { useMatter } from "../api/read.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { useTell } from "../parts/telling.tsx";
import { Read, sayRefusal } from "../parts/waiting.tsx";
import { useLanguage, useWords } from "../words/language.tsx";
import { type Choosing, Editor } from "./editor.tsx";
import { overviewMechanism } from "./may-overview.ts";
import { Remarks } from "./remarks.tsx";
import { type Editing, useText } from "./use-text.ts";

const fieldOf = ({ fields }: MatterView, name: string): string => {
  const value = fields.find(one => one.name === name)?.value;
  return typeof value === "string" ? value : "";
};
const may = ({ actions }: MatterView, name: string): boolean =>
  actions.some(one => one.name === name && one.allowed);

/** What was typed, once the typing has paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), 700);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

/** Saving is an act on the matter, taken only when somebody asks for it. */
function useSaving(matter: MatterView, title: string, body: string) {
  const { words: say } = useLanguage();
  const act = useAct(matter.mechanism, matter.id);
  const refresh = useRefresh();
  const [saved, setSaved] = useState({ title: fieldOf(matter, "title"), body: fieldOf(matter, "body") });
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState("");
  const isSaved = saved.title === title && saved.body === body;
  useEffect(() => {
    if (isSaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isSaved]);
  const save = async () => {
    if (isSaved || busy) return;
    setBusy(true);
    setRefused("");
    try {
      await act("revise", { title, body }, newKey());
      setSaved({ title, body });
      await refresh();
    } catch (error) {
      setRefused(sayRefusal(say, error));
    } finally {
      setBusy(false);
    }
  };
  return { isSaved, busy, refused, save };
}

function Publishing({ matter }: { matter: MatterView }) {
  const words = useWords();
  const say = words.overview;
  const publish = usePublishing(matter.number);
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState("");
  const send = async () => {
    setBusy(true);
    setRefused("");
    try {
      const { numbers } = await publish();
      tell(say.published(numbers.length));
    } catch (error) {
      setRefused(sayRefusal(words, error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button type="primary" loading={busy} onClick={() => void send()}>
        {busy ? say.publishing : say.publish}
      </Button>
      <p className="note">{say.publishHint}</p>
      {refused ? (
        <p className="error" role="alert">
          {refused}
        </p>
      ) : null}
    </>
  );
}

/** What may be done with it now, and where its record and its public page are. */
function Ways({ matter, session }: { matter: MatterView; session: SessionView }) {
  const say = useWords().overview;
  const { mechanism, id, number, state, actions } = matter;
  const others = actions.filter(({ name, allowed }) => allowed && name !== "revise");
  const publishes = state === "approved" && (session.post?.roles.includes("publisher") ?? false);
  const isPublic = ["published", "corrected", "revoked"].includes(state);
  return (
    <div className="write__ways">
      {publishes ? <Publishing matter={matter} /> : null}
      {others.map(({ name, title }) => (
        <PlaceLink key={name} to={{ page: "matter", mechanism, id, act: name }}>
          {title}
        </PlaceLink>
      ))}
      <PlaceLink to={{ page: "matter", mechanism, id, act: null }}>{say.matter}</PlaceLink>
      {isPublic ? <a href={`/overviews/${encodeURIComponent(number)}`}>{say.public}</a> : null}
    </div>
  );
}

interface HeadProps {
  readonly matter: MatterView;
  readonly title: string;
  readonly fixed: boolean;
  readonly saving: ReturnType<typeof useSaving>;
  rename(title: string): void;
}

function Head({ matter, title, fixed, saving, rename }: HeadProps) {
  const say = useWords().overview;
  const { isSaved, busy, refused, save } = saving;
  const opinion = fieldOf(matter, "opinion");
  return (
    <header className="write__head">
      <p className="where">
        <PlaceLink to={{ page: "overviews" }}>{say.nav}</PlaceLink>
        <span>{matter.number}</span>
        <span>{matter.stateTitle}</span>
      </p>
      {fixed ? (
        <>
          <h1>{title}</h1>
          <p className="note">{say.readOnly(matter.stateTitle)}</p>
        </>
      ) : (
        <div className="write__title">
          <h1>{say.writes}</h1>
          <Input
            aria-label={say.title}
            maxLength={80}
            value={title}
            onChange={({ target }) => rename(target.value)}
          />
          <Button type="primary" loading={busy} disabled={isSaved} onClick={() => void save()}>
            {say.save}
          </Button>
          <span role="status" className="note">
            {busy ? say.saving : isSaved ? say.saved : say.unsaved}
          </span>
        </div>
      )}
      {matter.state === "drafted" && opinion ? (
        <p>
          <b>{say.back}</b>
          {opinion}
        </p>
      ) : null}
      {refused ? (
        <p className="error" role="alert">
          {refused}
        </p>
      ) : null}
    </header>
  );
}

function Desk({ matter, session }: { matter: MatterView; session: SessionView }) {
  const editing: Editing = useText(fieldOf(matter, "body"));
  const [title, rename] = useState(fieldOf(matter, "title"));
  const [choosing, choose] = useState<Choosing | null>(null);
  const paused = usePaused(editing.body);
  const look = useLook(paused);
  const fixed = !may(matter, "revise");
  const saving = useSaving(matter, title, editing.body);
  useTitle(title);
  const busy = look.isFetching || paused !== editing.body;
  return (
    <div className="writing">
      <Head matter={matter} title={title} fixed={fixed} saving={saving} rename={rename} />
      <Editor
        editing={editing}
        look={look.data}
        year={fieldOf(matter, "year")}
        fixed={fixed}
        choosing={choosing}
        choose={choose}
        save={() => void saving.save()}
      />
      <aside className="writing__side">
        <Ways matter={matter} session={session} />
        <Remarks look={look.data} body={paused} busy={busy} editing={editing} fixed={fixed} choose={choose} />
      </aside>
    </div>
  );
}

/** The page of one overview. */
export function OverviewPage({ number, session }: { number: string; session: SessionView }) {
  const say = useWords().overview;
  const matter = useMatter(overviewMechanism, number);
  return (
    <Read what={say.nav} of={matter} whole>
      {view => <Desk key={`${view.id} ${view.state}`} matter={view} session={session} />}
    </Read>
  );
}
