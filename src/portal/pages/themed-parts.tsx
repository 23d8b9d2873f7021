// What the pages of themed sessions share: a session in a line, what was received in words of figures.

import type { ThemedSession } from "../../http/types.ts";
import { addresses, pageOf } from "../addresses.ts";
import type { FigureCell } from "../home-parts.tsx";
import { Section } from "../layout.tsx";
import { sayDate, sayNumber } from "../saying.ts";
import type { Lang } from "../words.ts";
import type { Shown } from "./shown.ts";
import { themedWords } from "./themed-words.ts";

/** 2026年11月25日（周三）09:00–11:00 */
export const sayTime = ({ starts, opens, closes }: ThemedSession, { lang, zone }: Shown): string =>
  `${sayDate(starts, lang, zone)} ${opens}–${closes}`;

/** A session in a list: what it is, when, who answers. */
export function SessionLines({ sessions, ...shown }: Shown & { sessions: readonly ThemedSession[] }) {
  return (
    <ul className="mine">
      {sessions.map(session => (
        <li key={session.number}>
          <p>
            <a href={pageOf("themed", session.number)}>
              {session.title}　{session.subject}
            </a>
          </p>
          <span className="note">
            {sayTime(session, shown)}　{session.guests}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface CountsAsked {
  readonly received: number;
  readonly closed: number;
  readonly share: string;
}

/** Received, closed, open and the share, each a link to its figure. */
export function cells({ received, closed, share }: CountsAsked, lang: Lang): readonly FigureCell[] {
  const say = themedWords[lang];
  const href = (name: string) => pageOf("figures", `appeal.${name}`);
  const cell = (name: string, value: number, figure: string) => ({
    name,
    value: sayNumber(value),
    unit: say.matters || undefined,
    href: href(figure),
    note: "",
  });
  return [
    cell(say.received, received, "themedReceived"),
    cell(say.closed, closed, "themedClosed"),
    cell(say.stillOpen, received - closed, "themedOpen"),
    {
      name: say.share,
      value: share,
      href: href("themedShare"),
      note: received ? `${sayNumber(closed)}/${sayNumber(received)}` : "",
    },
  ];
}

/** On the home page: the session that is on, or the next one. */
export function NextSession({ session, ...shown }: Shown & { session: ThemedSession }) {
  const say = themedWords[shown.lang];
  return (
    <Section
      title={session.live ? `${say.title}　${say.live}` : `${say.title}　${say.next}`}
      aside={
        <a className="note" href={addresses.themed}>
          {say.all}
        </a>
      }
    >
      <SessionLines sessions={[session]} {...shown} />
    </Section>
  );
}
