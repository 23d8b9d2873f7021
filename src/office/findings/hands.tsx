import { Button, Input } from "antd";
import { useState } from "react";
import type { FindingRow, FindingsView } from "../../http/types.ts";
import { useFindingHand } from "../api/findings.ts";
import { useTell } from "../parts/telling.tsx";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";

interface HandsProps {
  readonly of: FindingRow;
  readonly grounds: FindingsView["grounds"];
}

interface AskProps {
  readonly kind: string;
  send(question: string): void;
  cancel(): void;
}

function Ask({ kind, send, cancel }: AskProps) {
  const { findings: say } = useWords();
  const [question, setQuestion] = useState(say.question(kind));
  return (
    <div className="findings__hands">
      <label>
        {say.askHint}
        <Input.TextArea
          rows={3}
          maxLength={500}
          value={question}
          onChange={event => setQuestion(event.target.value)}
        />
      </label>
      <Button type="primary" disabled={question.trim().length < 5} onClick={() => send(question)}>
        {say.send}
      </Button>
      <Button onClick={cancel}>{say.cancel}</Button>
    </div>
  );
}

interface DismissProps {
  readonly grounds: HandsProps["grounds"];
  dismiss(ground: string): void;
  cancel(): void;
}

function Dismiss({ grounds, dismiss, cancel }: DismissProps) {
  const { findings: say } = useWords();
  return (
    <div className="findings__hands">
      <p>{say.dismissHint}</p>
      {grounds.map(({ value, title }) => (
        <Button key={value} onClick={() => dismiss(value)}>
          {title}
        </Button>
      ))}
      <Button onClick={cancel}>{say.cancel}</Button>
    </div>
  );
}

/** Put to the unit, or dismissed with its ground: two clicks each. */
export function Hands({ of: { row, may, kindTitle }, grounds }: HandsProps) {
  const words = useWords();
  const { findings: say } = words;
  const tell = useTell();
  const hand = useFindingHand();
  const [chosen, setChosen] = useState<"ask" | "dismiss" | null>(null);
  const act = (action: string, input: Readonly<Record<string, string>>, done: string) =>
    void hand(row.id, action, input).then(
      () => {
        setChosen(null);
        tell(done);
      },
      (error: unknown) => tell(sayRefusal(words, error)),
    );
  const cancel = () => setChosen(null);
  if (chosen === "ask") {
    return <Ask kind={kindTitle} cancel={cancel} send={question => act("ask", { question }, say.sent)} />;
  }
  if (chosen === "dismiss") {
    const dismiss = (ground: string) => act("dismiss", { ground }, say.dismissed);
    return <Dismiss grounds={grounds} cancel={cancel} dismiss={dismiss} />;
  }
  return (
    <div className="findings__hands">
      {(["ask", "dismiss"] as const)
        .filter(name => may.includes(name))
        .map(name => (
          <Button key={name} onClick={() => setChosen(name)}>
            {say[name]}
          </Button>
        ))}
    </div>
  );
}
