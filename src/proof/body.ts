// Whether a payload is an event's body in RFC 8785 form, read byte by byte: nothing is parsed into objects,
// so that checking it costs less than its hash.

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const minus = 0x2d;
const zero = 0x30;
const nine = 0x39;
const [open, shut, opens, shuts] = [0x7b, 0x7d, 0x5b, 0x5d];
const words = ["true", "false", "null"].map(word => Buffer.from(word));
/** \b \t \n \f \r have a short form, so their \u00xx is not canonical. */
const short = new Set(["08", "09", "0a", "0c", "0d"]);

type Kind = "text" | "text or null" | "object" | "object or null";

/** The members of a body in their order. */
const members: readonly (readonly [string, Kind])[] = [
  ["action", "text"],
  ["actor", "text"],
  ["cause", "object or null"],
  ["checks", "object"],
  ["commitments", "object"],
  ["decisions", "object"],
  ["draws", "object"],
  ["due", "object"],
  ["from", "text"],
  ["input", "object"],
  ["mechanism", "text"],
  ["org", "text or null"],
  ["origin", "text"],
  ["post", "text or null"],
  ["set", "object"],
  ["to", "text"],
  ["version", "text"],
];
const heads = members.map(([name]) => Buffer.from(`"${name}":`));
export const memberNames = members.map(([name]) => name);
/** Where shared data were asked, a table was consulted, a sample was drawn; left out elsewhere. */
const optional: ReadonlySet<string> = new Set(["checks", "decisions", "draws"]);

/** Reads one payload after the other; what it found of the last stays until the next. */
export class BodyReader {
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  /** Where the value of each member begins and ends, in the order of `memberNames`. */
  readonly spans = new Int32Array(members.length * 2);
  /** The member in which the reading stopped. */
  member = "";

  /** Whether bytes `from` to `to` are a canonical body. */
  read(bytes: Buffer, from: number, to: number): boolean {
    this.#bytes = bytes;
    this.#at = from;
    this.member = "payload";
    if (bytes[this.#at++] !== open) return false;
    for (let i = 0, first = true; i < heads.length; i += 1) {
      const start = first ? this.#at : this.#at + 1;
      if (!this.#is(heads[i]!, start)) {
        if (optional.has(memberNames[i]!)) continue;
        this.member = memberNames[i]!;
        return false;
      }
      if (!first && bytes[this.#at] !== comma) return false;
      first = false;
      this.member = memberNames[i]!;
      this.#at = start + heads[i]!.length;
      this.spans[2 * i] = this.#at;
      if (!this.#fits(members[i]![1]) || !this.#value()) return false;
      this.spans[2 * i + 1] = this.#at;
    }
    this.member = "payload";
    return bytes[this.#at++] === shut && this.#at === to;
  }

  #is(word: Buffer, at: number): boolean {
    const bytes = this.#bytes;
    for (let i = 0; i < word.length; i += 1) if (bytes[at + i] !== word[i]) return false;
    return true;
  }

  #fits(kind: Kind): boolean {
    const byte = this.#bytes[this.#at];
    if (byte === 0x6e) return kind === "text or null" || kind === "object or null";
    return byte === (kind === "text" || kind === "text or null" ? quote : open);
  }

  #value(): boolean {
    const byte = this.#bytes[this.#at]!;
    if (byte === quote) return this.#string();
    if (byte === open) return this.#object();
    if (byte === opens) return this.#array();
    if (byte === minus || (byte >= zero && byte <= nine)) return this.#number();
    const word = words.find(one => this.#is(one, this.#at));
    if (word === undefined) return false;
    this.#at += word.length;
    return true;
  }

  #object(): boolean {
    const bytes = this.#bytes;
    this.#at += 1;
    if (bytes[this.#at] === shut) return (this.#at += 1) > 0;
    for (let before = -1; ;) {
      const key = this.#at;
      if (bytes[key] !== quote || !this.#string()) return false;
      if (before >= 0 && !this.#ascends(before, key)) return false;
      before = key;
      if (bytes[this.#at++] !== 0x3a || !this.#value()) return false;
      const next = bytes[this.#at++];
      if (next === shut) return true;
      if (next !== comma) return false;
    }
  }

  #array(): boolean {
    const bytes = this.#bytes;
    this.#at += 1;
    if (bytes[this.#at] === shuts) return (this.#at += 1) > 0;
    for (;;) {
      if (!this.#value()) return false;
      const next = bytes[this.#at++];
      if (next === shuts) return true;
      if (next !== comma) return false;
    }
  }

  /** Keys stand in the order of their UTF-16 units, each once. */
  #ascends(before: number, key: number): boolean {
    const bytes = this.#bytes;
    for (let i = 1; ; i += 1) {
      const [one, other] = [bytes[before + i]!, bytes[key + i]!];
      if (one >= 0x80 || other >= 0x80 || one === backslash || other === backslash) break;
      if (one === other && one !== quote) continue;
      return other !== quote && (one === quote || one < other);
    }
    return this.#text(before) < this.#text(key);
  }

  #text(at: number): string {
    const here = this.#at;
    this.#at = at;
    this.#string();
    const text = JSON.parse(this.#bytes.toString("utf8", at, this.#at)) as string;
    this.#at = here;
    return text;
  }

  #string(): boolean {
    const bytes = this.#bytes;
    let at = this.#at + 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined || byte < 0x20) return false;
      if (byte === quote) {
        this.#at = at;
        return true;
      }
      if (byte !== backslash) continue;
      const escape = String.fromCharCode(bytes[at++]!);
      if ('"\\bfnrt'.includes(escape)) continue;
      const code = bytes.toString("latin1", at, at + 4);
      if (escape !== "u" || !/^00[01][0-9a-f]$/.test(code) || short.has(code.slice(2))) return false;
      at += 4;
    }
  }

  #number(): boolean {
    const bytes = this.#bytes;
    const from = this.#at;
    let at = from;
    while (bytes[at]! >= zero && bytes[at]! <= nine) at += 1;
    const plain = at - from < 16 && (bytes[from] !== zero || at - from === 1) && bytes[from] !== minus;
    const next = bytes[at];
    this.#at = at;
    if (plain && (next === comma || next === shut || next === shuts)) return true;
    while (/[-+.eE\d]/.test(String.fromCharCode(bytes[at] ?? 0))) at += 1;
    this.#at = at;
    const text = bytes.toString("latin1", from, at);
    const value = Number(text);
    return Number.isFinite(value) && !Object.is(value, -0) && String(value) === text;
  }
}
