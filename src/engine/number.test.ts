import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { fromNumber, toNumber } from "./number.ts";

const key = Uint8Array.from({ length: 32 }, (_, place) => place * 7 + 1);
const other = Uint8Array.from({ length: 32 }, (_, place) => place * 5 + 2);
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ids = integer({ min: 0, max: 2 ** 45 - 1 });

const wide = (text: string) =>
  text.replace(/./g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe("the asker's number", () => {
  test("leads back to its matter", () => {
    assert(
      property(ids, id => {
        const number = toNumber(key, id);
        expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(fromNumber(key, number)).toBe(id);
      }),
      { numRuns: 2000 },
    );
    for (const id of [0, 1, 63, 64, 2 ** 32, 2 ** 45 - 1])
      expect(fromNumber(key, toNumber(key, id))).toBe(id);
  });

  test("is another for each matter and each key", () => {
    const numbers = new Set(Array.from({ length: 20_000 }, (_, id) => toNumber(key, id)));
    expect(numbers.size).toBe(20_000);
    expect(toNumber(other, 64)).not.toBe(toNumber(key, 64));
  });

  test("is the same after a restart: the key's copy gives the same numbers", () => {
    expect(toNumber(Uint8Array.from(key), 4711)).toBe(toNumber(key, 4711));
    expect(toNumber(key, 4711)).toMatchInlineSnapshot(`"6XT27-HMPGC"`);
  });

  test("shows no order: neighbours differ in every place as often as chance has it", () => {
    const same = Array.from({ length: 10 }, () => 0);
    const numbers = Array.from({ length: 4001 }, (_, n) => toNumber(key, n * 64).replace("-", ""));
    for (const [at, number] of numbers.slice(1).entries()) {
      for (const [place, character] of [...number].entries())
        if (numbers[at]![place] === character) same[place]! += 1;
    }
    // 4000 pairs, one in 32: 125 expected, six standard deviations are 66.
    for (const count of same) expect(Math.abs(count - 125)).toBeLessThan(66);
    const rising = numbers.slice(1).filter((number, at) => number > numbers[at]!).length;
    expect(Math.abs(rising - 2000)).toBeLessThan(200);
  });

  test("notices every wrong character", () => {
    for (const id of [0, 64, 123_456_789, 2 ** 44 + 5]) {
      const number = toNumber(key, id).replace("-", "");
      for (let place = 0; place < 10; place += 1) {
        for (const character of alphabet) {
          if (character === number[place]) continue;
          expect(fromNumber(key, number.slice(0, place) + character + number.slice(place + 1))).toBeNull();
        }
      }
    }
  });

  test("notices every exchange of two characters, near or far", () => {
    assert(
      property(ids, integer({ min: 0, max: 8 }), integer({ min: 1, max: 9 }), (id, from, further) => {
        const places = [...toNumber(key, id).replace("-", "")];
        const to = Math.min(9, from + further);
        if (places[from] === places[to]) return;
        [places[from], places[to]] = [places[to]!, places[from]!];
        expect(fromNumber(key, places.join(""))).toBeNull();
      }),
    );
  });

  test("is read as people write it", () => {
    const id = Array.from({ length: 500 }, (_, n) => n).find(
      n => /0/.test(toNumber(key, n)) && /1/.test(toNumber(key, n)),
    )!;
    const number = toNumber(key, id);
    const written = [
      number.toLowerCase(),
      number.replace("-", ""),
      ` ${number.replace("-", " – ")} `,
      number.replaceAll("0", "O").replaceAll("1", "l"),
      number.replaceAll("0", "o").replaceAll("1", "I"),
      wide(number),
    ];
    expect(written.map(text => fromNumber(key, text))).toEqual(written.map(() => id));
  });

  test.each([
    "",
    "7K3F9",
    "7K3F9-QWXRU",
    "7K3F9-QWXR2-0",
    "<script>",
    "张三",
    "٣".repeat(10),
    "0".repeat(100_000),
  ])("%.20s is no number", text => expect(fromNumber(key, text)).toBeNull());

  test("is refused for what is no id, and for a key that is too short", () => {
    for (const id of [-1, 1.5, 2 ** 45, Number.NaN]) expect(() => toNumber(key, id)).toThrow(RangeError);
    expect(() => toNumber(new Uint8Array(16), 1)).toThrow(/32 bytes/);
  });

  test("costs little", () => {
    const started = performance.now();
    for (let id = 0; id < 5000; id += 1) toNumber(key, id);
    // About 15 µs each on one core; ten times as much is a mistake, not a slow machine.
    expect((performance.now() - started) / 5000).toBeLessThan(0.15);
  });
});
