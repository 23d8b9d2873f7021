// What is filed in the stories.

export const filing = {
  respondent: "org:roads",
  kind: "penalty",
  amount: 800_000,
  known: "2026-09-28",
  act: "滨河路占道施工行政处罚决定书",
  claim: "撤销行政处罚决定。",
  facts: "施工有临时占道许可，处罚前没有告知陈述申辩的权利。",
  name: "周女士",
  phone: "13800001234",
  address: "港湾区滨河路 3 号",
} as const;

export const answer = {
  answer: "处罚前已发出责令改正通知，程序合法。",
  proofList: "1. 现场照片；2. 责令改正通知书及送达回证。",
} as const;

export const views = { heardHow: "call", views: "申请人坚持请求，被申请人坚持原处罚决定。" } as const;

export const proposal = {
  opinion: "告知程序缺失，建议撤销。",
  reasoning: "经审理查明，被申请人作出处罚决定前未告知申请人陈述、申辩的权利，违反法定程序。",
} as const;

export const hearing = {
  hearingDate: "2026-10-30",
  hearingPlace: "上午 9 时，市行政复议听证室",
  hearingSubject: "处罚程序是否合法",
} as const;

export const pressing = {
  pressed: "市道路局主要负责人",
  pressReason: "责令的期限已到，没有履行，也没有说明理由。",
} as const;
