// What a matter opens elsewhere: a message for each entry, no personal value in it, and a list that grows.

import { expect, test } from "vitest";
import { bundle, bundleInEnglish, piece, pieceInEnglish } from "../define/test/bundling.ts";
import { effects, linkRows } from "./effects.ts";
import { plan, registry } from "./registry.ts";
import { at, people, Story } from "./test/city.ts";

const bundles = plan(bundle, bundleInEnglish);
const known = registry([bundles, plan(piece, pieceInEnglish)]);
const desk = { ...people.desk, roles: ["desk"] };
const told = { title: "开办餐饮店", name: "李四", phone: "13900001234" };

function split(parts: readonly string[] | undefined): Story {
  const story = new Story(bundles);
  story.act(desk, "submit", at("2026-03-02"), parts === undefined ? told : { ...told, parts });
  return story;
}
const last = (story: Story) => effects(bundles, story.decided.at(-1)!, story.now);

test("each entry is a message, and what stands apart is named and not told", () => {
  const apart = { name: "name", phone: "phone" };
  const message = { kind: "open", by: "bundle.pieces", apart };
  expect(last(split(["营业执照", "食品经营许可"]))).toEqual([
    { ...message, entry: "营业执照", input: { bundle: "matter:640", what: "营业执照" } },
    { ...message, entry: "食品经营许可", input: { bundle: "matter:640", what: "食品经营许可" } },
  ]);
  expect(JSON.stringify(last(split(["营业执照"])))).not.toContain("李四");
  expect(last(split(undefined))).toEqual([]);
});

test("the list grows by each that comes, once; the rule says where the matter stands", () => {
  const story = split(["营业执照", "食品经营许可", "不能办"]);
  const comes = (piece: string) =>
    story.act(people.system, "joined", at("2026-03-02", "10:01"), { piece }, { origin: "link" });
  expect(comes("matter:704")).toMatchObject({ state: "splitting", fields: { pieces: ["matter:704"] } });
  expect(last(story)).toEqual([]); // it stays where it is, and opens nothing anew
  expect(linkRows(known, bundles, story.decided.at(-1)!)).toEqual([
    { name: "bundle.pieces", far: "matter:704", edge: "part-of", outward: true },
  ]);
  story.act(people.system, "missed", at("2026-03-02", "10:02"), { part: "不能办" }, { origin: "link" });
  expect(comes("matter:768")).toMatchObject({
    state: "underway",
    fields: { pieces: ["matter:704", "matter:768"], failed: ["不能办"] },
  });
});
