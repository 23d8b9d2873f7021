import { Button, Input, Select } from "antd";
import { type ReactNode, useState } from "react";
import type { ReplayForm } from "../../http/types.ts";
import { useReplayActs } from "../api/replays.ts";
import { useNow } from "../parts/screen.ts";
import { sayRefusal } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { yearOf } from "../time.ts";
import { useWords } from "../words/language.tsx";
import { type Draft, type Parts, changeOf, emptyDraft, partsOf } from "./draft.ts";
import { CalendarPart } from "./calendar-part.tsx";
import { ClocksPart } from "./clocks-part.tsx";
import { FiguresPart } from "./figures-part.tsx";
import { QuotaPart } from "./quota-part.tsx";
import { RoutingPart } from "./routing-part.tsx";
import { WeightsPart } from "./weights-part.tsx";

export interface PartProps {
  readonly form: ReplayForm;
  readonly draft: Draft;
  change(more: Partial<Draft>): void;
}

/** A part folds away until it is wanted; what is changed inside is counted in its line. */
function Part({
  title,
  count,
  open = false,
  children,
}: {
  title: string;
  count: number;
  open?: boolean;
  children: ReactNode;
}) {
  const say = useWords().replay;
  return (
    <details className="replay__part" open={open}>
      <summary>
        {title}
        {count > 0 ? <b className="replay__count">{say.changed(count)}</b> : null}
      </summary>
      {children}
    </details>
  );
}

const nothing: Parts = { clocks: {}, calendar: undefined, routing: [], figures: {}, quota: {} };

/** What would be changed so far; the literal of a figure may not be whole yet. */
function countsOf(form: ReplayForm, draft: Draft): Parts {
  try {
    return partsOf(form, draft);
  } catch {
    return nothing;
  }
}

const years = 3;

function usePeriod() {
  const [kind, choose] = useState("all");
  const [days, setDays] = useState({ from: "", to: "" });
  const period = kind === "days" ? `${days.from}..${days.to}` : kind;
  return { kind, choose, days, setDays, period };
}

function Period({ kind, choose, days, setDays }: ReturnType<typeof usePeriod>) {
  const say = useWords().replay;
  const now = Number(yearOf(useNow()));
  const listed = Array.from({ length: years }, (_, back) => String(now - back));
  const options = [
    { value: "all", label: say.periods.all },
    ...listed.map(year => ({ value: year, label: say.periods.year(year) })),
    { value: "days", label: say.periods.days },
  ];
  return (
    <div className="replay__period">
      <label>
        <span>{say.period}</span>
        <Select className="short" aria-label={say.period} value={kind} onChange={choose} options={options} />
      </label>
      {kind === "days" ? (
        <>
          {(["from", "to"] as const).map(end => (
            <label key={end}>
              <span>{say[end]}</span>
              <Input
                type="date"
                value={days[end]}
                onChange={({ target }) => setDays({ ...days, [end]: target.value })}
              />
            </label>
          ))}
        </>
      ) : null}
    </div>
  );
}

/** Asks for the run of a draft and opens its page; what is missing or refused is said in the form. */
function useStart(form: ReplayForm, draft: Draft, period: string) {
  const words = useWords();
  const say = words.replay;
  const { ask } = useReplayActs();
  const [fault, setFault] = useState("");
  const [asking, setAsking] = useState(false);

  const start = async () => {
    setFault("");
    let change;
    try {
      change = changeOf(form, draft);
    } catch {
      return setFault(say.figures.bad);
    }
    if (change === undefined) return setFault(say.nothing);
    setAsking(true);
    try {
      const { id } = await ask(change, period);
      go({ page: "replay", id: String(id), figure: null, unit: null });
    } catch (error) {
      setFault(sayRefusal(words, error));
    } finally {
      setAsking(false);
    }
  };
  return { start, fault, asking };
}

/** What may be changed of a mechanism, with what holds beside it. */
export function AskForm({ form }: { form: ReplayForm }) {
  const say = useWords().replay;
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const period = usePeriod();
  const { start, fault, asking } = useStart(form, draft, period.period);
  const counts = countsOf(form, draft);
  const props: PartProps = { form, draft, change: more => setDraft({ ...draft, ...more }) };
  const weighed = form.figures.filter(({ weights }) => weights.length > 0).length;

  return (
    <form
      className="replay__form"
      onSubmit={event => {
        event.preventDefault();
        void start();
      }}
    >
      <Period {...period} />
      <Part title={say.parts.clocks} count={Object.keys(counts.clocks).length} open>
        <ClocksPart {...props} />
      </Part>
      <Part title={say.parts.calendar} count={counts.calendar === undefined ? 0 : 1}>
        <CalendarPart {...props} />
      </Part>
      <Part title={say.parts.routing} count={counts.routing.length}>
        <RoutingPart {...props} />
      </Part>
      {weighed > 0 ? (
        <Part title={say.parts.weights} count={0}>
          <WeightsPart {...props} />
        </Part>
      ) : null}
      <Part title={say.parts.figures} count={Object.keys(counts.figures).length}>
        <FiguresPart {...props} />
      </Part>
      <Part title={say.parts.quota} count={Object.keys(counts.quota).length}>
        <QuotaPart {...props} />
      </Part>
      <div className="replay__start">
        <Button type="primary" htmlType="submit" loading={asking}>
          {asking ? say.starting : say.start}
        </Button>
        <p role="alert">{fault ? <span className="error replay__fault">{fault}</span> : null}</p>
      </div>
    </form>
  );
}
