// The stories of applications: the usual way, what comes in badly, what stops the count, what ends it.

import { coming } from "./stories/coming.ts";
import { stopping } from "./stories/stopping.ts";
import { usual } from "./stories/usual.ts";

export const scenarios = [...usual, ...coming, ...stopping];
