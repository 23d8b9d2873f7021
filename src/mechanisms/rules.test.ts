// Functions cannot be hashed for meaning. So their text is kept beside the revision, and a change of the one without the
// other fails here.

import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { loadMechanisms } from "./load.ts";

const { mechanisms } = await loadMechanisms();

describe.each(mechanisms)("$definition.name", ({ definition, rules }) => {
  const { room, name, revision } = definition;

  test("raises its revision when its rules change, and writes both into rules.json", async () => {
    const file = new URL(`./${room}/${name}/rules.json`, import.meta.url);
    const kept = JSON.parse(await readFile(file, "utf8")) as { revision: number; rules: string };
    if (rules === kept.rules) return expect(revision).toBeGreaterThanOrEqual(kept.revision);
    expect(revision, "the rules changed: raise revision").toBeGreaterThan(kept.revision);
    expect.fail(`write {"revision": ${revision}, "rules": "${rules}"} into ${room}/${name}/rules.json`);
  });
});
