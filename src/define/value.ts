// What a value of each kind must look like, said in a sentence that names the field, the rule and the way
// out.

import { isDate } from "./civil.ts";
import { type Field, levelsOf, type SimpleField, type SimpleKind } from "./fields.ts";
import { creditCodeProblem, identityProblem, phoneProblem, tidyIdentifier } from "./identifiers.ts";

export interface Said {
  readonly zh: string;
  readonly en: string;
}
export interface Checked {
  readonly value: unknown;
  readonly problem?: Said;
}
/** What is known while checking: the orgs, and the civil day ("2026-11-20"), before which people are born. */
export interface Known {
  readonly orgs: { exists(org: string): boolean; level(org: string): string | undefined };
  readonly today: string;
  /**
   * The address in this matter of a file that this actor has uploaded, or that the field holds already;
   * undefined for any other.
   */
  file?(reference: string): string | undefined;
}

const problem = (zh: string, en: string): Checked => ({ value: undefined, problem: { zh, en } });

// Line feed and tab may stand in a text of several lines; other control characters and lone surrogates may
// not.
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/u;
// 密级和保密期限 stand in a paper as 机密★20年 (GB/T 9704 §7.2.2); what bears them must not enter (rules 0.7).
const secrecyMark = /(绝密|机密|秘密)\s*★/u;
const characters = (line: string): number => {
  let count = 0;
  for (const _ of line) count += 1;
  return count;
};

/** Checks and cleans one value. `english` is the English label of the field. */
export function sayValueProblem(field: Field, given: unknown, english: string, known: Known): Checked {
  if (field.kind === "choice") {
    return typeof given === "string" && Object.hasOwn(field.options, given)
      ? { value: given }
      : problem(`“${field.label}”请从列出的选项中选择。`, `Choose “${english}” from the options listed.`);
  }
  if (field.kind === "list") return list(field, given, english, known);
  return simple(field, given, english, known);
}

function list(
  field: Extract<Field, { kind: "list" }>,
  given: unknown,
  english: string,
  known: Known,
): Checked {
  if (!Array.isArray(given)) return problem(`“${field.label}”应为一组值。`, `“${english}” must be a list.`);
  const answered = given.filter(one => typeof one !== "string" || one.trim() !== "");
  const most = field.max ?? 200;
  if (answered.length > most) {
    return problem(
      `“${field.label}”最多 ${most} 项，现有 ${answered.length} 项，请删减。`,
      `“${english}” holds at most ${most} entries; it has ${answered.length}.`,
    );
  }
  const { label, audience, personal } = field;
  const entry: SimpleField = { kind: field.of, label, audience, personal };
  const checked = answered.map(one => simple(entry, one, english, known));
  const wrong = checked.find(one => one.problem);
  return wrong ?? { value: [...new Set(checked.map(one => one.value))] };
}

function simple(field: SimpleField, given: unknown, english: string, known: Known): Checked {
  switch (field.kind) {
    case "text":
      return text(field, given, english);
    case "phone":
    case "identity":
    case "creditCode":
      return identifier(field, given, english, known);
    case "date":
      return typeof given === "string" && isDate(given)
        ? { value: given }
        : problem(
            `“${field.label}”不是有效日期，请按 2026-11-20 的格式填写。`,
            `“${english}” is not a date. Write it as 2026-11-20.`,
          );
    case "flag":
      return typeof given === "boolean"
        ? { value: given }
        : problem(`“${field.label}”请选“是”或“否”。`, `“${english}” must be yes or no.`);
    case "org":
      return org(field, given, english, known);
    case "person":
    case "matter":
      return reference(field, given, english);
    case "file":
      return file(field, given, english, known);
    default:
      return amount(field, given, english);
  }
}

function text(field: SimpleField, given: unknown, english: string): Checked {
  const { label, min, max = 500 } = field;
  if (typeof given !== "string") return problem(`“${label}”应为文字。`, `“${english}” must be text.`);
  const cleaned = given.replace(/\r\n?/g, "\n").trim();
  if (!cleaned.isWellFormed() || control.test(cleaned) || (!field.long && cleaned.includes("\n"))) {
    const [lines, linesEn] = field.long ? ["", ""] : ["换行或", "line breaks or "];
    return problem(
      `“${label}”含有不能识别的字符，请删去${lines}特殊符号后重填。`,
      `“${english}” holds characters that cannot be read. Remove ${linesEn}control characters.`,
    );
  }
  if (secrecyMark.test(cleaned)) {
    return problem(
      `“${label}”带有国家秘密标志。本平台不是涉密系统，请删去，并按保密规定通过涉密渠道报送。`,
      `“${english}” bears a mark of state secrecy, not to be held here. Use a classified channel.`,
    );
  }
  const length = characters(cleaned);
  if (min !== undefined && length < min) {
    return problem(
      `“${label}”至少 ${min} 个字，现有 ${length} 个字，请再写具体些。`,
      `“${english}” needs at least ${min} characters; it has ${length}.`,
    );
  }
  if (length > max) {
    return problem(
      `“${label}”最多 ${max} 个字，现有 ${length} 个字，请删减。`,
      `“${english}” takes at most ${max} characters; it has ${length}.`,
    );
  }
  return { value: cleaned };
}

const identifiers: Readonly<Record<string, (text: string, today: string) => Said | null>> = {
  phone: phoneProblem,
  identity: identityProblem,
  creditCode: creditCodeProblem,
};

function identifier(field: SimpleField, given: unknown, english: string, known: Known): Checked {
  if (typeof given !== "string") return problem(`“${field.label}”应为文字。`, `“${english}” must be text.`);
  const cleaned = tidyIdentifier(given);
  const wrong = identifiers[field.kind]!(cleaned, known.today);
  return wrong ? problem(`“${field.label}”：${wrong.zh}`, `“${english}”: ${wrong.en}`) : { value: cleaned };
}

const wellFormed: Partial<Record<SimpleKind, RegExp>> = {
  org: /^org:[1-9]\d{0,9}$/,
  person: /^person:[1-9]\d{0,15}$/,
  matter: /^matter:[1-9]\d{0,15}$/,
};

function reference(field: SimpleField, given: unknown, english: string): Checked {
  return typeof given === "string" && wellFormed[field.kind]!.test(given)
    ? { value: given }
    : problem(`“${field.label}”没有找到，请核对编号。`, `“${english}” was not found. Check the number.`);
}

function file({ label }: SimpleField, given: unknown, english: string, known: Known): Checked {
  const address = typeof given === "string" ? known.file?.(given) : undefined;
  if (address !== undefined) return { value: address };
  return problem(
    `“${label}”里有文件没有收到、已过 24 小时，或者已用在别的事项，请重新选择文件上传。`,
    `“${english}” names a file that did not arrive, is older than 24 hours or is in use. Upload it again.`,
  );
}

function org(field: SimpleField, given: unknown, english: string, known: Known): Checked {
  const exists = typeof given === "string" && wellFormed.org!.test(given) && known.orgs.exists(given);
  if (!exists)
    return problem(
      `“${field.label}”没有这个单位，请从单位树中选择。`,
      `“${english}” is no unit of the tree. Choose one from it.`,
    );
  const levels = levelsOf(field);
  const level = known.orgs.level(given);
  if (levels !== undefined && !levels.some(one => one === level)) {
    return problem(
      `“${field.label}”的层级不对，请从列出的单位中选择。`,
      `“${english}” must be one of the units listed.`,
    );
  }
  return { value: given };
}

/** A limit as people write it: yuan and mu, not the fen and hundredths that are kept. */
function sayLimit({ kind }: SimpleField, limit: number): Said {
  if (kind === "yuan") return { zh: `${limit / 100} 元`, en: `CNY ${limit / 100}` };
  if (kind === "mu") return { zh: `${limit / 100} 亩`, en: `${limit / 100} mu` };
  return { zh: String(limit), en: String(limit) };
}

function amount(field: SimpleField, given: unknown, english: string): Checked {
  const { label, min = -Number.MAX_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = field;
  if (typeof given !== "number" || !Number.isFinite(given)) {
    return problem(`“${label}”应为数字。`, `“${english}” must be a number.`);
  }
  if (given < min || given > max) {
    const [low, high] = [sayLimit(field, min), sayLimit(field, max)];
    if (field.min !== undefined && field.max !== undefined) {
      return problem(
        `“${label}”应在 ${low.zh} 到 ${high.zh} 之间，请改正。`,
        `“${english}” must lie between ${low.en} and ${high.en}.`,
      );
    }
    return given < min
      ? problem(`“${label}”不能小于 ${low.zh}，请改正。`, `“${english}” must be at least ${low.en}.`)
      : problem(`“${label}”不能大于 ${high.zh}，请改正。`, `“${english}” must be at most ${high.en}.`);
  }
  if (field.kind !== "number" && !Number.isInteger(given)) {
    const [zh, en] = field.kind === "yuan" ? ["分", "fen"] : ["百分之一亩", "1/100 mu"];
    return problem(`“${label}”最细到${zh}，请改正。`, `“${english}” must be a whole number of ${en}.`);
  }
  return { value: given === 0 ? 0 : given }; // -0 and 0 are one number, and RFC 8785 writes them alike
}
