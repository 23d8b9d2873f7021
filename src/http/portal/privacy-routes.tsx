// The notice on personal information: what is asked is read from the definitions, so that it cannot fall
// behind the forms.

import { addresses } from "../../portal/addresses.ts";
import { PrivacyPage, type PersonalField } from "../../portal/pages/privacy-page.tsx";
import { privacyWords, usualProcessor } from "../../portal/pages/privacy-words.ts";
import type { Plan } from "../../engine/registry.ts";
import { citizenRole } from "../caller.ts";
import type { Lang } from "../types.ts";
import { fieldLabel, mechanismTitle, optionLabel } from "../views/words.ts";
import { type Answer } from "./answer.tsx";
import type { Pages } from "./pages.ts";
import type { Visit } from "./visit.ts";

/** The field in which a filing records the version that its maker was shown. */
const noticeField = "privacyNotice";

/** What citizens are asked for, in any act of theirs, that names or describes a person. */
function personalOf(plan: Plan, lang: Lang): readonly PersonalField[] {
  const found = new Map<string, PersonalField>();
  for (const { by, asks } of plan.actions.values()) {
    if (!by.has(citizenRole)) continue;
    for (const { name, field, required } of asks.values()) {
      if (field.personal === "none") continue;
      const label = fieldLabel(plan, name, lang);
      const before = found.get(name)?.required ?? false;
      found.set(name, { label, required: before || required, sensitive: field.personal === "sensitive" });
    }
  }
  return [...found.values()];
}

/** The latest version of the notice: the last option, since options are only ever added. */
function versionOf(plan: Plan, lang: Lang): string[] {
  const field = plan.mechanism.fields[noticeField];
  const latest = field?.kind === "choice" ? Object.keys(field.options).at(-1) : undefined;
  return latest === undefined ? [] : [optionLabel(plan, noticeField, latest, lang)];
}

function privacy({ context, caller: { lang } }: Visit): Answer {
  const { name, english, privacy: own } = context.instance.city;
  const usual = usualProcessor(lang === "zh" ? name : (english ?? name), lang);
  const plans = [...context.registry.current.values()];
  const asked = plans
    .map(plan => ({ title: mechanismTitle(plan, lang), fields: personalOf(plan, lang) }))
    .filter(({ fields }) => fields.length > 0);
  const versions = [...new Set(plans.flatMap(plan => versionOf(plan, lang)))];
  const processor = { ...usual, ...own?.[lang] };
  const body = <PrivacyPage lang={lang} processor={processor} asked={asked} versions={versions} />;
  return { title: privacyWords[lang].title, body, crumbs: [] };
}

/** Registers the notice. */
export function privacyRoutes(pages: Pages): void {
  pages.get(addresses.privacy, privacy);
}
