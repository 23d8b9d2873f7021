// The matters that a matter is linked with, by what links them: what it belongs to first, then what stands
// under it, each with its light.

import type { FieldView, LinkView, MatterView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { lineOf } from "../from-views.ts";
import { MatterLines } from "../home-parts.tsx";
import { Section } from "../layout.tsx";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

/** How many of one kind stand open; the others are folded away. */
const openLinks = 20;

/** The fields that do not merely name matters which stand beside them by their titles. */
export function unlinked({ fields, links }: MatterView): readonly FieldView[] {
  const linked = new Set(links.map(({ matter }) => matter.number));
  return fields.filter(({ text }) => !text.split(/[、，,]\s*/).every(part => linked.has(part)));
}

/** One section for each kind of link; nothing where there are none. */
export function Linked({ links, ...shown }: Shown & { links: readonly LinkView[] }) {
  const { lang } = shown;
  const kinds = Map.groupBy(
    links.toSorted((a, b) => Number(b.outward) - Number(a.outward)),
    ({ title }) => title,
  );
  const lines = (some: readonly LinkView[]) => (
    <MatterLines
      lang={lang}
      matters={some.map(({ matter, said }) => {
        const line = lineOf(matter, pageOf("matter", matter.number), shown);
        return said === undefined ? line : { ...line, note: said };
      })}
    />
  );
  return [...kinds].map(([title, own]) => (
    <Section key={title} title={title}>
      {lines(own.slice(0, openLinks))}
      {own.length > openLinks ? (
        <details>
          <summary>{pageWords[lang].mineAll(own.length)}</summary>
          {lines(own.slice(openLinks))}
        </details>
      ) : null}
    </Section>
  ));
}
