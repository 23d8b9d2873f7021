import { sayCalendarDay } from "./saying.ts";
import { type Lang, words } from "./words.ts";

/**
 * What a day is to a limit: `zero` the day of receipt, which does not count; `did` a counted day that
 * has passed; `off` no working day; `stop` paused; `now` today; `todo` still to come; `end` the last
 * day; `gone` a day too late.
 */
type DayKind = "zero" | "did" | "off" | "stop" | "now" | "todo" | "end" | "gone";

/** One tick of the ruler: a day, or a run of days of one kind that was folded to fit. */
export interface RulerDay {
  /** Calendar date, 2026-11-20; of a folded run, its first. */
  readonly day: string;
  readonly kind: DayKind;
  /** What stands under the tick; without it, the day of the month. */
  readonly label?: string | undefined;
  /** The word below; without it, 收件, 停, 今天 or 最迟 by kind. */
  readonly note?: string | undefined;
  /** On the start of a clock that did not start when the matter was received: nothing came in on that day. */
  readonly begins?: boolean | undefined;
  /** Today, whatever the kind: a limit's last day or a paused day can be today. */
  readonly today?: boolean | undefined;
  /** Counted days in the tick: 1 unless a run was folded. */
  readonly days?: number | undefined;
}

const isToday = (day: RulerDay) => day.kind === "now" || day.today === true;
const countOf = (days: readonly RulerDay[]) => days.reduce((sum, day) => sum + (day.days ?? 1), 0);

/** Paused days said once each, a folded run by its first day and its length. */
function sayStops(stops: readonly RulerDay[], lang: Lang): string {
  const said = stops.map(({ day, days = 1 }) => {
    const name = sayCalendarDay(day, lang);
    return days > 1 ? words[lang].rulerRun(name, days) : name;
  });
  return said.join(words[lang].listComma);
}

function sayToday(days: readonly RulerDay[], at: number, lang: Lang): string[] {
  const today = days[at];
  const endAt = days.findIndex(day => day.kind === "end");
  if (!today || (endAt >= 0 && at > endAt)) return [];
  const say = words[lang];
  const name = sayCalendarDay(today.day, lang);
  if (["off", "stop", "zero"].includes(today.kind)) return [say.rulerNowQuiet(name)];
  const nth = countOf(days.slice(0, at + 1).filter(day => ["did", "now", "end"].includes(day.kind)));
  return [today.kind === "end" ? say.rulerNowEnd(name, nth) : say.rulerNow(name, nth)];
}

/**
 * The whole ruler as one sentence, for those who hear it: what was received when, what paused, where
 * today stands.
 */
export function rulerSentence(days: readonly RulerDay[], lang: Lang): string {
  const say = words[lang];
  const zero = days.find(day => day.kind === "zero");
  const end = days.find(day => day.kind === "end");
  const stops = days.filter(day => day.kind === "stop");
  const todayAt = days.findIndex(isToday);
  const beyond = countOf(days.filter(day => day.kind === "gone"));
  const clauses = [
    ...(zero ? [(zero.begins ? say.rulerBegin : say.rulerZero)(sayCalendarDay(zero.day, lang))] : []),
    ...(stops.length ? [say.rulerStop(sayStops(stops, lang))] : []),
    ...sayToday(days, todayAt, lang),
    ...(end && end !== days[todayAt] ? [say.rulerEnd(sayCalendarDay(end.day, lang))] : []),
    ...(beyond ? [say.rulerGone(beyond)] : []),
  ];
  return say.rulerName + clauses.join(lang === "zh" ? "，" : "; ");
}

/** The classes of a tick: its kind, whether it is today, whether it stands for many days. */
export function tickLook(day: RulerDay): string {
  const run = (day.days ?? 1) > 1;
  return [`is-${day.kind}`, isToday(day) ? "is-today" : "", run ? "is-run" : ""].filter(Boolean).join(" ");
}

/**
 * The word under a tick: the caller's own, or what its kind asks for; a folded run says how many days it
 * holds.
 */
export function tickNote(day: RulerDay, lang: Lang): string | undefined {
  const said: Partial<Record<DayKind, string>> = words[lang].rulerWords;
  if (day.note) return day.note;
  if (day.kind === "end" && day.today) return words[lang].rulerLastDay;
  if (isToday(day)) return said.now;
  if ((day.days ?? 1) > 1) return words[lang].rulerFolded(day.days ?? 1);
  return day.begins ? words[lang].rulerBegins : said[day.kind];
}
