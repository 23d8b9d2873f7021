import type { ImportLine } from "../../http/types.ts";
import { SectionHead } from "../parts/marks.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { useWords } from "../words/language.tsx";

/** What is wrong, row by row. */
export function ProblemLines({ lines }: { lines: readonly ImportLine[] }) {
  const say = useWords().import.problems;
  if (lines.length === 0) return null;
  return (
    <>
      <SectionHead title={say.title} aside={lines.length > 199 ? say.shown(lines.length) : undefined} />
      <WideTable
        label={say.title}
        heads={[say.line, say.column, say.value, say.text]}
        numbers={[say.line]}
        className="import__lines"
      >
        {lines.map(({ line, column, value, text, left }, at) => (
          <tr key={`${at} ${line}`}>
            <td className="is-number">{line}</td>
            <td className="is-whole">{column}</td>
            <td className="import__values">{value}</td>
            <td>
              {text}
              {left ? <span className="note"> {say.left}</span> : null}
            </td>
          </tr>
        ))}
      </WideTable>
    </>
  );
}
