// The relay of a city: the words of the notices that it sends, and whom they reach.

import type { Actor } from "../engine/matter.ts";
import type { Sender } from "../engine/ports.ts";
import { noticeText } from "../http/notice-text.ts";
import { aliasOf } from "../people/alias.ts";
import type { People } from "../people/people.ts";
import type { StoredMatter } from "../store/matter-row.ts";
import { openDrives } from "../store/drives/drives.ts";
import { type Relay, openRelay } from "../store/relay/relay.ts";
import type { OpenCity } from "./city.ts";
import { papersOf } from "./papers.ts";

/**
 * The telephone of a person whom a notice is for: the asker stands beside the log, which has only an alias.
 * Another citizen's alias leads back to nobody, and what is for them is never sent to the asker.
 */
export async function phoneFor(
  people: People,
  about: StoredMatter,
  person: string,
): Promise<string | undefined> {
  const { asker, id } = about;
  const isAsker = asker !== null && aliasOf(people.key, asker)(id) === person;
  const known = isAsker ? asker : person;
  return known.startsWith("person:") ? people.accounts.phoneOf(known.slice("person:".length)) : undefined;
}

/** Whoever asked for a matter, as the engine knows them: what is opened for it is theirs as well. */
export async function askerActor(
  { readers, people }: Pick<OpenCity, "readers" | "people">,
  matter: number,
): Promise<Actor | undefined> {
  const person = (await readers.matter(matter))?.asker;
  if (person === undefined || person === null) return undefined;
  return { person, post: null, org: null, roles: ["citizen"], alias: aliasOf(people.key, person) };
}

type Telling = Pick<
  OpenCity,
  | "pool"
  | "readers"
  | "people"
  | "writer"
  | "registry"
  | "orgs"
  | "calendar"
  | "instance"
  | "ballots"
  | "polls"
  | "shared"
>;

/** The relay, with the words of the notices that it sends. */
export function openNotices(
  city: Telling,
  sender: Sender,
  now: () => number,
  log: (text: string) => void,
): Relay {
  const { pool, readers, people, writer, registry } = city;
  return openRelay({
    database: pool,
    writer,
    registry,
    sender,
    now,
    log,
    asker: matter => askerActor(city, matter),
    papers: papersOf(city.orgs, city.calendar),
    ballots: city.ballots,
    polls: city.polls,
    drives: openDrives(city),
    async render({ matter, notice, person }) {
      const about = await readers.matter(matter);
      const phone = about && (await phoneFor(people, about, person));
      const text = about && noticeText(city, about, notice, "zh");
      return phone === undefined || text === undefined ? undefined : { phone, text };
    },
  });
}
