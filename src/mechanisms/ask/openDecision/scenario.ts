// Decisions as they go: one file for what goes the whole way, one for what is left out by law.

import { exempting } from "./stories/exempted.ts";
import { whole } from "./stories/whole.ts";

export const scenarios = [whole, ...exempting];
