// The frozen bytes: an event's preimage, its chain and its commitments, against values worked out outside
// this code.

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { chain, commitment, eventHash, genesis } from "./event.ts";
import { appealIn } from "./test/stage.ts";

const sha256 = (...parts: readonly (Uint8Array | string)[]) => {
  const made = createHash("sha256");
  for (const part of parts) made.update(part);
  return made.digest("hex");
};

describe("the hash of an event", () => {
  test("covers algorithm, previous hash, matter, seq, both times and the text, in this order", () => {
    const places = Buffer.alloc(28);
    places.writeBigInt64BE(2n ** 40n + 640n, 0);
    places.writeInt32BE(7, 8);
    places.writeBigInt64BE(1_772_416_800_000n, 12);
    places.writeBigInt64BE(1_772_416_800_123n, 20);
    const payload = '{"action":"路灯𠮷"}';
    const made = eventHash(genesis("city"), 2 ** 40 + 640, 7, 1_772_416_800_000, 1_772_416_800_123, payload);
    expect(made.toString("hex")).toBe(sha256(Uint8Array.of(1), genesis("city"), places, payload));
  });

  test("of a known event stays what it was when the format was frozen", () => {
    const made = eventHash(genesis("keymove"), 640, 1, 1_772_416_800_000, 1_772_416_800_000, "{}");
    expect(genesis("keymove").toString("hex")).toBe(sha256("keymove"));
    expect(made.toString("hex")).toBe(frozen);
  });

  test("differs for another instance, so that no chain can be moved to another city", () => {
    const of = (instance: string) => eventHash(genesis(instance), 640, 1, 0, 0, "{}").toString("hex");
    expect(of("one")).not.toBe(of("other"));
  });
});

// Worked out by another program when the format was frozen.
const frozen = "8da87ae1b3e3fa4cdab874d97c87867beefbd20a7b1715a244f75c5b852992e9";

describe("a commitment", () => {
  const salt = new Uint8Array(16).fill(7);

  test("opens with its salt and its value only", () => {
    expect(commitment(salt, "13800001234")).toBe(sha256(salt, '"13800001234"'));
    expect(commitment(salt, "13800001235")).not.toBe(commitment(salt, "13800001234"));
    expect(commitment(new Uint8Array(16), "13800001234")).not.toBe(commitment(salt, "13800001234"));
  });
});

describe("an event's text", () => {
  const [first] = appealIn("received").events;

  test("holds exactly the members of the design, and nothing outside it", () => {
    const members = "action actor cause commitments due from input mechanism org origin post set to version";
    expect(Object.keys(JSON.parse(first!.payload) as object)).toEqual(members.split(" "));
  });

  test("is one line, so that it can be sent newline-joined", () => {
    expect(first!.payload).not.toMatch(/[\n\r]/);
  });

  test("reads back as the body", () => {
    expect(JSON.parse(first!.payload)).toEqual(first!.body);
    const again = chain(first!, 640, 1, first!.recorded, genesis("test"));
    expect(again.hash).toEqual(first!.hash);
  });
});
