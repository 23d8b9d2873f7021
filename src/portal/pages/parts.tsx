// The parts of a matter that are handled by themselves (子件), on the page of the whole: how many have come how
// far, each with its unit and its light, and the one thing that it waits for the reader to do.

import type { LinkView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { lightOf, lineOf } from "../from-views.ts";
import { Section } from "../layout.tsx";
import { Light, Nb } from "../marks.tsx";
import type { Shown } from "./shown.ts";

const words = {
  zh: {
    count: (state: string, count: number) => `${state} ${count} 项`,
    comma: "，",
    waits: (act: string) => `需要您：${act}`,
  },
  en: {
    count: (state: string, count: number) => `${state}: ${count}`,
    comma: "; ",
    waits: (act: string) => `You can now: ${act}`,
  },
} as const;

interface PartsProps extends Shown {
  links: readonly LinkView[];
}

/** Nothing where a matter has no parts. */
export function Parts({ links, ...shown }: PartsProps) {
  const { lang } = shown;
  const say = words[lang];
  const parts = links.filter(({ part }) => part !== undefined);
  if (parts.length === 0) return null;
  const counts = [...Map.groupBy(parts, ({ matter }) => matter.stateTitle)];
  // What waits for the reader stands first.
  const inOrder = parts.toSorted((a, b) => Number(!a.part?.waits) - Number(!b.part?.waits));
  return (
    <Section title={parts[0]!.title}>
      <p className="note">
        {counts.map(([state, some], at) => (
          <Nb key={state}>
            {at === 0 ? "" : say.comma}
            {say.count(state, some.length)}
          </Nb>
        ))}
      </p>
      <ul className="mine gap-above">
        {inOrder.map(({ matter, part }) => {
          const { title, note } = lineOf(matter, "", shown);
          const waits = part?.waits ?? null;
          return (
            <li key={matter.number}>
              <p>
                <a href={pageOf("follow", matter.number)}>{title}</a>
                <Light light={lightOf(matter.light)} lang={lang} word={matter.stateTitle} />
              </p>
              <span className="note">{[part?.unit, note].filter(Boolean).join("　")}</span>
              {waits === null ? null : (
                <p className="gap-above">
                  <a className="button button--second" href={pageOf("follow", matter.number)}>
                    {say.waits(waits)}
                  </a>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
