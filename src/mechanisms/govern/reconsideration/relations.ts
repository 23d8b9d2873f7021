// Who is who: those who review belong to the organ, the respondent is another office and a party.

export const roles = {
  citizen: "申请人",
  reviewer: "行政复议人员",
  chief: "行政复议机构负责人",
  head: "行政复议机关负责人",
  respondent: "被申请人应诉岗",
} as const;

export const relations = {
  applicant: { title: "申请人", person: "apply", named: "applying" },
  // It is a party from the copy on, and reads nothing before.
  respondent: { title: "被申请人", org: "answerer" },
} as const;
