import { useWords } from "../words/language.tsx";

/** Nobody reads so much between other facts: it opens when it is wanted. */
const foldFrom = 1500;

/** A text in its place; a very long one behind a click. */
export function LongText({ text }: { text: string }) {
  const say = useWords();
  if (text.length <= foldFrom) return text;
  return (
    <details>
      <summary>{say.matter.longText(text.length)}</summary>
      {text}
    </details>
  );
}
