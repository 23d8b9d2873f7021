import { type Lang, words } from "./words.ts";
import { sayNumber } from "./saying.ts";

/** One question of a form, described plainly; pages make it from a mechanism's definition. */
export interface FormField {
  name: string;
  label: string;
  kind:
    | "text"
    | "longtext"
    | "choice"
    | "number"
    | "flag"
    | "date"
    | "phone"
    | "id"
    | "uscc"
    | "org"
    | "place"
    | "list"
    | "file";
  required: boolean;
  hint?: string | undefined;
  /** For text the most characters, for a number the largest value. */
  max?: number | undefined;
  min?: number | undefined;
  options?: readonly FormOption[] | undefined;
  /** What was sent before, to be kept: lists as lines, a flag as "on" or "true". */
  value?: string | readonly string[] | undefined;
  /** Files that were uploaded already and stay with the form unless their mark is taken away. */
  kept?: readonly FormOption[] | undefined;
  /** What the value names, where that is known already: it is read and not typed again. */
  named?: string | undefined;
  /** The sentence of a refusal: the field, the rule and the way out. */
  error?: string | undefined;
}

export interface FormOption {
  value: string;
  label: string;
  /** One line that tells this option from the others. */
  about?: string | undefined;
}

/** Up to this many options are all in sight; more of them fold into a list. */
const mostRadios = 5;

/** Whether the field is a set of choices in sight, with a legend instead of a label. */
export function isRadios(field: FormField): boolean {
  const options = field.options?.length ?? 0;
  return (field.kind === "choice" || field.kind === "org") && options > 0 && options <= mostRadios;
}

/** Whether several of the options may be chosen, each with its own box. */
export const isBoxes = (field: FormField): boolean =>
  field.kind === "list" && (field.options?.length ?? 0) > 0;

/** The id of the field's first control: where its label and the error summary lead. */
export function fieldId(name: string): string {
  return `f-${name}`;
}

/** The hint of the field: the caller's own words, else what its kind and bounds ask for. */
export function hintOf(field: FormField, lang: Lang): string | undefined {
  if (field.hint) return field.hint;
  const say = words[lang];
  const { min, max } = field;
  const standing: Partial<Record<FormField["kind"], string>> = {
    phone: say.phoneHint,
    id: say.idHint,
    uscc: say.usccHint,
    place: say.placeHint,
    ...(isBoxes(field) ? {} : { list: say.onePerLine }),
  };
  if (field.kind === "number") {
    if (min !== undefined && max !== undefined) return say.between(sayNumber(min), sayNumber(max));
    if (min !== undefined) return say.notLess(sayNumber(min));
    return max === undefined ? undefined : say.notMore(sayNumber(max));
  }
  if (field.kind === "file" && max !== undefined) return say.mostFiles(sayNumber(max));
  if (field.kind === "longtext" && max !== undefined) return say.mostLetters(sayNumber(max));
  return standing[field.kind];
}

/** The field's value as one text, a list's items on lines of their own. */
export function textOf(value: FormField["value"]): string {
  return typeof value === "string" ? value : (value ?? []).join("\n");
}
