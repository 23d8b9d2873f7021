import { expect, test } from "vitest";
import { definition } from "../mechanisms/serve/instantApproval/definition.ts";
import { english } from "../mechanisms/serve/instantApproval/english.ts";
import { plan } from "./registry.ts";
import { keepsUnique, uniqueValues } from "./unique.ts";

const approval = plan(definition, english);
const identity = "370299193805010012";

test("what is not asked is left out; what is asked and missing is compared with nothing", () => {
  expect(uniqueValues(approval, { item: "elderCard", identity })).toEqual(["ELDERCARD", identity, "", ""]);
  expect(uniqueValues(approval, { item: "elderCard" })).toBeUndefined();
  // A number that its item does not ask makes nothing another matter.
  expect(uniqueValues(approval, { item: "elderCard", identity, year: "y2026" })).toEqual(
    uniqueValues(approval, { item: "elderCard", identity }),
  );
});

test("a number with a character that nobody sees is the same number", () => {
  const { unique, mechanism } = approval;
  const fields = { ...mechanism.fields, code: { ...mechanism.fields["item"]!, kind: "text" as const } };
  const numbered = {
    ...approval,
    unique: { ...unique!, of: ["code", "identity"] },
    mechanism: { ...mechanism, fields },
  };
  const of = (hidden: string) =>
    uniqueValues(numbered as never, {
      item: "elderCard",
      code: `GB${hidden}00001`,
      identity: `37${hidden}${identity.slice(2)}`,
    });
  expect(of("")).toEqual(["GB00001", identity]);
  for (const hidden of ["\u200b", "\u00ad", "\u2060", "\ufeff", "\u202e"]) expect(of(hidden)).toEqual(of(""));
});

test.each([
  ["elderCard", "manual", true],
  ["elderCard", "issued", false],
  ["elderAllowance", "issued", true],
  ["elderAllowance", "corrected", true],
  ["elderAllowance", "revoked", false],
  ["elderAllowance", "denied", false],
])("of %s one that is %s keeps others out: %s", (item, state, keeps) => {
  expect(keepsUnique(approval, { state, fields: { item } })).toBe(keeps);
});
