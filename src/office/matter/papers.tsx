import type { MatterView } from "../../http/types.ts";
import { SectionHead } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

/** The papers of a matter, each filled from it; nothing is typed again. */
export function Papers({ matter: { papers } }: { matter: MatterView }) {
  const say = useWords();
  if (papers.length === 0) return null;
  return (
    <>
      <SectionHead title={say.papers.title} aside={say.papers.aside} />
      <ul className="papers">
        {papers.map(({ name, title, number, href }) => (
          <li key={name}>
            <a href={href} download>
              {title}
            </a>{" "}
            {number === null ? null : <span>{number || say.papers.none}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
