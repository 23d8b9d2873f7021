// What a firm is entitled to, in the description of the API.

import { type Schema, operation } from "./operation.ts";
import { listOf, object, ref } from "./schemas.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const flag = { type: "boolean" };

export const entitlementSchemas = {
  BenefitLine: object({
    number: text,
    title: text,
    year: text,
    unit: text,
    stateTitle: text,
    open: flag,
    direct: flag,
    way: text,
    subjects: text,
    conditions: text,
    standard: text,
    budget: text,
    left: text,
    waiting: whole,
    ending: text,
    opens: text,
    closes: text,
    enquiries: text,
    entitlement: { anyOf: [{ type: "string", enum: ["fits", "person", "lacking"] }, { type: "null" }] },
    fen: { anyOf: [whole, { type: "null" }] },
    amount: text,
    reason: text,
    lacking: listOf(text),
    claimHref: text,
  }),
  EntitlementsView: object({
    asks: listOf(ref("AskView")),
    benefits: listOf(ref("BenefitLine")),
    asked: flag,
  }),
};

/** The paths of entitlements. */
export function entitlementPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const answer = ref("EntitlementsView");
  return {
    "/entitlements": {
      get: operation({
        tag: "entitlements",
        id: "entitlements",
        summary: say("正在受理和即将受理的惠企政策", "Benefits that are open or will be"),
        answer,
      }),
      post: operation({
        tag: "entitlements",
        id: "entitlements_measured",
        summary: say(
          "按所填情况测算每项政策（字段同“申报兑现”，都可以不填），不保存",
          "Each benefit measured on the facts stated (fields as of a claim, all optional); nothing is kept",
        ),
        body: { type: "object", additionalProperties: true },
        answer,
        signedIn: true,
      }),
    },
  };
}
