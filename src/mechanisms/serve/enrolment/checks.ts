// What is asked of shared data, and only of those whom it concerns: yes, no, or a person looks. No answer
// ends a registration.

const enrolment = { purpose: "enrolment", at: ["check", "recheck"] } as const;
const family = { ...enrolment, consent: "agrees" } as const;

export const checks = {
  household: {
    ...enrolment,
    title: "户籍",
    of: "household",
    asks: "livesAtSince",
    when: { claims: ["both", "household"] },
    about: "child",
    given: { address: "address", since: "since" },
    // 不满十四周岁的，由监护人单独同意（个人信息保护法第二十九条、第三十一条）。
    consent: "childAgrees",
    into: "home",
  },
  property: {
    ...family,
    title: "房产",
    of: "property",
    asks: "ownsAt",
    when: { claims: "both" },
    about: "owner",
    given: { address: "address" },
    into: "estate",
  },
  propertySince: {
    ...family,
    title: "房产登记日期",
    of: "property",
    asks: "ownsAtSince",
    when: { claims: "property" },
    about: "owner",
    given: { address: "address", since: "since" },
    into: "estateSince",
  },
  permit: {
    ...family,
    title: "居住证",
    of: "residence",
    asks: "heldSince",
    when: { claims: "migrant" },
    about: "worker",
    given: { address: "address", since: "since" },
    into: "permit",
  },
  insurance: {
    ...family,
    title: "社保",
    of: "insurance",
    asks: "halfYear",
    when: { claims: "migrant" },
    about: "worker",
    into: "insured",
  },
} as const;
