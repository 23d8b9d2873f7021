// One plot has one file, whoever files it and however many share it, and an area that counts once.

import { expect, test } from "vitest";
import type { Actor } from "../../src/engine/matter.ts";
import { plan, registry } from "../../src/engine/registry.ts";
import { definition } from "../../src/mechanisms/grow/idleLand/definition.ts";
import { english } from "../../src/mechanisms/grow/idleLand/english.ts";
import { openLedger, refusalOf, request } from "../store/ledger.ts";

const officer = (id: number): Actor => ({
  person: `person:${id}`,
  post: `post:${id}`,
  org: "org:3",
  roles: ["landOfficer"],
});
const survey = (id: number) =>
  request(
    "idleLand",
    null,
    "survey",
    { parcel: "990121001002GB00017", location: "港城路 8 号", district: "org:2", use: "industry" },
    officer(id),
  );

test("a plot filed twice at once has one file, and those who share it stand on it", async () => {
  const options = { registry: registry([plan(definition, english)]) };
  await using ledger = await openLedger(options);
  const second = await ledger.second(options);
  const both = await Promise.allSettled([ledger.writer.act(survey(1)), second.act(survey(2))]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await refusalOf(second.act(survey(3)))).toBe("not_unique");
  const { matter } = both.flatMap(one => (one.status === "fulfilled" ? [one.value] : []))[0]!;
  const filed = {
    holders: ["91370200163562681G", "91350100M000100Y43"],
    sharing: "shares",
    given: "33351.80",
    unit: "sqm",
    price: 1_000_000_00,
    agreedStart: "2024-05-20",
  };
  await ledger.writer.act(request("idleLand", matter, "file", filed, officer(1)));
  expect((await ledger.readers.matter(matter))!.fields).toMatchObject({ area: 5_003, sharing: "shares" });
});
