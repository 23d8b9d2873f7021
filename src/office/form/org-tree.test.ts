import { expect, test } from "vitest";
import type { OrgView } from "../../http/types.ts";
import { type OrgNode, orgTree, orgsWith, searchTree, treeSize } from "./org-tree.ts";

const org = (ref: string, parent: string | null, name = ref, roles: string[] = []): OrgView => ({
  ref,
  parent,
  name,
  level: "district",
  party: false,
  roles,
});
const orgs = [
  org("city", null, "澜城市"),
  org("north", "city", "北坪区"),
  org("street", "north", "文昌街道"),
  org("south", "city", "石桥区"),
  org("office", "nowhere", "派驻组"),
];
const names = (nodes: readonly OrgNode[]): unknown[] =>
  nodes.map(({ name, children }) => [name, names(children)]);

test("orgs nest under their parents, and one without a visible parent stands at the root", () => {
  expect(names(orgTree(orgs, null))).toEqual([
    [
      "澜城市",
      [
        ["北坪区", [["文昌街道", []]]],
        ["石桥区", []],
      ],
    ],
    ["派驻组", []],
  ]);
});

test("what may be chosen keeps the branches that lead to it, closed to choosing", () => {
  const [city] = orgTree(orgs, new Set(["street"]));
  expect(names([city!])).toEqual([["澜城市", [["北坪区", [["文昌街道", []]]]]]]);
  expect(city!.open).toBe(false);
  expect(city!.children[0]!.children[0]!.open).toBe(true);
});

test("a search keeps the way to a match and what lies under it", () => {
  expect(names(searchTree(orgTree(orgs, null), "文昌"))).toEqual([
    ["澜城市", [["北坪区", [["文昌街道", []]]]]],
  ]);
  expect(names(searchTree(orgTree(orgs, null), "北坪"))).toEqual([
    ["澜城市", [["北坪区", [["文昌街道", []]]]]],
  ]);
  expect(searchTree(orgTree(orgs, null), "海")).toEqual([]);
  expect(treeSize(orgTree(orgs, null))).toBe(5);
});

test("only orgs with a post that can do it are offered, and all where no such post was set up yet", () => {
  const roles = [org("city", null), org("street", "city", "street", ["handler"]), org("court", "city")];
  expect(orgsWith(roles, ["handler"])).toEqual(new Set(["street"]));
  expect(orgsWith(roles, ["lead"])).toBeNull();
  expect(orgsWith(roles, [])).toBeNull();
});

test("an org that only leads to what was searched for is not to be chosen by mistake", () => {
  const [city] = searchTree(orgTree(orgs, null), "文昌");
  expect(city!.open).toBe(false);
  expect(city!.children[0]!.children[0]!.open).toBe(true);
});
