import { Button, DatePicker, Select } from "antd";
import dayjs from "dayjs";
import { type FormEvent, useId, useState } from "react";
import type { KeptPostView } from "../../http/types.ts";
import { type PostChange, usePostChange } from "../api/people.ts";
import { Refused } from "../api/client.ts";
import { FieldFrame } from "../form/field-frame.tsx";
import { useTell } from "../parts/telling.tsx";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { OfficialField } from "./official-field.tsx";

export type Asking = "hand-over" | "stand-in" | "leave" | "roles";

interface ChangeProps {
  readonly post: KeptPostView;
  readonly what: Asking;
  /** Roles that an administrator may give. */
  readonly roles: readonly { readonly name: string; readonly title: string }[];
  close(): void;
}

interface Draft {
  readonly holder: string | null;
  readonly person: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly roles: readonly string[];
}

/** What goes to the API; the reader's own holding needs no name. */
function bodyOf(what: Asking, { holder, person, from, until, roles }: Draft) {
  const whose = holder ? { holder } : {};
  const dated = (name: string) => (from ? { [name]: from } : {});
  if (what === "hand-over") return { ...whose, person, ...dated("at") };
  if (what === "stand-in") return { ...whose, person, ...dated("since"), until };
  return what === "leave" ? { ...whose, ...dated("at") } : { roles };
}

function Day(props: {
  label: string;
  hint?: string;
  error?: string | undefined;
  day: string | null;
  set(day: string | null): void;
}) {
  const { label, hint, error, day, set } = props;
  return (
    <FieldFrame id={useId()} label={label} hint={hint} error={error}>
      {wiring => (
        <DatePicker
          {...wiring}
          className="short"
          format={["YYYY-MM-DD", "YYYYMMDD", "YYYY/M/D"]}
          value={day ? dayjs(day) : null}
          onChange={picked => set(picked ? dayjs(picked).format("YYYY-MM-DD") : null)}
        />
      )}
    </FieldFrame>
  );
}

/** Sends the change; what it lacks and what was refused stand beside their fields. */
function useChange({ post, what, close }: ChangeProps) {
  const say = useWords();
  const tell = useTell();
  const change = usePostChange();
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const send = async (draft: Draft) => {
    const missing: Record<string, string> = {};
    if ((what === "hand-over" || what === "stand-in") && !draft.person)
      missing["person"] = say.posts.personMissing;
    if (what === "stand-in" && !draft.until) missing["until"] = say.posts.untilMissing;
    setFaults(missing);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    try {
      await change(post.id, what satisfies PostChange, bodyOf(what, draft));
      tell(say.posts.done);
      close();
    } catch (error) {
      const field = error instanceof Refused ? error.problem.fields?.[0]?.field : undefined;
      setFaults({ [field ?? "form"]: sayRefusal(say, error) });
      setBusy(false);
    }
  };
  return { send, faults, busy };
}

interface FieldsProps extends Pick<ChangeProps, "post" | "what" | "roles"> {
  readonly draft: Draft;
  readonly faults: Readonly<Record<string, string>>;
  set(more: Partial<Draft>): void;
}

/** Whose holding it is, asked only where there are several. */
function Whose({ post, draft, set }: FieldsProps) {
  const say = useWords();
  const holders = holdersOf(post);
  const id = useId();
  if (holders.length < 2) return null;
  return (
    <FieldFrame id={id} label={say.posts.forWhom}>
      {wiring => (
        <Select
          {...wiring}
          className="short"
          options={holders.map(({ person, name }) => ({ value: person, label: name }))}
          value={draft.holder ?? holders[0]?.person ?? null}
          onChange={holder => set({ holder })}
        />
      )}
    </FieldFrame>
  );
}

function Roles({ roles, draft, faults, set }: FieldsProps) {
  const say = useWords();
  return (
    <FieldFrame id={useId()} label={say.posts.roles} error={faults["roles"]}>
      {wiring => (
        <Select
          {...wiring}
          mode="multiple"
          className="wide"
          options={roles.map(({ name, title }) => ({ value: name, label: title }))}
          showSearch={{ optionFilterProp: "label" }}
          value={[...draft.roles]}
          onChange={chosen => set({ roles: chosen })}
        />
      )}
    </FieldFrame>
  );
}

function Fields(props: FieldsProps) {
  const { what, draft, faults, set } = props;
  const say = useWords();
  const id = useId();
  if (what === "roles") return <Roles {...props} />;
  const whom = what === "stand-in" ? say.posts.whom : say.posts.toWhom;
  return (
    <>
      <Whose {...props} />
      {what === "leave" ? null : (
        <FieldFrame id={id} label={whom} hint={say.posts.whomHint} error={faults["person"]}>
          {wiring => (
            <OfficialField wiring={wiring} value={draft.person} change={person => set({ person })} />
          )}
        </FieldFrame>
      )}
      <Day
        label={say.posts.from}
        hint={say.posts.fromHint}
        error={faults["at"] ?? faults["since"]}
        day={draft.from}
        set={from => set({ from })}
      />
      {what === "stand-in" ? (
        <Day
          label={say.posts.until}
          error={faults["until"]}
          day={draft.until}
          set={until => set({ until })}
        />
      ) : null}
    </>
  );
}

/** The holdings that the reader may change, their own first. */
const holdersOf = ({ holders, keeps }: KeptPostView) =>
  holders.filter(({ self }) => self || keeps).toSorted((one, other) => Number(other.self) - Number(one.self));

const shownFields = new Set(["person", "until", "at", "since", "roles"]);

/** Hands a post over, names a stand-in, ends a holding, or gives other roles. */
export function ChangeForm(props: ChangeProps) {
  const { post, what, close } = props;
  const say = useWords();
  const { send, faults, busy } = useChange(props);
  const [first] = holdersOf(post);
  const [draft, setDraft] = useState<Draft>({
    holder: first && !first.self ? first.person : null,
    person: null,
    from: null,
    until: null,
    roles: post.roles.map(({ name }) => name),
  });
  const { handOverSays, standInSays, leaveSays } = say.posts;
  const says = { "hand-over": handOverSays, "stand-in": standInSays, leave: leaveSays, roles: "" };
  const other = Object.entries(faults).find(([name]) => !shownFields.has(name))?.[1];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(draft);
  };
  return (
    <form className="post__form" onSubmit={submit} noValidate>
      <p className="note">{says[what]}</p>
      {other ? (
        <p className="error" role="alert">
          {other}
        </p>
      ) : null}
      <Fields {...props} draft={draft} faults={faults} set={more => setDraft({ ...draft, ...more })} />
      <p>
        <Button type="primary" htmlType="submit" loading={busy}>
          {say.posts.confirm}
        </Button>{" "}
        <Button onClick={close}>{say.act.cancel}</Button>
      </p>
    </form>
  );
}
