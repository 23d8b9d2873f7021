// What of it all the public, the applicant and the respondent may read.

/** What is drafted is read by the applicant when the decision is made (第六十一条: 经负责人同意后作出). */
export const withholds = { reasoning: ["decide"] } as const;

/** The respondent is an office and a party: drafts stay with those who decide until they have, opinions for good. */
export const conceals = {
  fields: ["reasoning"],
  when: { deliberation: ["inside"] },
  always: ["opinion", "committeeView", "amendment", "unheard"],
  but: ["reviewer", "chief", "head"],
} as const;

/** 第七十九条: the decision is published, without what names a person; before it, nothing is. */
export const publishes = { in: ["served", "ordered", "performed", "advised", "closed"] } as const;
