// The columns of a mechanism's ledger for a reader, and how each can be asked for.

import { type Field, isApart, isFiles } from "../../define/fields.ts";
import type { Plan } from "../../engine/registry.ts";
import { isNumeric, isSortable } from "../../store/listing/entry.ts";
import type { Caller } from "../caller.ts";
import type { Lang, LedgerColumn } from "../types.ts";
import { mayAsk } from "./may-ask.ts";
import { fieldLabel, optionLabel, pick } from "./words.ts";

/** How `f.NAME` filters by a field; null where it does not. */
export function filterOf(field: Field): LedgerColumn["filter"] {
  const kind = field.kind === "list" ? field.of : field.kind;
  if (isApart(field)) return null;
  if (kind === "org") return "orgs";
  if (kind === "choice" || kind === "flag") return "values";
  if (field.kind === "list") return null;
  if (kind === "date") return "days";
  return isNumeric(field) ? "numbers" : null;
}

function optionsOf(plan: Plan, name: string, field: Field, lang: Lang): Pick<LedgerColumn, "options"> {
  if ("options" in field) {
    const options = Object.keys(field.options);
    return { options: options.map(value => ({ value, label: optionLabel(plan, name, value, lang) })) };
  }
  if (filterOf(field) !== "values") return {};
  return {
    options: [
      { value: "true", label: pick(lang, "是", "Yes") },
      { value: "false", label: pick(lang, "否", "No") },
    ],
  };
}

/** What an official's ledger can show: every value of the log that they may read, the sheet's own first. */
export function ledgerOf(plan: Plan, caller: Caller): readonly LedgerColumn[] {
  const { fields, sheet, roles } = plan.mechanism;
  const { actor, lang } = caller;
  const concerned = actor !== null && actor.org !== null && actor.roles.some(role => role in roles);
  const names = [...new Set([...(sheet ?? []), ...Object.keys(fields)])];
  return names.flatMap((name): LedgerColumn[] => {
    const field = fields[name];
    if (field === undefined || isApart(field) || isFiles(field)) return [];
    if (!concerned && !mayAsk(plan, name, caller, false)) return [];
    const asked = mayAsk(plan, name, caller, false);
    return [
      {
        name,
        label: fieldLabel(plan, name, lang),
        kind: field.kind,
        audience: field.audience === "public" ? "public" : "staff",
        usual: sheet?.includes(name) ?? field.audience === "public",
        sortable: asked && isSortable(field),
        filter: asked ? filterOf(field) : null,
        ...optionsOf(plan, name, field, lang),
      },
    ];
  });
}
