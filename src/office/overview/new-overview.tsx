import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { MatterRow } from "../../http/types.ts";
import { useOpening } from "../api/act.ts";
import { newKey } from "../api/client.ts";
import { useMatter } from "../api/read.ts";
import { sayRefusal } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { useWords } from "../words/language.tsx";
import { overviewMechanism } from "./may-overview.ts";

interface NewOverviewProps {
  /** Those that stand published, and so may be corrected. */
  readonly published: readonly MatterRow[];
  close(): void;
}

/** What is typed of a new overview, and beginning it. */
function useBeginning() {
  const words = useWords();
  const open = useOpening(overviewMechanism);
  const [typed, setTyped] = useState(() => ({
    title: "",
    year: String(new Date().getFullYear()),
    corrects: "",
    reason: "",
  }));
  const [refused, setRefused] = useState("");
  const former = useMatter(overviewMechanism, typed.corrects);
  const text = former.data?.fields.find(({ name }) => name === "body")?.value;
  const begin = async () => {
    setRefused("");
    const { title, year, corrects, reason } = typed;
    const body = corrects !== "" && typeof text === "string" ? text : words.overview.fresh.outline;
    const correcting = corrects === "" ? {} : { corrects, reason };
    try {
      const { number } = await open("draft", { title, year, body, ...correcting }, newKey());
      go({ page: "overview", number });
    } catch (error) {
      setRefused(sayRefusal(words, error));
    }
  };
  const set = (part: Partial<typeof typed>) => setTyped(now => ({ ...now, ...part }));
  return { typed, set, begin, refused, ready: typed.corrects === "" || former.data !== undefined };
}

type Beginning = ReturnType<typeof useBeginning>;

/** Which one it corrects, and why. */
function Correcting({ published, of: { typed, set } }: { published: readonly MatterRow[]; of: Beginning }) {
  const say = useWords().overview.fresh;
  if (published.length === 0) return null;
  return (
    <>
      <label>
        <span>{say.corrects}</span>
        <Select
          value={typed.corrects}
          options={[
            { value: "", label: say.correctsNone },
            ...published.map(row => ({ value: row.number, label: `${row.title}　${row.number}` })),
          ]}
          onChange={(corrects: string) => set({ corrects })}
        />
      </label>
      {typed.corrects === "" ? null : (
        <label>
          <span>{say.reason}</span>
          <Input.TextArea
            required
            minLength={5}
            maxLength={300}
            rows={2}
            value={typed.reason}
            onChange={({ target }) => set({ reason: target.value })}
          />
        </label>
      )}
    </>
  );
}

/** A new overview: its title and year, or the one that it corrects, whose text it begins with. */
export function NewOverview({ published, close }: NewOverviewProps) {
  const words = useWords().overview;
  const beginning = useBeginning();
  const { typed, set, begin, refused, ready } = beginning;
  return (
    <form
      className="choose writing__new"
      onSubmit={event => {
        event.preventDefault();
        void begin();
      }}
    >
      <label>
        <span>{words.title}</span>
        <Input
          autoFocus
          required
          minLength={6}
          maxLength={80}
          value={typed.title}
          onChange={({ target }) => set({ title: target.value })}
        />
      </label>
      <label>
        <span>{words.fresh.year}</span>
        <Input
          required
          maxLength={4}
          value={typed.year}
          onChange={({ target }) => set({ year: target.value })}
        />
      </label>
      <Correcting published={published} of={beginning} />
      {refused ? (
        <p className="error" role="alert">
          {refused}
        </p>
      ) : null}
      <p className="writing__doors">
        <Button type="primary" htmlType="submit" disabled={!ready}>
          {words.fresh.begin}
        </Button>
        <Button onClick={close}>{words.choose.cancel}</Button>
      </p>
    </form>
  );
}
