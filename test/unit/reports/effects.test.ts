// What a merge leaves in the outbox and in the table of links, and whom a notice is for. Pure: no store.

import { describe, expect, test } from "vitest";
import { defineMechanism } from "../../../src/define/mechanism.ts";
import type { Notice } from "../../../src/define/parts.ts";
import { effects, linkRows } from "../../../src/engine/effects.ts";
import { plan, registry } from "../../../src/engine/registry.ts";
import { Story, at, people } from "../../../src/engine/test/city.ts";
import { inquiry, inquiryInEnglish } from "../../../src/engine/test/inquiry.ts";
import { definition } from "../../mechanisms/ask/report/definition.ts";
import { english } from "../../mechanisms/ask/report/english.ts";

const reports = plan(definition, english);
const known = registry([reports]);
const clerk = { ...people.desk, roles: ["clerk"] };
const handler = { ...people.roads, roles: ["handler"] };
const filed = { area: "east", secrecy: "open", name: "李女士", phone: "13800001234", words: "路灯坏了。" };
const answer = { answer: "已修好，李女士已确认。", summary: "已修好。" };
const last = (story: Story) => effects(story.plan, story.decided.at(-1)!, story.now);
const rows = (story: Story) => linkRows(known, reports, story.decided.at(-1)!);

function begun(id = 640): Story {
  const story = new Story(reports, id);
  story.act(people.li, "file", at("2026-03-02"), filed);
  return story;
}
const joins = (story: Story, child: number, cause = { matter: String(child), seq: 2, hash: "00" }) =>
  story.act(
    people.system,
    "join",
    at("2026-03-03"),
    { child: `matter:${child}` },
    {
      origin: "link",
      cause: { ...cause, by: "report.merge" },
    },
  );

describe("a merge", () => {
  test("asks the other matter to take it in, and says what to do when that is refused", () => {
    const story = begun();
    story.act(clerk, "merge", at("2026-03-03"), { into: "matter:704" });
    expect(last(story)).toEqual([
      {
        kind: "act",
        matter: "matter:704",
        act: "join",
        by: "report.merge",
        edge: "answers",
        input: { child: "matter:640" },
        refused: "unmerge",
      },
    ]);
    expect(rows(story)).toEqual([
      { name: "report.merge", far: "matter:704", edge: "answers", outward: true },
    ]);
  });

  test("lists those that joined, each once, and no more than the list holds", () => {
    const story = begun(704);
    for (const child of [640, 641, 640, 642]) joins(story, child);
    expect(story.now.fields["children"]).toEqual(["matter:640", "matter:641", "matter:642"]);
    expect(() => joins(story, 643)).toThrow("最多并入 3 件");
    expect(story.now.fields["children"]).toHaveLength(3);
  });

  test("is one edge, which the other end has from its cause; what undoes it is none", () => {
    const story = begun(704);
    joins(story, 640);
    expect(rows(story)).toEqual([
      { name: "report.merge", far: "matter:640", edge: "answers", outward: false },
    ]);
    const child = begun();
    child.act(clerk, "merge", at("2026-03-03"), { into: "matter:704" });
    const cause = { matter: "640", seq: 2, hash: "00", by: "report.merge.refused" };
    child.act(people.system, "unmerge", at("2026-03-03"), {}, { origin: "link", cause });
    expect(rows(child)).toEqual([]);
    expect(last(child)).toEqual([]);
  });

  test("tells each that joined, what stands apart by its name alone", () => {
    const story = begun(704);
    joins(story, 640);
    joins(story, 641);
    story.act(handler, "answer", at("2026-03-04"), answer);
    const told = last(story).filter(({ kind }) => kind === "act");
    expect(told).toEqual(
      ["matter:640", "matter:641"].map(matter => ({
        kind: "act",
        matter,
        act: "share",
        by: "report.merged",
        edge: "duplicate-of",
        input: { summary: answer.summary },
        apart: { answer: "answer" },
      })),
    );
    expect(JSON.stringify(told)).not.toContain(answer.answer);
  });

  test("that history tells causes nothing", () => {
    const story = begun();
    story.act(clerk, "merge", at("2026-03-03"), { into: "matter:704" }, { origin: "import" });
    expect(last(story)).toEqual([]);
  });
});

describe("a notice", () => {
  const notice = (to: "asker" | "visitor"): Notice<"answer" | "file", "asker" | "visitor"> => ({
    title: "…",
    after: ["answer", "file"],
    to,
    says: "{kind}",
  });
  const told = { title: "…", says: "{kind}" };
  const drawn = plan(
    defineMechanism({ ...inquiry(1000), notices: { asked: notice("asker"), drawn: notice("visitor") } }),
    { ...inquiryInEnglish, notices: { asked: told, drawn: told } },
  );
  const said = (story: Story) =>
    last(story).flatMap(message =>
      message.kind === "notice" ? [`${message.notice} ${message.person}`] : [],
    );
  const desk = { ...people.desk, roles: ["desk"] };
  const call = { kind: "noise", unit: "org:3", phone: "13800001234" };

  test("goes to whoever is named in the relation's field, not to the official who typed it in", () => {
    const story = new Story(drawn);
    const li = { ...people.li, alias: (matter: number) => `citizen:${matter}0123456789abc` };
    story.act(desk, "file", at("2026-03-02"), call, { behalf: li });
    expect(said(story)).toEqual(["asked citizen:6400123456789abc"]);
  });

  test("goes once to who both acted and is named", () => {
    const story = new Story(drawn);
    story.act(people.li, "lodge", at("2026-03-02"), { kind: "noise", unit: "org:3" });
    const decided = story.decided.at(-1)!;
    const named = { ...story.now, fields: { ...story.now.fields, applicant: people.li.person } };
    const step = drawn.actions.get("answer");
    expect(effects(drawn, { ...decided, step }, named)).toEqual([
      { kind: "notice", notice: "asked", person: "person:1" },
    ]);
  });

  test("goes to the official who was drawn and stands in a field", () => {
    const story = new Story(drawn);
    story.act(people.li, "lodge", at("2026-03-02"), { kind: "noise", unit: "org:3" });
    const decided = story.decided.at(-1)!;
    const named = { ...story.now, fields: { ...story.now.fields, visitor: "person:21" } };
    const step = drawn.actions.get("answer");
    expect(effects(drawn, { ...decided, step }, named)).toContainEqual({
      kind: "notice",
      notice: "drawn",
      person: "person:21",
    });
  });
});
