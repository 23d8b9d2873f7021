// The city in which the writer is measured: the mechanisms as they are shipped, and a small one of two
// states.

import { loadMechanisms } from "../src/mechanisms/load.ts";
import { plan, registry } from "../src/engine/registry.ts";
import { ground as small } from "../test/store/city.ts";
import { toggle, toggleEnglish } from "../test/store/toggle.ts";

const { registry: shipped } = await loadMechanisms();

export const ground = {
  ...small,
  registry: registry([...shipped.current.values(), plan(toggle, toggleEnglish)]),
};
