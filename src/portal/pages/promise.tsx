// What was promised about a matter, and how it ended.

import type { MatterView } from "../../http/types.ts";
import { daysOf, lightOf } from "../from-views.ts";
import { Light } from "../marks.tsx";
import { Ruler } from "../ruler.tsx";
import { sayDay } from "../saying.ts";
import { Promised } from "../story.tsx";
import { isPromiseOfUnit, promiseOf, returnOf } from "./follow-words.ts";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

/** Who answers for a matter: the relation's title and the units in it. */
export interface Responsible {
  name: string;
  value: string;
}

interface PromiseProps extends Shown {
  matter: MatterView;
  responsible: readonly Responsible[];
}

/** How the unit's promise ended, in the place where it stood. */
function KeptPromise({ matter, responsible, lang, zone, now }: PromiseProps) {
  const say = pageWords[lang];
  const back = returnOf(matter);
  const clock = matter.clocks[0];
  if (!clock || clock.end === null) return null;
  const title = say.endedPromise(responsible[0]?.value ?? "", clock.title);
  return (
    <section className="promise" aria-labelledby="promise">
      <div className="promise__row">
        <h2 id="promise">{title}</h2>
        <Light light={back ? "done" : lightOf(matter.light)} lang={lang} word={matter.stateTitle} />
      </div>
      <p className="promise__date">{clock.left}</p>
      {clock.ruler.length ? <Ruler days={daysOf(clock, matter)} lang={lang} /> : null}
      {back && back.due !== null ? (
        <p className="note gap-above">{say.comeBack(back.title, sayDay(back.due - 1, lang, zone, now))}</p>
      ) : null}
    </section>
  );
}

/** The promise of the clock that the reader waits for. */
export function MatterPromise(props: PromiseProps) {
  const { matter, responsible, lang, zone, now } = props;
  const say = pageWords[lang];
  const clock = promiseOf(matter);
  if (!clock) return <KeptPromise {...props} />;
  const ofUnit = isPromiseOfUnit(matter, clock);
  const who = ofUnit ? (responsible[0]?.value ?? "") : "";
  if (clock.due === null) {
    return (
      <section className="promise" aria-labelledby="promise">
        <div className="promise__row">
          <h2 id="promise">{say.pausedTitle(clock.title)}</h2>
          <Light light={lightOf(clock.light)} lang={lang} />
        </div>
        <p className="note gap-above">{say.pausedText}</p>
      </section>
    );
  }
  return (
    <Promised
      title={say.promised(who, clock.title)}
      due={clock.due}
      left={clock.left}
      light={lightOf(clock.light)}
      days={daysOf(clock, matter)}
      lang={lang}
      zone={zone}
      now={now}
    >
      {ofUnit && clock.followed ? clock.expired ? <b>{say.promiseLate}</b> : say.promiseNote : null}
      {clock.provisional ? say.provisional : null}
    </Promised>
  );
}
