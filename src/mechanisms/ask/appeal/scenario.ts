// Appeals as they go in life, with the refusals that the rules demand. Orgs and people go by name; whoever
// plays the story knows them. One file for each part of the way.

import { closingStories } from "./stories/closing.ts";
import { dispatchStories } from "./stories/dispatch.ts";
import { handlingStories } from "./stories/handling.ts";
import { intakeStories } from "./stories/intake.ts";

export const scenarios = [...intakeStories, ...dispatchStories, ...handlingStories, ...closingStories];
