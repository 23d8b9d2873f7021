import type { ClockView } from "../../http/types.ts";
import { Light, Ruler, SectionHead } from "../parts/marks.tsx";
import { sayDue, sayWeekday } from "../time.ts";
import { useLanguage } from "../words/language.tsx";
import { inOrder } from "./clock-order.ts";

function Main({ clock }: { clock: ClockView }) {
  const { lang, words: say } = useLanguage();
  const { title, limit, light, due, left, paused, provisional, ruler } = clock;
  return (
    <section className="clock">
      <SectionHead
        title={
          <>
            {title} <span className="clock__limit">{limit}</span>
          </>
        }
        aside={<Light light={light} />}
      />
      <p className="clock__when">
        {due === null || paused ? (
          say.clock.paused
        ) : (
          <>
            {sayDue(due, lang)}
            <small>
              {sayWeekday(due - 1, lang)} {left}
            </small>
          </>
        )}
      </p>
      <Ruler ticks={ruler} left={left} />
      {provisional ? <p className="note">{say.clock.provisional}</p> : null}
    </section>
  );
}

/** The clock that decides, drawn with its ruler, and under it the others, a line each. */
export function Clocks({ clocks }: { clocks: readonly ClockView[] }) {
  const { lang, words: say } = useLanguage();
  const [first, ...others] = inOrder(clocks);
  if (!first) return <p className="note clock__none">{say.clock.none}</p>;
  return (
    <>
      <Main clock={first} />
      {others.length ? (
        <ul className="clocks">
          {others.map(({ name, title, light, due, left, end }) => (
            <li key={name}>
              <span>{title}</span>
              <span className="note">
                {due !== null && end === null ? `${sayDue(due, lang)} ` : ""}
                {left}
              </span>
              <Light light={light} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
