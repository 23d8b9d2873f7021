// A filing without scripts: pages come and go with what was chosen before them.

import { expect, test } from "vitest";
import type { AskView } from "../types.ts";
import { narrowed } from "./asked.ts";
import type { Opening } from "./filing.ts";

const ask = (name: string, more: Partial<AskView> = {}): AskView => ({
  name,
  label: name,
  kind: "text",
  required: true,
  ...more,
});
const form = [
  ask("kind", { kind: "choice" }),
  ask("loan", { kind: "flag", when: { kind: ["buy"] } }),
  ask("bank", { when: { loan: true } }),
  ask("lease", { when: { kind: ["rent"] } }),
  ask("name"),
];
const pages = [["kind"], ["loan", "lease"], ["bank"], ["name"]];
const opening = { action: { form, pages } } as unknown as Opening;

test.each<[string, Record<string, string>, string[][], string[]]>([
  ["before anything is chosen", {}, [["kind"], ["name"]], []],
  ["one way", { kind: "rent", lease: "一年" }, [["kind"], ["lease"], ["name"]], ["kind", "lease"]],
  ["the other", { kind: "buy", loan: "on" }, [["kind"], ["loan"], ["bank"], ["name"]], ["kind", "loan"]],
  [
    "after going back",
    { kind: "rent", loan: "on", bank: "工商银行", name: "周" },
    [["kind"], ["lease"], ["name"]],
    ["kind", "name"],
  ],
])("%s", (_, sent, shown, kept) => {
  const left = narrowed(opening, sent);
  expect(left.opening.action.pages).toEqual(shown);
  expect(Object.keys(left.sent)).toEqual(kept);
});
