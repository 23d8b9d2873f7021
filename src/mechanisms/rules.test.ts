// Functions cannot be hashed for meaning. So their text is kept beside the revision, and a change of the one
// without the other fails here.

import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { loadMechanisms } from "./load.ts";

const { mechanisms } = await loadMechanisms();

describe.each(mechanisms)("$definition.name", ({ definition, rules }) => {
  const { room, name, revision } = definition;

  test("raises its revision when its rules change, and writes both into rules.json", async () => {
    const file = new URL(`./${room}/${name}/rules.json`, import.meta.url);
    // A mechanism has none before its first run.
    const text = await readFile(file, "utf8").catch(() => '{"revision":0}');
    const kept = JSON.parse(text) as { revision: number; rules?: string };
    const drifted = rules !== kept.rules || revision < kept.revision;
    const line = `{ "revision": ${Math.max(revision, kept.revision + 1)}, "rules": "${rules}" }`;
    const advice = `raise revision above ${kept.revision}, then write ${line} into ${name}/rules.json`;
    expect(drifted ? advice : "in step").toBe("in step");
    expect(revision).toBe(kept.revision);
  });
});
