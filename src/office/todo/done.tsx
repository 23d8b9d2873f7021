import { useMechanisms } from "../api/read.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

/** Nothing left to do: what was done today, and where one may look next. */
export function Done({ doneToday }: { doneToday: number }) {
  const say = useWords();
  const mechanisms = useMechanisms();
  const openings = (mechanisms.data ?? []).flatMap(({ name, openings: acts }) =>
    acts
      .filter(({ allowed }) => allowed)
      .map(act => ({ mechanism: name, action: act.name, title: act.title })),
  );
  return (
    <>
      <div className="bar">
        <h1>{say.nav.todo}</h1>
        <span className="note">{say.todo.count(0)}</span>
      </div>
      <div className="empty">
        <h2>{doneToday ? say.todo.allDone : say.todo.nothing}</h2>
        <p>{say.todo.doneToday(doneToday)}</p>
        <p>{say.todo.comes}</p>
        {openings.length ? (
          <ul className="empty__next">
            {openings.map(({ mechanism, action, title }) => (
              <li key={`${mechanism} ${action}`}>
                <PlaceLink to={{ page: "open", mechanism, action, numbers: [], into: null }}>
                  {title}
                </PlaceLink>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </>
  );
}
