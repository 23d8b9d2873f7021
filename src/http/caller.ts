// Who asks: a citizen, an official for a post, a machine with a token, or nobody known.

import type { Actor } from "../engine/matter.ts";
import { aliasOf } from "../people/alias.ts";
import type { Session } from "../people/sessions.ts";
import type { Token } from "../people/tokens.ts";
import type { Lang } from "./types.ts";

export interface Caller {
  readonly lang: Lang;
  /** The time of the request, ms: all that it asks and does is at this moment. */
  readonly now: number;
  readonly address: string;
  /** null for somebody who is not signed in. */
  readonly actor: Actor | null;
  readonly session: Session | null;
  /** The session's cookie, for closing it. */
  readonly cookie: string | null;
  readonly token: Token | null;
}

/** The role of whoever signed in with a proved telephone number; definitions call it so. */
export const citizenRole = "citizen";

/**
 * The actor of a session: for the post that was chosen, or as a citizen; an official without a post has no
 * role. `key` gives citizens their names in the log.
 */
export function actorOfSession({ person, post, citizen }: Session, key: Uint8Array): Actor {
  const who = `person:${person.id}`;
  if (post === null && citizen) {
    return { person: who, post, org: null, roles: [citizenRole], alias: aliasOf(key, who) };
  }
  if (post === null) return { person: who, post, org: null, roles: [] };
  const inPlaceOf = post.place.map(one => `person:${one}`);
  return {
    person: who,
    post: `post:${post.id}`,
    org: post.org,
    roles: post.roles,
    ...(inPlaceOf.length > 0 ? { inPlaceOf } : {}),
  };
}

/** A machine acts for its post under the token's own opaque id. */
export const actorOfToken = ({ id, post }: Token): Actor => ({
  person: `token:${id}`,
  post: `post:${post.id}`,
  org: post.org,
  roles: post.roles,
});
