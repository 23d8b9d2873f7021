// Numbers that carry their own proof: identity numbers, credit codes, telephone numbers. A wrong one is
// refused with a sentence that says what is wrong with it and what to look at.

import { isDate } from "./civil.ts";

/** Why a value is refused: a stable code, and a sentence for the person who typed it. */
export interface IdentifierProblem {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const problem = (code: string, zh: string, en: string): IdentifierProblem => ({ code, zh, en });

/**
 * The form in which a number is stored: half-width, upper case, without blanks, hyphens or +86. Check this
 * form, not what was typed.
 */
export const tidyIdentifier = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-‐‑–—]/g, "")
    .replace(/^(\+|00)86(?=[01])/, "");

// The first two digits of GB/T 2260. Counties are not checked: codes that were abolished stay on cards for
// a lifetime.
const provinces = new Set(
  (
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 " +
    "61 62 63 64 65 71 81 82 83"
  ) // 81 to 83: residence permits of Hong Kong, Macao and Taiwan residents
    .split(" "),
);

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** GB 11643: 18 places, a region, a date of birth that exists and is past, a check character. */
export function identityProblem(number: string, today: string): IdentifierProblem | null {
  if (number.length !== 18) {
    return problem(
      "identity_length",
      `证件号码应为 18 位，您填了 ${number.length} 位，请对照证件补全。`,
      `An identity number has 18 characters, this has ${number.length}: compare it with the card.`,
    );
  }
  if (!/^\d{17}[\dX]$/.test(number)) {
    return problem(
      "identity_characters",
      "证件号码前 17 位应为数字，最后一位是数字或 X，请核对证件号码。",
      "An identity number is 17 digits and a last digit or X: compare it with the card.",
    );
  }
  // 9 begins the permanent residence cards of foreigners issued since 2023; the province follows it.
  if (!provinces.has(number.startsWith("9") ? number.slice(1, 3) : number.slice(0, 2))) {
    return problem(
      "identity_region",
      "证件号码开头的地区代码不存在，请核对前 6 位。",
      "The region code that the number begins with does not exist: compare the first 6 digits.",
    );
  }
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDate(born) || born > today) {
    return problem(
      "identity_birth",
      `证件号码第 7 至 14 位不是有效的出生日期（${born}），请核对证件号码。`,
      `Characters 7 to 14 are no possible date of birth (${born}): compare them with the card.`,
    );
  }
  const sum = identityWeights.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  if ("10X98765432"[sum % 11] === number[17]) return null;
  return problem(
    "identity_check",
    "第 18 位校验码不对，请核对证件号码。",
    "The check character, the 18th, does not fit: compare the number with the card.",
  );
}

const creditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const orgWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * GB 32100: 18 places without I, O, S, V and Z; the org code inside it (GB 11714) has a check character of
 * its own.
 */
export function creditCodeProblem(code: string): IdentifierProblem | null {
  if (code.length !== 18) {
    return problem(
      "credit_code_length",
      `统一社会信用代码应为 18 位，您填了 ${code.length} 位，请对照营业执照补全。`,
      `A unified social credit code has 18 characters, this has ${code.length}: compare it with the licence.`,
    );
  }
  const wrong = [...code].find(character => !creditAlphabet.includes(character));
  if (wrong !== undefined) {
    return problem(
      "credit_code_characters",
      `统一社会信用代码里不会有“${wrong}”（只用数字和除 I、O、S、V、Z 外的大写字母），请核对营业执照。`,
      `"${wrong}" cannot stand in a credit code (no I, O, S, V or Z, no small letters): compare the licence.`,
    );
  }
  // In the org code letters count 10 to 35 by their place in the whole alphabet.
  const org = orgWeights.reduce((sum, weight, place) => sum + weight * parseInt(code[place + 8]!, 36), 0);
  if ("0X987654321"[org % 11] !== code[16]) {
    return problem(
      "credit_code_org",
      "统一社会信用代码第 9 至 17 位（主体标识码）校验不对，请核对营业执照。",
      "The org code within, characters 9 to 17, does not fit its own check character: compare the licence.",
    );
  }
  const sum = creditWeights.reduce(
    (total, weight, place) => total + weight * creditAlphabet.indexOf(code[place]!),
    0,
  );
  if (creditAlphabet[(31 - (sum % 31)) % 31] === code[17]) return null;
  return problem(
    "credit_code_check",
    "统一社会信用代码第 18 位校验码不对，请核对营业执照。",
    "The check character, the 18th, does not fit: compare the code with the licence.",
  );
}

/** A mobile number of 11 digits, or a landline with its area code. */
export function phoneProblem(number: string): IdentifierProblem | null {
  if (/^(1[3-9]\d{9}|0\d{2,3}\d{7,8})$/.test(number)) return null;
  if (/^1\d*$/.test(number) && number.length >= 7) {
    return problem(
      "phone_mobile",
      "手机号应为 11 位数字，以 13 至 19 开头，请核对。",
      "A mobile number has 11 digits and begins with 13 to 19: check it.",
    );
  }
  return problem(
    "phone",
    "电话号码无法识别，请填 11 位手机号，或带区号的座机号，例如 0532-85911234。",
    "This is no telephone number: give a mobile number of 11 digits or a landline with its area code.",
  );
}
