import { Button, Input, Modal } from "antd";
import { useState } from "react";
import type { Token } from "../../overview/syntax.ts";
import { office } from "../parts/screen.ts";
import { useWords } from "../words/language.tsx";

interface ClaimDialogProps {
  readonly token: Token | undefined;
  /** What the text claims, where there is no token yet. */
  readonly words: string;
  take(token: Token | null): void;
  close(): void;
}

/** Who says that it is the first or the best, in which paper, on which day. */
export function ClaimDialog({ token, words, take, close }: ClaimDialogProps) {
  const say = useWords().overview;
  const known = token?.kind === "claim" ? token : { words, issuer: "", document: "", date: "" };
  const [claim, setClaim] = useState({
    words: known.words,
    issuer: known.issuer,
    document: known.document,
    date: known.date,
  });
  const whole = Object.values(claim).every(text => text.trim() !== "");
  const parts = ["words", "issuer", "document", "date"] as const;
  return (
    <Modal
      open
      getContainer={office}
      title={say.prove.title}
      onCancel={close}
      footer={[
        ...(token === undefined
          ? []
          : [
              <Button key="remove" danger onClick={() => take(null)}>
                {say.choose.remove}
              </Button>,
            ]),
        <Button key="cancel" onClick={close}>
          {say.choose.cancel}
        </Button>,
        <Button key="ok" type="primary" disabled={!whole} onClick={() => take({ kind: "claim", ...claim })}>
          {say.prove.ok}
        </Button>,
      ]}
    >
      <div className="choose">
        {parts.map(part => (
          <label key={part}>
            <span>{say.prove[part]}</span>
            <Input
              type={part === "date" ? "date" : "text"}
              maxLength={120}
              value={claim[part]}
              onChange={({ target }) => setClaim(now => ({ ...now, [part]: target.value }))}
            />
          </label>
        ))}
      </div>
    </Modal>
  );
}
