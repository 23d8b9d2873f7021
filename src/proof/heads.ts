// Where each matter of a log stands while it is read: some 70 bytes a matter and no object, so that millions
// fit.

const most = 0.6;

/** What is known of a matter after its last event; `at` finds its place, or -1. */
export class Heads {
  count = 0;
  #size: number;
  #keys: Float64Array;
  seq: Int32Array;
  happened: Float64Array;
  /** The state that it was left in, and its mechanism, as numbers that the reader gave. */
  state: Int32Array;
  mechanism: Int32Array;
  /** 32 bytes each. */
  hash: Buffer;

  constructor(size = 1024) {
    this.#size = size;
    this.#keys = new Float64Array(size).fill(-1);
    this.seq = new Int32Array(size);
    this.happened = new Float64Array(size);
    this.state = new Int32Array(size);
    this.mechanism = new Int32Array(size);
    this.hash = Buffer.alloc(32 * size);
  }

  #slot(matter: number): number {
    // Ids are dense numbers, so their low bits spread them; the size is a power of two.
    const mask = this.#size - 1;
    let slot = Math.imul(matter, 0x9e3779b1) & mask;
    while (this.#keys[slot] !== -1 && this.#keys[slot] !== matter) slot = (slot + 1) & mask;
    return slot;
  }

  at(matter: number): number {
    const slot = this.#slot(matter);
    return this.#keys[slot] === -1 ? -1 : slot;
  }

  /** Makes room for a matter that is not known yet. */
  add(matter: number): number {
    if (this.count >= this.#size * most) this.#grow();
    const slot = this.#slot(matter);
    this.#keys[slot] = matter;
    this.count += 1;
    return slot;
  }

  /** The matters, in no order. */
  *matters(): Generator<number> {
    for (const key of this.#keys) if (key !== -1) yield key;
  }

  #grow(): void {
    const wider = new Heads(this.#size * 2);
    for (let slot = 0; slot < this.#size; slot += 1) {
      if (this.#keys[slot] === -1) continue;
      const to = wider.#slot(this.#keys[slot]!);
      wider.#keys[to] = this.#keys[slot]!;
      wider.seq[to] = this.seq[slot]!;
      wider.happened[to] = this.happened[slot]!;
      wider.state[to] = this.state[slot]!;
      wider.mechanism[to] = this.mechanism[slot]!;
      this.hash.copy(wider.hash, 32 * to, 32 * slot, 32 * slot + 32);
    }
    this.#size = wider.#size;
    this.#keys = wider.#keys;
    this.seq = wider.seq;
    this.happened = wider.happened;
    this.state = wider.state;
    this.mechanism = wider.mechanism;
    this.hash = wider.hash;
  }
}
