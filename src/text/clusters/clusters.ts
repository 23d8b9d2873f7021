// Appeals that are about the same thing at the same place, found one after the other as they come in.
// Pure: the same texts in the same order give the same clusters, whatever was asked in between.

import { type Vector, Vocabulary, cosine, heaviestFirst } from "./vector.ts";

/** One appeal, as far as it is told apart by. */
export interface Told {
  readonly matter: number;
  /** When it was filed, milliseconds. */
  readonly at: number;
  /** Who asked; two matters of one asker say the same. Null where nobody knows. */
  readonly asker: string | null;
  readonly title: readonly string[];
  readonly body: readonly string[];
  /** As the form says; null where it does not. */
  readonly area: string | null;
  readonly street: string | null;
}

export type Member = Omit<Told, "title" | "body"> & { readonly vector: Vector };

/** A cluster as it stands. Its key stays the same while it lives. */
export interface Cluster {
  readonly key: number;
  readonly members: ReadonlyMap<number, Member>;
  readonly last: number;
}

const dayMs = 86_400_000;
const joinAt = 0.25;
const subjectAt = 0.2;
const mergeAt = 0.35;
const quietMs = 90 * dayMs;
const centroidWords = 80;
const sought = 16;
const rescored = 30;

interface Grown extends Cluster {
  readonly members: Map<number, Member>;
  /** Sum of the members' vectors, no more words than a centroid has. */
  centroid: Map<number, number>;
  last: number;
}

export class Clusters {
  readonly words = new Vocabulary();
  readonly #clusters = new Map<number, Grown>();
  readonly #of = new Map<number, number>();
  readonly #holding = new Map<number, Set<number>>();
  #next = 1;
  constructor(readonly place: "none"|"area"|"street" = "street") {}

  add(told: Told): Cluster {
    const { title, body, ...known } = told;
    const vector = this.words.weigh(this.words.take(title, body));
    const member = { ...known, vector };
    const cluster = this.#nearest(member) ?? this.#opened();
    this.#join(cluster, member);
    return cluster;
  }

  #opened(): Grown {
    const cluster: Grown = { key: this.#next, members: new Map(), centroid: new Map(), last: 0 };
    this.#next += 1;
    this.#clusters.set(cluster.key, cluster);
    return cluster;
  }

  #candidates(vector: Vector): readonly Grown[] {
    const scores = new Map<number, number>();
    for (const [id, weight] of [...vector].slice(0, sought)) {
      for (const key of this.#holding.get(id) ?? []) scores.set(key, (scores.get(key) ?? 0) + weight);
    }
    return [...scores].toSorted(heaviestFirst).slice(0, rescored).map(([key]) => this.#clusters.get(key)!);
  }

  #fits(c: Grown, m: Member): boolean {
    if (m.at - c.last > quietMs) return false;
    if (this.place === "none") return true;
    const f = c.members.values().next().value!;
    return this.place === "street" ? f.street === m.street : f.area === m.area;
  }

  #nearest(member: Member): Grown | undefined {
    let best: Grown | undefined;
    let most = joinAt;
    for (const c of this.#candidates(member.vector)) {
      if (!this.#fits(c, member)) continue;
      const s = cosine(member.vector, c.centroid);
      if (s < most) continue;
      if (cosine(member.vector, c.centroid, w => this.words.isCommon(w)) < subjectAt) continue;
      best = c; most = s;
    }
    return best;
  }

  #join(c: Grown, m: Member): void {
    c.members.set(m.matter, m);
    c.last = Math.max(c.last, m.at);
    this.#of.set(m.matter, c.key);
    for (const [id, w] of m.vector) {
      c.centroid.set(id, (c.centroid.get(id) ?? 0) + w);
      let s = this.#holding.get(id); if (!s) this.#holding.set(id, s = new Set()); s.add(c.key);
    }
    if (c.centroid.size > centroidWords) {
      const kept = [...c.centroid].toSorted(heaviestFirst);
      for (const [id] of kept.slice(centroidWords)) this.#holding.get(id)!.delete(c.key);
      c.centroid = new Map(kept.slice(0, centroidWords));
    }
  }

  mergeNear(now: number): void {
    for (const c of [...this.#clusters.values()]) {
      if (!this.#clusters.has(c.key) || c.members.size < 2) continue;
      if (now - c.last > quietMs) { for (const id of c.centroid.keys()) this.#holding.get(id)!.delete(c.key); continue; }
      const top = new Map([...c.centroid].toSorted(heaviestFirst));
      for (const o of this.#candidates(top)) {
        if (o.key === c.key || !this.#clusters.has(o.key)) continue;
        const f = c.members.values().next().value!;
        if (!this.#fits(o, f)) continue;
        if (cosine(c.centroid, o.centroid) < mergeAt) continue;
        for (const id of o.centroid.keys()) this.#holding.get(id)!.delete(o.key);
        this.#clusters.delete(o.key);
        for (const m of o.members.values()) this.#join(c, m);
      }
    }
  }
  all(): readonly Cluster[] { return [...this.#clusters.values()]; }
}
