// The loop: who raised it, what was decided, what was done, how it was judged.

import type { LoopRow, LoopStage as StageView, LoopView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { lightOf } from "../from-views.ts";
import { Tales } from "../home-parts.tsx";
import { Section } from "../layout.tsx";
import { Durations, type Hop, LoopDrawing, type LoopStage } from "../loop-drawing.tsx";
import { AsOf, Clauses } from "../marks.tsx";
import { sayDay } from "../saying.ts";
import { words } from "../words.ts";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

/** Every loop that was begun, the latest first. */
export function LoopsPage({ loops, lang }: Shown & { loops: readonly LoopRow[] }) {
  const say = pageWords[lang];
  return (
    <>
      <h1>{say.loopListTitle}</h1>
      <p className="note gap-above">{say.loopListLead}</p>
      <Section title={say.talesAll}>
        {loops.length ? (
          <Tales
            tales={loops.map(({ number, title, stages }) => ({
              title,
              stages,
              href: pageOf("loop", number),
            }))}
          />
        ) : (
          <p>{say.loopNone}</p>
        )}
      </Section>
    </>
  );
}

function stageOf(stage: StageView, { lang, zone, now }: Shown): LoopStage {
  const [title = stage.key, sub = ""] = pageWords[lang].stages[stage.key] ?? [];
  const hopOf = (hop: { at: number; text: string } | null | undefined): Hop | undefined =>
    hop ? { date: sayDay(hop.at, lang, zone, now), text: hop.text } : undefined;
  return {
    key: stage.key,
    title,
    sub,
    hop: hopOf(stage.hop),
    nodes: stage.nodes.map(({ title: name, href, lines, light, mine, key, more, hop }) => ({
      title: name,
      href: href ?? undefined,
      lines,
      light: light ? lightOf(light) : undefined,
      me: mine,
      key,
      more,
      hop: hopOf(hop),
    })),
  };
}

/** One loop, drawn, and how long its legs took. */
export function LoopPage({ loop, ...shown }: Shown & { loop: LoopView }) {
  const { lang, zone, now } = shown;
  const say = pageWords[lang];
  const day = (at: number) => sayDay(at, lang, zone, now);
  const total = loop.spans.reduce((sum, { days }) => sum + days, 0);
  return (
    <>
      <h1>
        <Clauses text={loop.title} />
      </h1>
      <p className="note gap-above">
        {say.loopLead}
        {say.gap}
        <AsOf at={loop.asOf} lang={lang} zone={zone} />
      </p>
      <LoopDrawing stages={loop.stages.map(stage => stageOf(stage, shown))} lang={lang} />
      {loop.spans.length ? (
        <Section
          title={words[lang].durationsTitle}
          aside={<span className="as-of">{say.loopDays(total)}</span>}
        >
          <Durations
            lang={lang}
            legs={loop.spans.map(({ title, from, to, days }) => ({
              name: title,
              start: day(from),
              end: day(to),
              days,
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}
