// What everybody may read of a matter once it is published, as text: its headline by the words on the screen,
// then its public texts. Telephone numbers that slipped into one are masked, as on every page.

import { isApart } from "../define/fields.ts";
import { maskText } from "../define/mask.ts";
import type { Plan, Registry } from "../engine/registry.ts";
import type { HeldTexts } from "./corpus.ts";

/** Numbers of papers are no words: nobody seeks a matter by what all papers of an org share. */
const paperNumbers = ({ mechanism: { documents = {} } }: Plan): ReadonlySet<string> =>
  new Set(Object.values(documents).flatMap(({ number }) => number?.into ?? []));

/** The names of the public texts of a mechanism. */
function publicTexts(plan: Plan): readonly string[] {
  const { fields, publishes } = plan.mechanism;
  const numbers = paperNumbers(plan);
  return Object.entries(fields).flatMap(([name, field]) => {
    const isText = field.kind === "text" || (field.kind === "list" && field.of === "text");
    const isPublished = publishes?.fields?.includes(name) ?? true;
    return isText && !isApart(field) && isPublished && !numbers.has(name) ? [name] : [];
  });
}

/** Title and body; both empty where nothing is known of its mechanism. */
export function publicText(
  { registry, orgName }: { readonly registry: Registry; orgName(ref: string): string | undefined },
  { mechanism, version, fields }: HeldTexts,
): { readonly title: string; readonly body: string } {
  const plan = registry.version(mechanism, version) ?? registry.current.get(mechanism);
  if (plan === undefined) return { title: "", body: "" };
  const said = (name: string): string => {
    const field = plan.mechanism.fields[name];
    const value = fields[name];
    if (field === undefined || value === undefined) return "";
    if (field.kind === "choice") return field.options[String(value)] ?? "";
    if (field.kind === "org") return orgName(String(value)) ?? "";
    return field.kind === "text" ? maskText(String(value)) : "";
  };
  const { headline } = plan.mechanism;
  const texts = publicTexts(plan).filter(name => !headline.includes(name));
  const body = texts.flatMap(name => {
    const value = fields[name];
    return Array.isArray(value) ? value.map(one => maskText(String(one))) : [said(name)];
  });
  return { title: headline.map(said).filter(Boolean).join(" "), body: body.filter(Boolean).join("\n") };
}
