import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import type { DatasetPageView } from "../../http/types.ts";
import { useDatasetStop } from "../api/datasets.ts";
import { FieldFrame } from "../form/field-frame.tsx";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";

/** Stops a data set with a ground, or lets it be asked again: for whoever keeps the catalogue. */
export function StopPart({ of: { name, standing } }: { of: DatasetPageView }) {
  const say = useWords();
  const change = useDatasetStop(name);
  const [ground, setGround] = useState("");
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);
  const send = async (to: string | null) => {
    setBusy(true);
    setFault("");
    try {
      await change(to);
      setGround("");
    } catch (error) {
      setFault(sayRefusal(say, error));
    } finally {
      setBusy(false);
    }
  };
  if (standing === "stopped") {
    return (
      <>
        <p className="note">{say.datasets.resumeLead}</p>
        <Button type="primary" loading={busy} onClick={() => void send(null)}>
          {say.datasets.resume}
        </Button>
        <p role="status">{fault}</p>
      </>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(ground);
  };
  return (
    <form onSubmit={submit} noValidate>
      <FieldFrame
        id="dataset-ground"
        label={say.datasets.ground}
        hint={say.datasets.groundHint}
        error={fault}
      >
        {wiring => (
          <Input
            {...wiring}
            autoComplete="off"
            maxLength={200}
            value={ground}
            onChange={event => setGround(event.target.value)}
          />
        )}
      </FieldFrame>
      <p className="post__acts">
        <Button danger htmlType="submit" loading={busy}>
          {say.datasets.stop}
        </Button>
      </p>
    </form>
  );
}
