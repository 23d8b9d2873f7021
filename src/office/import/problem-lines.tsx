import type { ImportLine } from "../../http/types.ts";
import { SectionHead } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

/** What is wrong, row by row. */
export function ProblemLines({ lines }: { lines: readonly ImportLine[] }) {
  const say = useWords().import.problems;
  if (lines.length === 0) return null;
  return (
    <>
      <SectionHead title={say.title} aside={lines.length > 199 ? say.shown(lines.length) : undefined} />
      <div className="import__wide import__lines" tabIndex={0} role="region" aria-label={say.title}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col" className="is-number">
                {say.line}
              </th>
              <th scope="col">{say.column}</th>
              <th scope="col">{say.value}</th>
              <th scope="col">{say.text}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, column, value, text, left }, at) => (
              <tr key={`${at} ${line}`}>
                <td className="is-number">{line}</td>
                <td>{column}</td>
                <td className="import__values">{value}</td>
                <td>
                  {text}
                  {left ? <span className="note"> {say.left}</span> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
