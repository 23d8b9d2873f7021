import { Button, InputNumber, Select } from "antd";
import { useState } from "react";
import type { LookView } from "../../http/types.ts";
import type { Chosen } from "../api/imports.ts";
import { SectionHead } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

const linesMost = 50;

/** Which sheet, and where its head stands: what was found may be put right. */
export function SheetChoice({ look, choose }: { look: LookView; choose(chosen: Chosen): void }) {
  const say = useWords().import.sheet;
  const [first, setFirst] = useState(look.head.first);
  const [last, setLast] = useState(look.head.last);
  const line = (label: string, value: number, change: (value: number) => void) => (
    <label>
      <span>{label}</span>
      <InputNumber
        aria-label={label}
        min={1}
        max={linesMost}
        value={value}
        onChange={typed => change(typed ?? 1)}
      />
    </label>
  );
  if (look.job.name.endsWith(".csv") && look.sheets.length === 1) return null;
  const moved = first !== look.head.first || last !== look.head.last;
  return (
    <>
      <SectionHead title={say.title} />
      <div className="import__choice">
        <label>
          <span>{say.name}</span>
          <Select
            className="short"
            aria-label={say.name}
            value={look.sheet}
            onChange={sheet => choose({ sheet })}
            options={look.sheets.map(name => ({ value: name, label: name }))}
          />
        </label>
        {line(say.first, first, setFirst)}
        {line(say.last, Math.max(first, last), setLast)}
        {moved ? (
          <Button
            onClick={() =>
              choose({ sheet: look.sheet, first: String(first), last: String(Math.max(first, last)) })
            }
          >
            {say.again}
          </Button>
        ) : null}
      </div>
    </>
  );
}
