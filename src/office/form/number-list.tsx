import { Input } from "antd";
import { useState } from "react";
import { useWords } from "../words/language.tsx";
import { numbersIn } from "./draft.ts";
import type { Wiring } from "./field-frame.tsx";

interface NumberListProps {
  readonly wiring: Wiring;
  readonly value: readonly string[];
  change(value: readonly string[]): void;
}

/** Numbers of matters, a line each: typed, pasted from a sheet, or brought along from a ledger. */
export function NumberList({ wiring, value, change }: NumberListProps) {
  const say = useWords();
  const [text, setText] = useState(value.join("\n"));
  return (
    <>
      <Input.TextArea
        {...wiring}
        className="numbers"
        autoSize={{ minRows: 2, maxRows: 10 }}
        value={text}
        placeholder={say.form.numbers}
        onChange={event => {
          setText(event.target.value);
          change(numbersIn(event.target.value));
        }}
      />
      <p className="note" aria-live="polite">
        {say.form.numberCount(value.length)}
      </p>
    </>
  );
}
