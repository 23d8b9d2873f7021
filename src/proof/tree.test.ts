// The tree against the published vectors of RFC 6962's authors, and against a tree written from its text.

import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  Growth,
  type Range,
  consistencyRanges,
  emptyRoot,
  inclusionRanges,
  joined,
  leafHash,
  manyRanges,
  nodeHash,
  provesConsistency,
  provesInclusion,
  rootOfMany,
  subtreesOf,
} from "./tree.ts";

const sha = (...parts: Uint8Array[]) => createHash("sha256").update(Buffer.concat(parts)).digest();
/** MTH, word for word from RFC 6962, 2.1. */
function naive(data: readonly Uint8Array[]): Buffer {
  if (data.length === 0) return sha();
  if (data.length === 1) return sha(Buffer.of(0), data[0]!);
  let k = 1;
  while (k * 2 < data.length) k *= 2;
  return sha(Buffer.of(1), naive(data.slice(0, k)), naive(data.slice(k)));
}
const grown = (data: readonly Uint8Array[]): Growth => {
  const tree = new Growth();
  for (const one of data) tree.append(one);
  return tree;
};
const hashOf =
  (data: readonly Uint8Array[]) =>
  ({ from, to }: Range) =>
    naive(data.slice(from, to));
const made = (size: number) => Array.from({ length: size }, (_, i) => sha(Buffer.from(`leaf ${i}`)));
const hex = (nodes: readonly Uint8Array[]) => nodes.map(node => Buffer.from(node).toString("hex"));

// From the test data of Certificate Transparency's reference implementation.
const inputs = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const roots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

describe("published vectors", () => {
  const data = inputs.map(text => Buffer.from(text, "hex"));
  it("roots of one to eight leaves, and of none", () => {
    expect(
      data.map((_, i) =>
        grown(data.slice(0, i + 1))
          .root()
          .toString("hex"),
      ),
    ).toEqual(roots);
    expect(emptyRoot().toString("hex")).toMatch(/^e3b0c44298fc1c14/);
    expect(new Growth().root()).toEqual(emptyRoot());
  });
  it("a path and a proof of consistency", () => {
    expect(hex(inclusionRanges(5, 8).map(hashOf(data)))).toEqual([
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
    expect(hex(consistencyRanges(6, 8).map(hashOf(data)))).toEqual([
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
  });
});

const sizes = fc.integer({ min: 1, max: 70 });

it("grows to the naive root, also when it goes on from its peaks, and tells each subtree once", () => {
  fc.assert(
    fc.property(sizes, fc.nat(70), (size, cut) => {
      const data = made(size);
      const before = grown(data.slice(0, Math.min(cut, size)));
      const told: string[] = [];
      const after = new Growth(before.size, before.peaks(), ({ level, n }, node) => {
        const width = 2 ** level;
        expect(node()).toEqual(naive(data.slice(n * width, n * width + width)));
        told.push(`${level}/${n}`);
      });
      for (const one of data.slice(before.size)) after.append(one);
      expect(after.root()).toEqual(naive(data));
      expect(new Set(told).size).toBe(told.length);
    }),
  );
});

it("ranges fall apart into complete subtrees that lead to the same hash", () => {
  fc.assert(
    fc.property(sizes, sizes, (one, other) => {
      const data = made(Math.max(one, other));
      const ranges = [
        ...inclusionRanges(Math.min(one, other) - 1, data.length),
        ...consistencyRanges(one, data.length),
      ];
      for (const range of ranges) {
        const parts = subtreesOf(range).map(({ level, n }) =>
          hashOf(data)({ from: n * 2 ** level, to: (n + 1) * 2 ** level }),
        );
        expect(joined(parts)).toEqual(hashOf(data)(range));
      }
    }),
  );
});

it("a leaf's path proves that leaf at that place and no other", () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), (size, at, wrong) => {
      const data = made(size);
      const [index, root] = [at % size, naive(data)];
      const path = inclusionRanges(index, size).map(hashOf(data));
      expect(provesInclusion(data[index]!, index, size, path, root)).toBe(true);
      expect(provesInclusion(sha(Buffer.from("other")), index, size, path, root)).toBe(false);
      const elsewhere = wrong % size;
      expect(provesInclusion(data[index]!, elsewhere, size, path, root)).toBe(elsewhere === index);
      expect(provesInclusion(data[index]!, index, size, path.slice(1), root)).toBe(size === 1);
      expect(provesInclusion(data[index]!, index, size, path, sha())).toBe(false);
      expect(provesInclusion(data[index]!, size, size, path, root)).toBe(false);
    }),
  );
});

it("a later tree is proved to begin with a former one, and with no other", () => {
  fc.assert(
    fc.property(sizes, sizes, (one, other) => {
      const [m, n] = [Math.min(one, other), Math.max(one, other)];
      const data = made(n);
      const path = consistencyRanges(m, n).map(hashOf(data));
      const [former, later] = [
        { size: m, root: naive(data.slice(0, m)) },
        { size: n, root: naive(data) },
      ];
      expect(provesConsistency(former, later, path)).toBe(true);
      expect(provesConsistency({ size: m, root: sha() }, later, path)).toBe(false);
      expect(provesConsistency(former, { size: n, root: sha() }, path)).toBe(false);
      expect(provesConsistency(later, former, path)).toBe(m === n);
      expect(provesConsistency(former, later, [...path, sha()])).toBe(false);
      expect(provesConsistency({ size: 0, root: sha() }, later, [])).toBe(true);
    }),
  );
});

it("many leaves are proved together by each other hash once", () => {
  fc.assert(
    fc.property(sizes, fc.uniqueArray(fc.nat(69), { minLength: 1, maxLength: 12 }), (size, wanted) => {
      const data = made(size);
      const indices = [...new Set(wanted.map(one => one % size))].toSorted((a, b) => a - b);
      const others = manyRanges(indices, size).map(hashOf(data));
      const leaves = indices.map(index => ({ index, data: data[index]! }));
      expect(rootOfMany(leaves, size, others)).toEqual(naive(data));
      expect(rootOfMany(leaves, size, [...others, sha()])).toBeUndefined();
      const forged = leaves.map((one, i) => (i === 0 ? { ...one, data: sha() } : one));
      expect(rootOfMany(forged, size, others)).not.toEqual(naive(data));
      const fewer = others.length > 0 ? rootOfMany(leaves, size, others.slice(1)) : undefined;
      expect(fewer).toBeUndefined();
    }),
  );
  expect(rootOfMany([], 0, [])).toBeUndefined();
});

it("leaves and nodes are told apart", () => {
  const [left, right] = [sha(Buffer.of(1)), sha(Buffer.of(2))];
  expect(nodeHash(left, right)).not.toEqual(leafHash(Buffer.concat([left, right])));
  expect(leafHash(Buffer.alloc(0)).toString("hex")).toBe(roots[0]);
});
