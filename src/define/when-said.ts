// A condition in words: when a question is asked.

import type { AnyEnglish } from "./english.ts";
import type { AnyMechanism } from "./mechanism.ts";
import { listOf } from "./parts.ts";
import type { Said } from "./value.ts";
import type { When } from "./when.ts";

/** “申请人”为“企业”或者“个体工商户”, in both languages. */
export function sayWhen({ fields }: AnyMechanism, english: AnyEnglish, when: When): Said {
  const parts = Object.entries(when).map(([name, wanted]): Said => {
    const field = fields[name];
    const said = english.fields[name];
    const label = typeof said === "string" ? said : (said?.label ?? name);
    const options = typeof said === "object" ? said.options : undefined;
    const flags = wanted === true ? ["是", "yes"] : ["否", "no"];
    const chosen = typeof wanted === "boolean" || wanted === undefined ? [] : listOf(wanted);
    const zh = chosen.map(one => (field?.kind === "choice" ? (field.options[one] ?? one) : one));
    const en = chosen.map(one => options?.[one] ?? one);
    return {
      zh: `“${field?.label ?? name}”为${(zh.length ? zh : [flags[0]!]).map(one => `“${one}”`).join("或者")}`,
      en: `“${label}” is ${(en.length ? en : [flags[1]!]).map(one => `“${one}”`).join(" or ")}`,
    };
  });
  return { zh: parts.map(({ zh }) => zh).join("，并且"), en: parts.map(({ en }) => en).join(" and ") };
}
