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
    const kept = JSON.parse(await readFile(file, "utf8")) as { revision: number; rules: string };
    const drifted = rules !== kept.rules || revision < kept.revision;
    const advice = `raise revision, then write {"revision": …, "rules": "${rules}"} into ${name}/rules.json`;
    expect(drifted ? advice : "in step").toBe("in step");
    expect(revision).toBe(kept.revision);
  });
});
