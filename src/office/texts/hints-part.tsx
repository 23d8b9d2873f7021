import { Button } from "antd";
import type { HintView } from "../../http/types.ts";
import { useHints } from "../api/texts.ts";
import { Light, SectionHead } from "../parts/marks.tsx";
import { addressOf } from "../route.ts";
import { useWords } from "../words/language.tsx";

interface HintProps {
  readonly hint: HintView;
  readonly chosen: boolean;
  /** Undefined where the desk cannot join matters. */
  readonly join: ((number: string) => void) | undefined;
}

function Hint({ hint, chosen, join }: HintProps) {
  const say = useWords();
  const { like, row, reported, answer } = hint;
  const { mechanism, id, number, title, light, stateTitle } = row;
  return (
    <li>
      <b>{say.texts[like]}</b>{" "}
      <a href={addressOf({ page: "matter", mechanism, id, act: null })} target="_blank" rel="noopener">
        {title}
      </a>
      <p className="note">
        {number} <Light light={light} /> {stateTitle} {reported > 1 ? say.texts.reported(reported) : null}
      </p>
      {answer ? <p className="intake__answer">{answer}</p> : null}
      {join ? (
        <Button size="small" aria-pressed={chosen} onClick={() => join(number)}>
          {say.texts.join}
        </Button>
      ) : null}
      {chosen ? <p role="status">{say.texts.joined}</p> : null}
    </li>
  );
}

interface HintsProps {
  readonly mechanism: string;
  readonly text: string;
  readonly area: string;
  /** The number of the matter that was chosen to be joined. */
  readonly chosen: string;
  readonly join: HintProps["join"];
}

/** Beside the form: matters that say what is being written. Joining is for whoever registers to decide. */
export function HintsPart({ mechanism, text, area, chosen, join }: HintsProps) {
  const say = useWords();
  const hints = useHints(mechanism, text, area);
  const isLong = [...text].length >= 8;
  const found = isLong ? (hints.data?.hints ?? []) : [];
  const none = hints.data?.ready === false ? say.texts.likeReading : say.texts.likeNone;
  return (
    <section aria-live="polite">
      <SectionHead title={say.texts.like} />
      {found.length > 0 ? (
        <>
          <p className="note">{say.texts.likeHint}</p>
          <ul className="intake__rows">
            {found.map(hint => (
              <Hint key={hint.row.id} hint={hint} chosen={chosen === hint.row.number} join={join} />
            ))}
          </ul>
        </>
      ) : (
        <p className="note">{isLong && hints.data ? none : say.texts.likeWait}</p>
      )}
    </section>
  );
}
