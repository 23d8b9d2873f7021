// Matters that are like what somebody writes: found by the next step, or by a script while they write. They
// are shown and nothing more: whoever goes on files a matter of their own.

import type { HintView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { sayDay } from "../saying.ts";
import { hintWords } from "./hint-words.ts";
import type { Shown } from "./shown.ts";

function Line({ hint, lang, zone, now }: Shown & { hint: HintView }) {
  const say = hintWords[lang];
  const { like, row, reported, answer } = hint;
  const facts = [
    say.opened.replace("{day}", sayDay(row.opened, lang, zone, now)),
    row.stateTitle,
    ...(reported > 1 ? [say.reported.replace("{n}", String(reported))] : []),
  ];
  return (
    <li>
      <b>{say[like]}</b>{" "}
      <a href={pageOf("matter", row.number)} target="_blank" rel="noopener">
        {row.title}
      </a>
      <span className="note">{facts.join(say.comma)}</span>
      {answer ? <p>{say.answer + answer}</p> : null}
    </li>
  );
}

/** What was found, on the step after the words were written. */
export function Hinted({ hints, ...shown }: Shown & { hints: readonly HintView[] }) {
  const say = hintWords[shown.lang];
  if (hints.length === 0) return null;
  return (
    <section className="same">
      <h2>{say.title}</h2>
      <ul>
        {hints.map(hint => (
          <Line key={hint.row.number} hint={hint} {...shown} />
        ))}
      </ul>
      <p>{say.note}</p>
    </section>
  );
}

interface PlaceProps extends Pick<Shown, "lang" | "zone"> {
  mechanism: string;
  /** The names of the fields that are written in and that say where. */
  text: string;
  area: string;
  /** From so many characters on. */
  least: number;
}

/** Where the script puts what it finds; hidden until then. */
export function HintsPlace({ mechanism, text, area, least, lang, zone }: PlaceProps) {
  const { title, note, ...say } = hintWords[lang];
  const data = Object.fromEntries(Object.entries(say).map(([name, words]) => [`data-${name}`, words]));
  return (
    <section
      className="same"
      hidden
      aria-live="polite"
      data-hints={`/api/mechanisms/${encodeURIComponent(mechanism)}/hints`}
      data-matter={pageOf("matter", "")}
      data-text={text}
      data-area={area}
      data-least={least}
      data-lang={lang}
      data-zone={zone}
      {...data}
    >
      <h2>{title}</h2>
      <ul />
      <p>{note}</p>
    </section>
  );
}
