// Its stories are told by the tests that need them.

import type { AnyScenario } from "../../../../../src/define/scenario.ts";

export const scenarios: readonly AnyScenario[] = [];
