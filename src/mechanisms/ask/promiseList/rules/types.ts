// The type that the rules of each part are written against.

import type { RulesOf, Values } from "../../../../define/rules.ts";
import type { actions } from "../actions.ts";
import type { fields } from "../fields.ts";
import type { State } from "../states.ts";

export type Rules = RulesOf<State, typeof fields, typeof actions>;
export type Held = Values<typeof fields>;
