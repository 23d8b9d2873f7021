import type { ReactNode } from "react";
import type { FileView } from "../http/types.ts";
import { FileList } from "./files.tsx";
import { Light } from "./marks.tsx";
import { Ruler } from "./ruler.tsx";
import type { RulerDay } from "./ruler-days.ts";
import { sayLeft, sayMoment, sayDay, sayWeekday } from "./saying.ts";
import { type ClockUnit, type Lang, type LightKind } from "./words.ts";

/**
 * One step of a matter's story. `own` is what the reader did; `next` has not happened yet, so it has no
 * time.
 */
export interface StoryItem {
  kind: "done" | "paused" | "next" | "own";
  /** UTC instant in milliseconds. */
  when?: number | undefined;
  /** The headline, bold: 石桥街道签收. */
  title: ReactNode;
  /** The rest of that sentence, plain. */
  more?: ReactNode;
  /** Words that somebody wrote, shown as written. */
  said?: string | undefined;
  /** What came with it. */
  files?: readonly FileView[] | undefined;
}

/** What happened, newest first, down one line; a pause breaks the line. */
export function Story({
  items,
  lang,
  zone,
  now,
}: {
  items: readonly StoryItem[];
  lang: Lang;
  zone?: string | undefined;
  /** The moment of reading: years other than its own are said. */
  now?: number | undefined;
}) {
  return (
    <ol className="story" reversed>
      {items.map((item, at) => (
        <li key={at} className={item.kind === "done" ? undefined : `is-${item.kind}`}>
          {item.when === undefined ? null : (
            <time dateTime={new Date(item.when).toISOString()}>{sayMoment(item.when, lang, zone, now)}</time>
          )}
          <p>
            <b>{item.title}</b>
            {item.more}
          </p>
          {item.said ? <p className="said">{item.said}</p> : null}
          {item.files?.length ? <FileList files={item.files} lang={lang} /> : null}
        </li>
      ))}
    </ol>
  );
}

/** Names and what they are, in pairs. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts.map(({ name, value }) => (
        <FactPair key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

/** From how many characters a value is a text to be read, which a phone gives its whole width. */
const longText = 60;

function FactPair({ name, value }: { name: string; value: ReactNode }) {
  const look = typeof value === "string" && value.length >= longText ? "is-long" : undefined;
  return (
    <>
      <dt className={look}>{name}</dt>
      <dd className={look}>{value}</dd>
    </>
  );
}

interface PromiseProps {
  /** Who promises what: 石桥街道最迟在这一天答复您. */
  title: string;
  /** Where the limit ends, UTC milliseconds: the first moment that is too late. */
  due: number;
  /** What is left of it, as a count or already in words. */
  left?: { count: number; unit: ClockUnit } | string | undefined;
  light: LightKind;
  days: readonly RulerDay[];
  /** Why the date is what it is, and what happens when it passes. */
  children?: ReactNode;
  lang: Lang;
  zone?: string | undefined;
  now?: number | undefined;
}

const saidLeft = (left: NonNullable<PromiseProps["left"]>, lang: Lang): string =>
  typeof left === "string" ? left : sayLeft(left.count, left.unit, lang);

/** The promise: a date in large type, what is left of it, and the ruler that shows how it is counted. */
export function Promised({ title, due, left, light, days, children, lang, zone, now }: PromiseProps) {
  // A limit that ends at midnight was promised for the day before it.
  const last = due - 1;
  return (
    <section className="promise" aria-labelledby="promise">
      <div className="promise__row">
        <h2 id="promise">{title}</h2>
        <Light light={light} lang={lang} />
      </div>
      <p className="promise__date">
        <time dateTime={new Date(last).toISOString()}>{sayDay(last, lang, zone, now)}</time>
        <small>
          {sayWeekday(last, lang, zone)}
          {left ? <span className="nb">{saidLeft(left, lang)}</span> : null}
        </small>
      </p>
      {days.length ? <Ruler days={days} lang={lang} /> : null}
      {children ? <p className="note gap-above">{children}</p> : null}
    </section>
  );
}
