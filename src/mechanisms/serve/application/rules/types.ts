// The type that the rules of each part are written against.

import type { Reason, RulesOf } from "../../../../define/rules.ts";
import type { actions } from "../actions.ts";
import type { fields } from "../fields.ts";
import type { State } from "../states.ts";

export type Rules = RulesOf<State, typeof fields, typeof actions>;
/** The article, for what is a permit: nothing else is decided under 行政许可法. */
export const article = (kind: string | undefined, number: string): string =>
  kind === "permit" ? `（行政许可法第${number}条）` : "";

export const refused = (zh: string, en: string, field: string): Reason => ({ zh, en, field });
