import { useState } from "react";
import type { OfficeWordsView } from "../../http/types.ts";
import { useOfficeWords, useWordChange } from "../api/texts.ts";
import { SectionHead } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { useTell } from "../parts/telling.tsx";
import { Read, sayRefusal } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";
import { EntryForm, EntryList } from "./entries.tsx";

const kinds = ["synonyms", "word", "stop"] as const;

/** What was sought in vain: a synonym for it is a press away. */
function Vain({ vain, take }: Pick<OfficeWordsView, "vain"> & { take(words: string): void }) {
  const say = useWords();
  const tell = useTell();
  const { forget } = useWordChange();
  if (vain.length === 0) return <p className="note">{say.texts.vainNone}</p>;
  const done = (words: string) => void forget(words).catch((error: unknown) => tell(sayRefusal(say, error)));
  return (
    <ul className="words__list">
      {vain.map(({ words, times }) => (
        <li key={words}>
          <span>{words}</span> <span className="note">{say.texts.times(times)}</span>
          <button type="button" className="words__act" onClick={() => take(words)}>
            {say.texts.intoSynonyms}
          </button>
          <button type="button" className="words__act" onClick={() => done(words)}>
            {say.texts.done}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Who changed what, and when; a change of an entry is one taken away and one added. */
function History({ history }: Pick<OfficeWordsView, "history">) {
  const say = useWords();
  const lines = history
    .flatMap(({ id, kind, words, added, addedBy, removed, removedBy }) => [
      { id: `${id} +`, at: added, who: addedBy, what: say.texts.added, kind, words },
      ...(removed === null
        ? []
        : [{ id: `${id} -`, at: removed, who: removedBy ?? "", what: say.texts.removed, kind, words }]),
    ])
    .toSorted((one, other) => other.at - one.at);
  if (lines.length === 0) return <p className="note">{say.texts.empty}</p>;
  return (
    <WideTable label={say.texts.history} heads={say.texts.historyHead}>
      {lines.map(({ id, at, who, what, kind, words }) => (
        <tr key={id}>
          <td className="is-whole">{sayMoment(at)}</td>
          <td className="is-whole">{who}</td>
          <td>{what}</td>
          <td>{say.texts.kinds[kind]}</td>
          <th scope="row">{words.join(say.comma)}</th>
        </tr>
      ))}
    </WideTable>
  );
}

/** The words that search and hints go by, kept by the desk and the reform office. */
export function WordsPage() {
  const say = useWords();
  const words = useOfficeWords();
  const [start, setStart] = useState({ words: "", times: 0 });
  useTitle(say.texts.title);
  return (
    <div className="posts-page posts-page--wide">
      <h1>{say.texts.title}</h1>
      <p className="note">{say.texts.intro}</p>
      <Read what={say.texts.title} of={words}>
        {({ standing, history, vain, reading }) => (
          <>
            <p role="status">{say.texts[reading.ready ? "ready" : "reading"](reading.texts)}</p>
            <EntryForm
              key={`${start.words} ${start.times}`}
              words={start.words}
              done={() => setStart(({ times }) => ({ words: "", times: times + 1 }))}
            />
            {kinds.map(kind => {
              const own = standing.filter(entry => entry.kind === kind);
              return (
                <section key={kind}>
                  <SectionHead title={say.texts.standing(say.texts.kinds[kind], own.length)} />
                  <EntryList entries={own} />
                </section>
              );
            })}
            <SectionHead title={say.texts.vain} />
            <p className="note">{say.texts.vainHint}</p>
            <Vain vain={vain} take={one => setStart(({ times }) => ({ words: one, times: times + 1 }))} />
            <SectionHead title={say.texts.history} />
            <History history={history} />
          </>
        )}
      </Read>
    </div>
  );
}
