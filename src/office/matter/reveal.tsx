import { Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import type { FieldView, MatterView } from "../../http/types.ts";
import { useReveal } from "../api/act.ts";
import { FieldFrame } from "../form/field-frame.tsx";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";

interface RevealProps {
  readonly matter: MatterView;
  readonly fields: readonly string[];
  shown(fields: readonly FieldView[]): void;
  cancel(): void;
}

/** Clear values are shown for a purpose that is written down beside who looked. */
export function Reveal({ matter, fields, shown, cancel }: RevealProps) {
  const say = useWords();
  const id = useId();
  const reveal = useReveal(matter.mechanism, matter.id);
  const [purpose, setPurpose] = useState("");
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);
  const labels = matter.fields.filter(({ name }) => fields.includes(name)).map(({ label }) => label);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!purpose.trim()) return setFault(say.reveal.missing);
    setBusy(true);
    try {
      shown(await reveal(fields, purpose.trim()));
    } catch (error) {
      setFault(sayRefusal(say, error));
      setBusy(false);
    }
  };

  return (
    <form className="reveal" onSubmit={event => void send(event)} noValidate>
      <FieldFrame
        id={id}
        label={say.reveal.purpose(labels.join(say.comma))}
        hint={say.reveal.hint}
        error={fault}
      >
        {wiring => (
          <Input
            {...wiring}
            autoFocus
            value={purpose}
            onChange={event => setPurpose(event.target.value)}
            onKeyDown={event => event.key === "Escape" && cancel()}
          />
        )}
      </FieldFrame>
      <Button type="primary" htmlType="submit" loading={busy}>
        {say.reveal.show}
      </Button>{" "}
      <Button onClick={cancel}>{say.act.cancel}</Button>
    </form>
  );
}
