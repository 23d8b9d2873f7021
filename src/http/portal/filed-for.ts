// What a filing is for: the matters that it names, by their titles, and the page that it was begun from.

import { served } from "../../define/served.ts";
import { fromNumber } from "../../engine/number.ts";
import { addresses } from "../../portal/addresses.ts";
import type { Gathered } from "../../portal/pages/file-steps.ts";
import { serviceWords } from "../../portal/pages/service-words.ts";
import { pageWords } from "../../portal/pages/words.ts";
import { matterTitle, planOf } from "../views/row.ts";
import { isPublished } from "../views/sight.ts";
import { narrowed } from "./asked.ts";
import type { Opening } from "./filing.ts";
import type { Visit } from "./visit.ts";

/** A filing under way: what is opened, what was answered, and the key of its one act. */
export interface Filing {
  readonly opening: Opening;
  readonly sent: Gathered;
  /** The titles of the matters that it names. */
  readonly named: Readonly<Record<string, string>>;
  readonly key: string;
}

/** A filing with the questions that these answers leave. */
export async function filingOf(visit: Visit, of: Opening, answers: Gathered, key: string): Promise<Filing> {
  const { opening, sent } = narrowed(of, answers);
  return { opening, sent, key, named: await namedIn(visit, opening, sent) };
}

/** The titles of the matters that everybody may see and that these answers name, by question. */
async function namedIn(
  { context, caller }: Visit,
  { action }: Opening,
  sent: Gathered,
): Promise<Readonly<Record<string, string>>> {
  const { numberKey } = context.instance;
  const asked = action.form.flatMap(({ name, kind }) => {
    const number = kind === "matter" && typeof sent[name] === "string" ? sent[name].trim() : "";
    const id = number === "" ? null : fromNumber(numberKey, number);
    return id === null ? [] : [[name, id] as const];
  });
  if (asked.length === 0) return {};
  const found = await context.readers.matters(asked.map(([, id]) => id));
  const titled = asked.flatMap(([name, id]) => {
    const matter = found.find(one => one.id === id);
    if (matter === undefined || !isPublished(planOf(context, matter), matter.state)) return [];
    return [[name, matterTitle(context, planOf(context, matter), matter, caller.lang)] as const];
  });
  return Object.fromEntries(titled);
}

/** Where somebody who files this came from: services for what is applied for, else the list of filings. */
export function crumbsOf({ context, caller }: Visit, { plan }: Opening) {
  return plan.mechanism.room === "serve" && context.registry.current.has(served.item)
    ? [{ label: serviceWords[caller.lang].title, href: addresses.services }]
    : [{ label: pageWords[caller.lang].fileTitle, href: addresses.file }];
}
