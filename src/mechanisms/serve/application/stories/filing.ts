// What is filed in the stories, and what the item then says.

export const filing = {
  item: "matter:lamp",
  applicantKind: "firm",
  name: "港湾面馆",
  creditCode: "91370200163562681G",
  phone: "13800001234",
  request: "申请开一家面馆。",
  delivery: "electronic",
} as const;

export const told = {
  itemTitle: "食品经营许可（新办）",
  itemCode: "3702000000MB1234567000131010000",
  kind: "permit",
  domain: "market",
  unit: "org:roads",
  itemBasis: "食品安全法第三十五条",
  procedure: "single",
  legalDays: 20,
  promisedDays: 8,
  required: ["申请书", "场所平面图", "食品安全管理制度"],
  mayLack: ["食品安全管理制度"],
  result: "食品经营许可证",
  edition: 2,
} as const;

export const lodged = [
  { as: "citizen:zhou", does: "apply", with: filing, to: "lodged" },
  { as: "system", does: "enrol", with: told, to: "received" },
] as const;

export const accepted = [...lodged, { as: "window:city", does: "accept", to: "accepted" }] as const;
export const examining = [...accepted, { as: "examiner:roads", does: "take", to: "examining" }] as const;
export const reviewed = [
  ...examining,
  {
    as: "examiner:roads",
    does: "review",
    with: { advice: "approve", opinion: "条件具备，材料齐全。" },
    to: "deciding",
  },
] as const;
export const basis = { decisionBasis: "符合食品安全法第三十五条规定的条件。" } as const;
