import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { MatterView, StoryView } from "../../http/types.ts";
import { LongText } from "../parts/long-text.tsx";
import { SectionHead } from "../parts/marks.tsx";
import { sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";
import { Chain } from "./chain.tsx";
import { Files } from "./files.tsx";

/** So many lines stand there at once; the rest at a click. */
const shownFirst = 8;

export function StoryLine({ line }: { line: StoryView }) {
  const { at, who, title, said, clocks, drawn } = line;
  return (
    <li className={clocks.length ? "story__line has-clock" : "story__line"}>
      <time dateTime={new Date(at).toISOString()}>{sayMoment(at)}</time>
      <div>
        <b className="story__who">{who}</b>
        <b>{title}</b>
        {said.map(({ name, label, text, files }) => (
          <span key={name} className="story__said">
            <i>{label}</i> {files?.length ? <Files files={files} /> : <LongText text={text} />}
          </span>
        ))}
        {drawn === undefined ? null : <span className="story__clock">{drawn}</span>}
        {clocks.map(clock => (
          <span key={clock} className="story__clock">
            {clock}
          </span>
        ))}
      </div>
    </li>
  );
}

/** What the opening said stands above as the facts already, unless it was changed since. */
function withoutFacts(line: StoryView, { fields }: MatterView): StoryView {
  if (line.seq !== 1) return line;
  const shown = new Map(fields.map(({ name, text }) => [name, text]));
  return { ...line, said: line.said.filter(({ name, text }) => shown.get(name) !== text) };
}

/** What happened, the newest first, and under it the proof that nothing in it was changed. */
export function Story({ matter }: { matter: MatterView }) {
  const say = useWords();
  const [all, setAll] = useState(false);
  // Paper has no button for the rest.
  useEffect(() => {
    const printing = () => flushSync(() => setAll(true));
    addEventListener("beforeprint", printing);
    return () => removeEventListener("beforeprint", printing);
  }, []);
  const lines = matter.story
    .map(line => withoutFacts(line, matter))
    .toSorted((one, other) => other.seq - one.seq);
  const shown = all ? lines : lines.slice(0, shownFirst);
  const more = lines.length - shown.length;
  return (
    <section>
      <SectionHead title={say.matter.story} aside={say.matter.records(lines.length)} />
      <ol className="story">
        {shown.map(line => (
          <StoryLine key={line.seq} line={line} />
        ))}
      </ol>
      {more ? (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {say.matter.more(more)}
        </button>
      ) : null}
      <Chain matter={matter} />
    </section>
  );
}
