// Where the sample city is played: the real writer, relay and sweeper, with the clock of the script.

import { hash } from "node:crypto";
import { isDead } from "../cities/sample/people.ts";
import type { PlayedAct, Stage } from "../cities/sample/play.ts";
import { posts as samplePosts } from "../cities/sample/posts.ts";
import type { OrgRef } from "../define/fields.ts";
import { jcs } from "../define/jcs.ts";
import type { Actor } from "../engine/matter.ts";
import type { Writer } from "../engine/ports.ts";
import { noticeText } from "../http/notice-text.ts";
import { tableSender } from "../people/table-sender.ts";
import { openRelay, type Relay } from "../store/relay/relay.ts";
import { openSweeper } from "../store/sweeper.ts";
import { aliasOf } from "../people/alias.ts";
import { type OpenCity, phoneFor } from "./city.ts";
import { papersOf } from "./papers.ts";

/** The ids that stand for the script's names. */
export interface Names {
  readonly orgs: ReadonlyMap<string, OrgRef>;
  readonly posts: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

const known = <V>(map: ReadonlyMap<string, V>, name: string): V => {
  const found = map.get(name);
  if (found === undefined) throw new RangeError(`the sample city has no ${name}`);
  return found;
};

const rolesOf = new Map(samplePosts.map(({ key, roles }) => [key, roles]));
const orgOf = new Map(samplePosts.map(({ key, org }) => [key, org]));

function actorOf(person: string, post: string | null, names: Names, key: Uint8Array): Actor {
  const { orgs, posts } = names;
  if (post === null) return { person, post, org: null, roles: ["citizen"], alias: aliasOf(key, person) };
  const org = known(orgs, known(orgOf, post));
  return { person, post: `post:${known(posts, post)}`, org, roles: known(rolesOf, post) };
}

const taken = `select payload->>'actor' as actor from event where matter = $1 and action = $2 and happened = $3`;

/**
 * Who acts: somebody of the script, or whoever the matter names by then. In a load that goes on it may name
 * another by now, so whoever has taken this very act comes first.
 */
async function doerOf(act: PlayedAct, names: Names, { pool, readers, people }: OpenCity): Promise<Actor> {
  const { by, matter, action, at } = act;
  if ("person" in by) return actorOf(`person:${known(names.people, by.person)}`, by.post, names, people.key);
  const { rows } = await pool.query<{ actor: string }>(taken, [matter, action, new Date(at)]);
  const now = matter === null ? undefined : (await readers.matter(matter))?.fields[by.field];
  const named = rows[0]?.actor ?? now;
  if (typeof named !== "string") throw new RangeError(`matter ${String(matter)} names nobody in ${by.field}`);
  return actorOf(named, by.post, names, people.key);
}

/** The same body for the same act, so that a script that is played again finds its first answers. */
const bodyOf = ({ action, input }: PlayedAct): Uint8Array => hash("sha256", jcs({ action, input }), "buffer");

/**
 * The stage in an open city whose workers have not been started. Events happen at the script's times and are
 * recorded now. `close` lets the workers of the stage go.
 */
export function openStage(city: OpenCity, names: Names): Stage & { close(): Promise<void> } {
  const { pool, writer } = city;
  let clock = 0;
  // The relay works by the real clock, since the outbox does; what it makes happen, happens in the script's.
  const backdated: Writer = {
    act: request => writer.act({ ...request, at: Math.min(request.at, clock) }),
    history: acts => writer.history(acts),
    settle: (matters, until) => writer.settle(matters, until),
  };
  const relay = openStageRelay(city, backdated);
  const sweeper = openSweeper({ database: pool, writer, now: () => clock });
  return {
    async act(act) {
      const { mechanism, matter, action, input, at, key } = act;
      const keyed = { key: { text: key, body: bodyOf(act) } };
      return writer.act({
        mechanism,
        matter,
        action,
        input,
        actor: await doerOf(act, names, city),
        at,
        ...(act.behalf === undefined
          ? {}
          : { behalf: actorOf(`person:${known(names.people, act.behalf)}`, null, names, city.people.key) }),
        origin: "sample",
        ...keyed,
      });
    },
    org: key => known(names.orgs, key),
    async deliver(at) {
      clock = at;
      await relay.drain();
    },
    async settle(until) {
      clock = until;
      await sweeper.sweep();
    },
    async close() {
      await Promise.all([relay.close(), sweeper.close()]);
    },
  };
}

function openStageRelay({ pool, registry, people, readers, ...ground }: OpenCity, writer: Writer): Relay {
  return openRelay({
    database: pool,
    writer,
    registry,
    sender: tableSender(pool, Date.now),
    papers: papersOf(ground.orgs, ground.calendar),
    async render({ matter, notice, person }) {
      const about = await readers.matter(matter);
      const phone = about && (await phoneFor(people, about, person));
      if (phone === undefined || isDead(phone) || about === undefined) return undefined;
      const text = noticeText({ registry, ...ground }, about, notice, "zh");
      return text === undefined ? undefined : { phone, text };
    },
  });
}
