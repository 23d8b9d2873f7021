// Appeals that are about the same thing at the same place, found one after the other as they come in, in the
// memory of this process. Pure: the same texts and the same word of the office in the same order give the
// same clusters. What the office said by hand (this one belongs there, that one does not, these two are
// one) binds.

import { type Centroid, Neighbours, cosineWith } from "./centroid.ts";
import { type Member, type Told, dayMs, placeOf, sharedBy } from "./member.ts";
import { type Vector, Vocabulary, cosine, heaviestFirst, unit } from "./vector.ts";

/** A cluster as it stands; its key is its own while it lives. */
export interface Cluster {
  readonly key: number;
  /** The hot issue that it was listed as: its matter. */
  readonly issue: number | null;
  readonly place: string;
  readonly topic: string | null;
  readonly members: ReadonlyMap<number, Member>;
  /** When its last member was filed, ms. */
  readonly last: number;
}

// Measured on real petitions: whole texts alike, and alike in what they are about as well.
const joinAt = 0.25;
const subjectAt = 0.2;
const mergeAt = 0.3;
/** Filed under another topic it has to be far more alike: one of the two was filed under the wrong one. */
const otherTopicAt = 0.45;
const quietMs = 90 * dayMs;

interface Grown extends Cluster, Centroid {
  issue: number | null;
  readonly members: Map<number, Member>;
  last: number;
}

export class Clusters {
  readonly #vocabulary = new Vocabulary();
  readonly #clusters = new Map<number, Grown>();
  readonly #of = new Map<number, Grown>();
  readonly #byIssue = new Map<number, Grown>();
  readonly #places = new Map<string, Neighbours<Grown>>();
  /** Those that are found by their words. */
  readonly #awake = new Set<Grown>();
  readonly #changed = new Set<Grown>();
  /** By hand: where a matter belongs, and where it does not. */
  readonly #bound = new Map<number, number>();
  readonly #barred = new Map<number, Set<number>>();
  readonly #into = new Map<number, number>();
  #next = 1;
  #night = 0;

  /** Takes an appeal in; one that is known already stays where it is. */
  add(told: Told): Cluster {
    const known = this.#of.get(told.matter);
    if (known !== undefined) return known;
    const { title, body, ...rest } = told;
    const member: Member = { ...rest, vector: this.#vocabulary.take(title, body) };
    const bound = this.#bound.get(member.matter);
    const cluster = bound === undefined ? this.#nearest(member) : this.#ofIssue(bound, member);
    return this.#join(cluster ?? this.#opened(member), member);
  }

  /** Forgets an appeal: it was erased, withdrawn or never should have been one. */
  remove(matter: number): void {
    const cluster = this.#of.get(matter);
    const member = cluster?.members.get(matter);
    if (cluster === undefined || member === undefined) return;
    this.#of.delete(matter);
    cluster.members.delete(matter);
    this.#at(cluster.place).move(cluster, member.vector, -1);
    if (cluster.members.size === 0) this.#drop(cluster);
  }

  /** The cluster is this hot issue from now on. */
  listed(key: number, issue: number): void {
    const cluster = this.#clusters.get(key);
    if (cluster === undefined) return;
    cluster.issue = issue;
    this.#byIssue.set(issue, cluster);
  }

  /** By hand or on record: the matter belongs to this hot issue, whatever it says. */
  bind(matter: number, issue: number): void {
    const to = this.#target(issue);
    if (this.#bound.get(matter) === to) return;
    this.#bound.set(matter, to);
    this.#place(matter);
  }

  /** By hand: the matter does not belong to this hot issue and is never gathered there again. */
  bar(matter: number, issue: number): void {
    const barred = this.#barred.get(matter) ?? new Set();
    if (barred.has(issue)) return;
    this.#barred.set(matter, barred.add(issue));
    if (this.#bound.get(matter) === issue) this.#bound.delete(matter);
    this.#place(matter);
  }

  /** By hand: one hot issue is another. */
  unite(issue: number, into: number): void {
    const to = this.#target(into);
    if (this.#into.get(issue) === to || issue === to) return;
    this.#into.set(issue, to);
    for (const [matter, bound] of this.#bound) if (bound === issue) this.#bound.set(matter, to);
    const cluster = this.#byIssue.get(issue);
    this.#byIssue.delete(issue);
    if (cluster === undefined) return;
    const target = this.#byIssue.get(to);
    cluster.issue = null;
    if (target === undefined) this.listed(cluster.key, to);
    else this.#absorb(target, cluster);
  }

  /** The merge was undone. */
  part(issue: number): void {
    this.#into.delete(issue);
  }

  /** Once a night: those that have grown alike become one; those that have been quiet are found no more. */
  settle(now: number): void {
    Array.from(this.settling(now));
  }

  /** The same in steps: it may be left for a while at each. Nothing may be added meanwhile. */
  *settling(now: number): Generator<undefined> {
    const night = Math.floor(now / dayMs);
    if (night <= this.#night) return;
    this.#night = night;
    for (const cluster of this.#awake) {
      if (now - cluster.last <= quietMs) continue;
      this.#at(cluster.place).forget(cluster);
      this.#awake.delete(cluster);
    }
    for (const cluster of [...this.#changed].toSorted((one, other) => one.key - other.key)) {
      if (this.#clusters.has(cluster.key)) this.#mergeNear(cluster);
      yield;
    }
    this.#changed.clear();
  }

  /** Every cluster of at least so many matters. */
  *all(least = 1): Generator<Cluster> {
    for (const cluster of this.#clusters.values()) if (cluster.members.size >= least) yield cluster;
  }

  of(matter: number): Cluster | undefined {
    return this.#of.get(matter);
  }

  /** What a cluster is about: its weightiest words that so many askers and more have used. */
  wordsOf(key: number, most: number, askers = 1): readonly string[] {
    const cluster = this.#clusters.get(key);
    if (cluster === undefined) return [];
    const members = [...cluster.members.values()];
    const used = (word: number) =>
      new Set(members.filter(({ vector }) => vector.has(word)).map(({ asker, matter }) => asker ?? matter))
        .size;
    return [...cluster.words]
      .toSorted(heaviestFirst)
      .slice(0, most * 3)
      .filter(([word]) => this.#tells(word) && used(word) >= askers)
      .slice(0, most)
      .map(([word]) => this.#vocabulary.nameOf(word));
  }

  /** Of each of these matters the weightiest words that so many of their askers and more have used. */
  sharedWords(
    matters: readonly number[],
    most: number,
    askers: number,
  ): (matter: number) => readonly string[] {
    const members = matters.flatMap(matter => this.#of.get(matter)?.members.get(matter) ?? []);
    const shared = sharedBy(members, askers);
    return matter => {
      const { vector = new Map<number, number>() } = this.#of.get(matter)?.members.get(matter) ?? {};
      const told = [...vector.keys()].filter(word => this.#tells(word) && shared.has(word));
      return told.slice(0, most).map(word => this.#vocabulary.nameOf(word));
    };
  }

  /** Whether two clusters, wherever they are, are about the same. */
  alike(one: number, other: number): boolean {
    const [first, second] = [this.#clusters.get(one), this.#clusters.get(other)];
    return first !== undefined && second !== undefined && cosine(first.words, second.words) >= mergeAt;
  }

  /** A character alone counts, and tells a reader nothing. */
  readonly #tells = (word: number): boolean => this.#vocabulary.nameOf(word).length > 1;

  #target(issue: number): number {
    const seen = new Set<number>();
    let at = issue;
    while (this.#into.has(at) && !seen.has(at)) {
      seen.add(at);
      at = this.#into.get(at)!;
    }
    return at;
  }

  #at(place: string): Neighbours<Grown> {
    const found = this.#places.get(place) ?? new Neighbours<Grown>();
    this.#places.set(place, found);
    return found;
  }

  #opened(member: Member): Grown {
    const key = this.#next;
    this.#next += 1;
    const cluster: Grown = {
      key,
      issue: null,
      place: placeOf(member),
      topic: member.topic,
      members: new Map(),
      words: new Map(),
      squares: 0,
      last: member.at,
    };
    this.#clusters.set(key, cluster);
    return cluster;
  }

  #ofIssue(issue: number, member: Member): Grown {
    const known = this.#byIssue.get(issue);
    if (known !== undefined) return known;
    const cluster = this.#opened(member);
    this.listed(cluster.key, issue);
    return cluster;
  }

  #isBarred(matter: number, { issue }: Cluster): boolean {
    return issue !== null && this.#barred.get(matter)?.has(issue) === true;
  }

  readonly #isSubject = (word: number): boolean => this.#vocabulary.isCommon(word);

  #likeness(vector: Vector, topic: string | null, other: Grown, least: number): number {
    const found = cosineWith(vector, other);
    if (found < (topic === other.topic ? least : Math.max(least, otherTopicAt))) return 0;
    return cosine(vector, other.words, this.#isSubject) < subjectAt ? 0 : found;
  }

  #nearest(member: Member): Grown | undefined {
    let [best, most]: [Grown | undefined, number] = [undefined, 0];
    for (const cluster of this.#at(placeOf(member)).near(member.vector)) {
      if (member.at - cluster.last > quietMs || this.#isBarred(member.matter, cluster)) continue;
      const found = this.#likeness(member.vector, member.topic, cluster, joinAt);
      if (found > most) [best, most] = [cluster, found];
    }
    return best;
  }

  #join(cluster: Grown, member: Member): Grown {
    cluster.members.set(member.matter, member);
    cluster.last = Math.max(cluster.last, member.at);
    this.#of.set(member.matter, cluster);
    this.#changed.add(cluster);
    this.#awake.add(cluster);
    this.#at(cluster.place).move(cluster, member.vector, 1);
    return cluster;
  }

  #drop(cluster: Grown): void {
    this.#at(cluster.place).forget(cluster);
    this.#clusters.delete(cluster.key);
    this.#changed.delete(cluster);
    this.#awake.delete(cluster);
    if (cluster.issue !== null) this.#byIssue.delete(cluster.issue);
  }

  #absorb(cluster: Grown, other: Grown): void {
    const moved = [...other.members.values()];
    this.#drop(other);
    for (const member of moved) this.#join(cluster, member);
  }

  /** Puts a matter that is known where the office's word says. */
  #place(matter: number): void {
    const bound = this.#bound.get(matter);
    const cluster = this.#of.get(matter);
    const member = cluster?.members.get(matter);
    if (cluster === undefined || member === undefined) return;
    if (bound === undefined ? !this.#isBarred(matter, cluster) : cluster.issue === bound) return;
    this.remove(matter);
    const next = bound === undefined ? this.#nearest(member) : this.#ofIssue(bound, member);
    this.#join(next ?? this.#opened(member), member);
  }

  #mergeNear(cluster: Grown): void {
    const words = unit(new Map([...cluster.words].toSorted(heaviestFirst)));
    for (const other of this.#at(cluster.place).near(words)) {
      const both = cluster.issue !== null && other.issue !== null;
      if (other === cluster || both || !this.#clusters.has(cluster.key)) continue;
      if (this.#likeness(words, cluster.topic, other, mergeAt) === 0) continue;
      const [into, from] = other.issue === null ? [cluster, other] : [other, cluster];
      if ([...from.members.keys()].some(matter => this.#isBarred(matter, into))) continue;
      this.#absorb(into, from);
    }
  }
}
