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

/** Put to the unit, or dismissed with its ground: two clicks each. */
export function Hands({ of: { row, may, kindTitle }, grounds }: HandsProps) {
  const words = useWords();
  const { findings: say } = words;
  const tell = useTell();
  const hand = useFindingHand();
  const [chosen, setChosen] = useState<"ask" | "dismiss" | null>(null);
  const [question, setQuestion] = useState(say.question(kindTitle));
  const act = (action: string, input: Readonly<Record<string, string>>, done: string) =>
    void hand(row.id, action, input).then(
      () => {
        setChosen(null);
        tell(done);
      },
      (error: unknown) => tell(sayRefusal(words, error)),
    );
  if (chosen === "ask") {
    return (
      <div className="findings__hands">
        <label>
          {say.askHint}
          <textarea
            className="ant-input"
            rows={3}
            maxLength={500}
            value={question}
            onChange={event => setQuestion(event.target.value)}
          />
        </label>
        <button
          type="button"
          className="ant-btn ant-btn-primary"
          disabled={question.trim().length < 5}
          onClick={() => act("ask", { question }, say.sent)}
        >
          {say.send}
        </button>
        <button type="button" className="ant-btn" onClick={() => setChosen(null)}>
          {say.cancel}
        </button>
      </div>
    );
  }
  if (chosen === "dismiss") {
    return (
      <div className="findings__hands">
        <p>{say.dismissHint}</p>
        {grounds.map(({ value, title }) => (
          <button
            key={value}
            type="button"
            className="ant-btn"
            onClick={() => act("dismiss", { ground: value }, say.dismissed)}
          >
            {title}
          </button>
        ))}
        <button type="button" className="ant-btn" onClick={() => setChosen(null)}>
          {say.cancel}
        </button>
      </div>
    );
  }
  return (
    <div className="findings__hands">
      {may.includes("ask") ? (
        <button type="button" className="ant-btn" onClick={() => setChosen("ask")}>
          {say.ask}
        </button>
      ) : null}
      {may.includes("dismiss") ? (
        <button type="button" className="ant-btn" onClick={() => setChosen("dismiss")}>
          {say.dismiss}
        </button>
      ) : null}
    </div>
  );
}
