// The text of a notice, made when it is sent: placeholders filled with public values only, so that a
// message on the wrong telephone gives nobody away.

import type { Matter } from "../engine/matter.ts";
import type { Context } from "./context.ts";
import type { Lang } from "./types.ts";
import { dueDay } from "./views/clock.ts";
import { fieldView } from "./views/field.ts";
import { nobodyYet, numberOf, planOf, namesOf } from "./views/row.ts";
import { rowEyes, shown } from "./views/sight.ts";
import { fieldLabel, pick, sayDate } from "./views/words.ts";

type Ground = Pick<Context, "registry" | "orgs" | "calendar" | "instance">;

function filled(ground: Ground, matter: Matter, placeholder: string, lang: Lang): string {
  const plan = planOf(ground, matter);
  if (placeholder === "number") return numberOf(ground, matter.id);
  if (placeholder.startsWith("due.")) {
    const due = matter.clocks[placeholder.slice("due.".length)]?.due;
    if (due === undefined || due === null) return pick(lang, "（时限未定）", "(no date yet)");
    return sayDate(dueDay(ground.calendar, due), lang);
  }
  const field = plan.mechanism.fields[placeholder];
  // The asker is told what is public of their matter, published or not; what is concealed is not written.
  const eyes = rowEyes(plan, matter);
  if (field === undefined || shown(plan, placeholder, eyes) === "hidden") return "";
  const value = matter.fields[placeholder];
  const text = fieldView(plan, placeholder, value, eyes, lang, namesOf(ground))?.text ?? "";
  if (text !== "") return text;
  return field.kind === "org" ? nobodyYet(lang) : fieldLabel(plan, placeholder, lang);
}

/**
 * The text of the notice `name` about a matter as it stands. Undefined when its definition knows no such
 * notice. The relay is given this function, since a message is made where names and numbers are known.
 */
export function noticeText(ground: Ground, matter: Matter, name: string, lang: Lang): string | undefined {
  const { mechanism, english } = planOf(ground, matter);
  const chinese = mechanism.notices?.[name]?.says;
  if (chinese === undefined) return undefined;
  const says = pick(lang, chinese, english.notices[name]?.says ?? chinese);
  return says.replace(/\{([\w.]+)\}/g, (_, placeholder: string) => filled(ground, matter, placeholder, lang));
}
