import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { creditCodeProblem, identityProblem, phoneProblem, tidyIdentifier } from "./identifiers.ts";

const today = "2026-11-20";
const wrongIdentity = (number: string) => identityProblem(number, today)?.code ?? null;
const wrongCredit = (code: string) => creditCodeProblem(code)?.code ?? null;
const replaced = (text: string, place: number, character: string) =>
  text.slice(0, place) + character + text.slice(place + 1);

/** The check characters with which a number of 17 digits is right. */
const fitting = (stem: string) => [..."0123456789X"].filter(check => wrongIdentity(stem + check) === null);

describe("an identity number (GB 11643)", () => {
  test.each(["11010519491231002X", "440524188001010014"])("%s of the standard is right", number => {
    expect(identityProblem(number, today)).toBeNull();
  });

  test.each([
    ["110105194912310021", "identity_check"],
    ["11010519491231002", "identity_length"],
    ["1101051949123100XX", "identity_characters"],
    ["19010519491231002X", "identity_region"],
    ["11010519490231002X", "identity_birth"],
    ["11010520491231002X", "identity_birth"],
    ["", "identity_length"],
  ])("%s: %s", (number, code) => expect(wrongIdentity(number)).toBe(code));

  test("says which place is wrong and what to do", () => {
    expect(identityProblem("110105194912310021", today)?.zh).toBe("第 18 位校验码不对，请核对证件号码。");
  });

  test("one wrong digit is always noticed", () => {
    assert(
      property(integer({ min: 0, max: 16 }), integer({ min: 1, max: 9 }), (place, more) => {
        const number = "11010519491231002X";
        const digit = String((Number(number[place]) + more) % 10);
        expect(wrongIdentity(replaced(number, place, digit))).not.toBeNull();
      }),
    );
  });

  test("born today is possible, born tomorrow is not", () => {
    expect(fitting("37020220261120001")).toHaveLength(1);
    expect(fitting("37020220261121001")).toEqual([]);
  });

  test("residence permits, of Hong Kong, Macao, Taiwan and foreign residents, follow the same rule", () => {
    for (const region of ["810000", "820000", "830000", "911156"]) {
      expect(fitting(`${region}19900101001`)).toHaveLength(1);
    }
  });
});

describe("a credit code (GB 32100)", () => {
  test.each(["91350100M000100Y43", "91370200163562681G"])("%s is right", code => {
    expect(creditCodeProblem(code)).toBeNull();
  });

  test.each([
    ["91350100M000100Y44", "credit_code_check"],
    ["91350100M000100Y53", "credit_code_org"],
    ["91350100M000100Y4", "credit_code_length"],
    ["91350100M000100I43", "credit_code_characters"],
    ["91350100m000100Y43", "credit_code_characters"],
  ])("%s: %s", (code, wrong) => expect(wrongCredit(code)).toBe(wrong));

  test("one wrong character is always noticed", () => {
    const code = "91350100M000100Y43";
    for (const character of "0123456789ABCDEFGHJKLMNPQRTUWXY") {
      const places = [...Array(18).keys()].filter(place => code[place] !== character);
      for (const place of places) expect(wrongCredit(replaced(code, place, character))).not.toBeNull();
    }
  });
});

describe("a telephone number", () => {
  test.each(["13800138000", "19912345678", "053285911234", "01012345678", "05361234567"])(
    "%s is right",
    number => {
      expect(phoneProblem(number)).toBeNull();
    },
  );
  test.each([
    ["12800138000", "phone_mobile"],
    ["1380013800", "phone_mobile"],
    ["138001380000", "phone_mobile"],
    ["85911234", "phone"],
    ["110", "phone"],
    ["<b>138</b>", "phone"],
    ["", "phone"],
  ])("%s: %s", (number, code) => expect(phoneProblem(number)?.code).toBe(code));
});

describe("what was typed", () => {
  test.each([
    ["138 0013-8000", "13800138000"],
    ["+86 13800138000", "13800138000"],
    ["0086-0532-85911234", "053285911234"],
    ["１３８００１３８０００", "13800138000"],
    ["11010519491231002x", "11010519491231002X"],
    ["0086", "0086"],
  ])("%s is stored as %s", (typed, stored) => expect(tidyIdentifier(typed)).toBe(stored));
});
