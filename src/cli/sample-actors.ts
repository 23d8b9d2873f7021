// Who the sample city's script means by its names: the people, posts and orgs that were made for it.

import { posts as samplePosts } from "../cities/sample/posts.ts";
import type { OrgRef } from "../define/fields.ts";
import type { Actor } from "../engine/matter.ts";
import { aliasOf } from "../people/alias.ts";

/** The ids that stand for the script's names. */
export interface Names {
  readonly orgs: ReadonlyMap<string, OrgRef>;
  readonly posts: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

/** Throws a RangeError for a name that is not there. */
export const known = <V>(map: ReadonlyMap<string, V>, name: string): V => {
  const found = map.get(name);
  if (found === undefined) throw new RangeError(`the sample city has no ${name}`);
  return found;
};

const rolesOf = new Map(samplePosts.map(({ key, roles }) => [key, roles]));
const orgOf = new Map(samplePosts.map(({ key, org }) => [key, org]));

/** Who the script's people are to the engine; each is made once. */
export class Actors {
  readonly #names: Names;
  readonly #secret: Uint8Array;
  readonly #actors = new Map<string, Actor>();

  constructor(names: Names, secret: Uint8Array) {
    this.#names = names;
    this.#secret = secret;
  }

  /** Somebody of the script by account or telephone. */
  named(name: string, post: string | null): Actor {
    return this.person(`person:${known(this.#names.people, name)}`, post);
  }

  person(person: string, post: string | null): Actor {
    const key = `${person} ${post ?? ""}`;
    let found = this.#actors.get(key);
    if (found === undefined) this.#actors.set(key, (found = this.#make(person, post)));
    return found;
  }

  #make(person: string, post: string | null): Actor {
    if (post === null) {
      return { person, post, org: null, roles: ["citizen"], alias: aliasOf(this.#secret, person) };
    }
    const org = known(this.#names.orgs, known(orgOf, post));
    return { person, post: `post:${known(this.#names.posts, post)}`, org, roles: known(rolesOf, post) };
  }
}
