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

/** A new overview: its title and year, or the one that it corrects, whose text it begins with. */
export function NewOverview({ published, close }: NewOverviewProps) {
  const words = useWords();
  const say = words.overview.fresh;
  const open = useOpening(overviewMechanism);
  const [title, setTitle] = useState("");
  const [year, setYear] = useState(() => String(new Date().getFullYear()));
  const [corrects, setCorrects] = useState("");
  const [reason, setReason] = useState("");
  const [refused, setRefused] = useState("");
  const former = useMatter(overviewMechanism, corrects);
  const formerBody = former.data?.fields.find(({ name }) => name === "body")?.value;
  const begin = async () => {
    setRefused("");
    const body = corrects !== "" && typeof formerBody === "string" ? formerBody : say.outline;
    const correcting = corrects === "" ? {} : { corrects, reason };
    try {
      const { number } = await open("draft", { title, year, body, ...correcting }, newKey());
      go({ page: "overview", number });
    } catch (error) {
      setRefused(sayRefusal(words, error));
    }
  };
  return (
    <form
      className="choose writing__new"
      onSubmit={event => {
        event.preventDefault();
        void begin();
      }}
    >
      <label>
        <span>{words.overview.title}</span>
        <Input
          autoFocus
          required
          minLength={6}
          maxLength={80}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </label>
      <label>
        <span>{say.year}</span>
        <Input required maxLength={4} value={year} onChange={({ target }) => setYear(target.value)} />
      </label>
      {published.length === 0 ? null : (
        <label>
          <span>{say.corrects}</span>
          <Select
            value={corrects}
            options={[
              { value: "", label: say.correctsNone },
              ...published.map(row => ({ value: row.number, label: `${row.title}　${row.number}` })),
            ]}
            onChange={setCorrects}
          />
        </label>
      )}
      {corrects === "" ? null : (
        <label>
          <span>{say.reason}</span>
          <Input.TextArea
            required
            minLength={5}
            maxLength={300}
            rows={2}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
      )}
      {refused ? (
        <p className="error" role="alert">
          {refused}
        </p>
      ) : null}
      <p className="writing__doors">
        <Button type="primary" htmlType="submit" disabled={corrects !== "" && former.data === undefined}>
          {say.begin}
        </Button>
        <Button onClick={close}>{words.overview.choose.cancel}</Button>
      </p>
    </form>
  );
}
