import { Button } from "antd";
import type { SuggestedFieldView } from "../../http/types.ts";
import { useWords } from "../words/language.tsx";

interface SuggestedProps {
  readonly of: SuggestedFieldView;
  readonly chosen: unknown;
  choose(value: string): void;
}

/** Up to three that may be chosen by one press, each with its reason; the whole list stays below. */
export function Suggested({ of, chosen, choose }: SuggestedProps) {
  const say = useWords();
  return (
    <section className="suggested" aria-label={say.suggest.title(of.label)}>
      <h3>{say.suggest.title(of.label)}</h3>
      {of.options.length > 0 ? <p className="hint">{say.suggest.hint}</p> : null}
      <ol>
        {of.options.map(({ value, label, why, words }) => (
          <li key={value} className={chosen === value ? "is-chosen" : undefined}>
            <Button
              aria-pressed={chosen === value}
              aria-label={say.suggest.choose(label)}
              onClick={() => choose(value)}
            >
              {label}
            </Button>
            {chosen === value ? <b className="suggested__chosen">{say.suggest.chosen}</b> : null}
            <p>
              <span className="suggested__why">{say.suggest.why}</span>
              {why}
            </p>
            {words.length > 0 ? (
              <p className="suggested__words" aria-label={say.suggest.words}>
                {words.map(word => (
                  <mark key={word}>{word}</mark>
                ))}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      {of.note ? <p className="note">{of.note}</p> : null}
    </section>
  );
}
