import { expect, test } from "vitest";
import { type Place, addressOf, placeOf } from "./route.ts";

const places: Place[] = [
  { page: "todo" },
  { page: "figures" },
  { page: "patrol" },
  { page: "ballot", mechanism: "debriefMeeting", number: "7K3F9-QWXR2", name: "scoring", wall: true },
  { page: "poll", mechanism: "selection", number: "7K3F9-QWXR2", name: "online" },
  { page: "figure", name: "appeal.onTimeShare", by: "handler" },
  { page: "figure", name: "appeal.onTimeShare", by: null },
  { page: "ledger", mechanism: "appeal", query: {} },
  {
    page: "ledger",
    mechanism: "appeal",
    query: { state: "handling", handler: "org:石桥", "f.topic": "roads,noise" },
  },
  {
    page: "open",
    mechanism: "task",
    action: "draft",
    numbers: ["7K3F9-QWXR2", "00000-00001"],
    into: "appeals",
  },
  { page: "open", mechanism: "task", action: "draft", numbers: [], into: null },
  { page: "matter", mechanism: "appeal", id: "4611", act: null },
  { page: "matter", mechanism: "appeal", id: "7K3F9-QWXR2", act: "answer" },
];

test.each(places)("the address of $page leads back to it", place => {
  expect(placeOf(addressOf(place))).toEqual(place);
});

test("what is no place of ours is the to-do list", () => {
  expect(placeOf("/somewhere")).toEqual({ page: "todo" });
  expect(placeOf("/office/")).toEqual({ page: "todo" });
});

test("a lone percent sign in an address does no harm", () => {
  expect(placeOf("/office/appeal/%")).toEqual({ page: "matter", mechanism: "appeal", id: "%", act: null });
});
