// Who sees what of a matter: levels, publication, and what is concealed, over every reader and state.

import { describe, expect, test } from "vitest";
import type { Actor } from "../../../src/engine/matter.ts";
import { plan } from "../../../src/engine/registry.ts";
import { Story, at, orgs, people } from "../../../src/engine/test/city.ts";
import {
  concealed,
  isPublished,
  publicEyes,
  rowEyes,
  shown,
  sightOf,
} from "../../../src/http/views/sight.ts";
import { definition } from "../../mechanisms/ask/report/definition.ts";
import { english } from "../../mechanisms/ask/report/english.ts";

const reports = plan(definition, english);
const as = (actor: Actor, ...roles: string[]): Actor => ({ ...actor, roles });
const clerk = as(people.desk, "clerk");
const handler = as(people.roads, "handler");
const caller = as(people.qian, "caller");
const readers = { nobody: null, li: people.li, wang: people.wang, clerk, handler, stranger: people.sun };
const filed = { area: "east", name: "李女士", phone: "13800001234", words: "路灯坏了。" };

function report(secrecy: "open" | "secret", answered = false): Story {
  const story = new Story(reports);
  story.act(people.li, "file", at("2026-03-02"), { ...filed, secrecy });
  if (!answered) return story;
  story.act(handler, "answer", at("2026-03-03"), { answer: "已修好。", summary: "已修好。" });
  return story;
}
const seen = (actor: Actor | null, story: Story) => sightOf(reports, story.now, actor, orgs);
const how = (actor: Actor | null, story: Story, name: string) => shown(reports, name, seen(actor, story));

describe("a matter that is not published", () => {
  test.each(Object.keys(readers) as (keyof typeof readers)[])(
    "is there for %s only if it concerns them",
    name => {
      const concerned = ["li", "clerk", "handler"].includes(name);
      expect(seen(readers[name], report("open")).open).toBe(concerned);
      expect(seen(readers[name], report("open", true)).open).toBe(true);
    },
  );

  test("is what its definition says, and every state is open without a word of it", () => {
    const open = Object.keys(definition.states).filter(state => isPublished(reports, state));
    expect(open).toEqual(["answered", "rated"]);
    const { publishes: _, ...whole } = definition;
    const states = Object.keys(definition.states).every(state => isPublished(plan(whole, english), state));
    expect(states).toBe(true);
  });

  test("shows the public those fields alone that it names; lists of officials all that are public", () => {
    const story = report("open", true);
    const names = (eyes: Parameters<typeof shown>[2]) =>
      Object.keys(definition.fields).filter(name => shown(reports, name, eyes) !== "hidden");
    expect(names(publicEyes(reports, story.now))).toEqual(["area", "summary"]);
    expect(names(rowEyes(reports, story.now))).toEqual(["topic", "area", "summary", "rating"]);
  });
});

describe("what is concealed", () => {
  test("is hidden from staff but for one role, clear for who asked, masked where nothing is secret", () => {
    for (const name of definition.conceals!.fields) {
      expect([how(handler, report("secret"), name), how(caller, report("secret"), name)]).toEqual([
        "hidden",
        "hidden",
      ]);
      expect(how(clerk, report("secret"), name)).toBe("masked");
      expect(how(people.li, report("secret"), name)).toBe("clear");
      expect(how(handler, report("open"), name)).toBe("masked");
    }
    expect(how(handler, report("secret"), "answer")).toBe("clear");
  });

  test("is known to a post that has the role besides others", () => {
    expect(how(as(people.roads, "handler", "clerk"), report("secret"), "phone")).toBe("masked");
  });

  test("depends on what the choice holds now", () => {
    const { fields } = report("open").now;
    expect(concealed(reports, fields)).toEqual([]);
    expect(concealed(reports, { ...fields, secrecy: "secret" })).toEqual(definition.conceals!.fields);
    expect(concealed(reports, {})).toEqual([]);
  });
});

describe("an official who is concerned in person", () => {
  const desk = as(people.desk, "clerk");
  function opened(): Story {
    const story = new Story(reports);
    story.act(desk, "file", at("2026-03-02"), { ...filed, secrecy: "open" });
    return story;
  }

  test("reads as staff does, masked, not as the one who asked", () => {
    expect(seen(desk, opened())).toMatchObject({ level: "staff", relations: ["asker"] });
    expect(how(desk, opened(), "phone")).toBe("masked");
  });

  test("reads as the public does in a post without a role here", () => {
    expect(seen(as(people.desk, "gardener"), opened())).toMatchObject({ level: "public", open: false });
  });
});
