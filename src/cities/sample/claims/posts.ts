// Who sees to benefits for firms: in each department one drafts, one publishes and pays what is owed, one
// takes claims and one reviews them; one reviews fair competition, one pays; a law firm and the justice
// bureau push.

import { city } from "../areas.ts";
import { inspectionOffice } from "../departments.ts";
import type { SamplePost } from "../posts.ts";

const post = (org: string, name: string, title: string, english: string, ...roles: string[]): SamplePost => ({
  key: `${org}.${name}`,
  org,
  title,
  english,
  roles,
});

/** The departments whose benefits the sample tells of. */
export const benefitUnits = ["dept.industry", "dept.science", "dept.commerce"] as const;
export type BenefitUnit = (typeof benefitUnits)[number];

const inUnit = (org: BenefitUnit): readonly SamplePost[] => [
  post(org, "benefits", "惠企政策岗", "Benefits officer", "benefitOfficer"),
  post(
    org,
    "benefits-leader",
    "惠企政策分管岗",
    "Leader in charge of benefits",
    "benefitPublisher",
    "debtor",
  ),
  post(org, "claims", "政策兑现经办岗", "Claims officer", "claimOfficer"),
  post(org, "claims-review", "政策兑现审核岗", "Claims reviewer", "claimReviewer"),
];

export const fairPost = post(
  "dept.market",
  "fair-competition",
  "公平竞争审查岗",
  "Fair competition reviewer",
  "fairReviewer",
);
export const payerPost = post(
  "dept.finance",
  "benefit-payments",
  "惠企资金拨付岗",
  "Payments of benefits",
  "payer",
);
const financePost = post(
  "dept.finance",
  "benefit-budget",
  "惠企资金预算岗",
  "Budget of benefits",
  "financeOfficer",
);
const evaluatorPost = post(
  "dept.reform-development",
  "benefit-evaluation",
  "惠企政策评价岗",
  "Evaluator of benefits",
  "benefitEvaluator",
);
export const lawyerPost = post(
  "dept.justice",
  "bought-lawyers",
  "驻镇街律师岗（购买服务）",
  "Bought lawyers",
  "lawFirm",
);
export const pushPost = post(
  "dept.justice",
  "benefit-push",
  "惠企督促办公室",
  "Office that pushes for benefits",
  "pushOffice",
);
const blamePost = post(
  inspectionOffice.key,
  "benefit-accountability",
  "应兑未兑问责岗",
  "Accountability for unpaid benefits",
  "accountability",
);

/** 政策调整：司法局审核合法性，主管部门的上级批准. */
const changePosts: readonly SamplePost[] = [
  post(
    "dept.justice",
    "benefit-jurist",
    "政策调整合法性审核岗",
    "Legality of changed benefits",
    "changeReviewer",
  ),
  post(city.key, "benefit-changes", "惠企政策调整批准岗", "Approval of changed benefits", "changeApprover"),
];

export const claimPosts: readonly SamplePost[] = [
  ...benefitUnits.flatMap(inUnit),
  fairPost,
  payerPost,
  financePost,
  evaluatorPost,
  lawyerPost,
  pushPost,
  blamePost,
  ...changePosts,
];
