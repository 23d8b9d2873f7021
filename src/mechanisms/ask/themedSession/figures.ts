// Sessions themselves. What came in by them and what of it is closed is counted on the appeals (row 12).

const by = ["series", "topic", "host"] as const;

// prettier-ignore
export const figures = {
  held:          { title: "举办专题问政", count: "期", first: "open", by },
  reviewed:      { title: "已公布回顾", count: "期", first: "publish", by },
  reviewedInTime: { title: "按期公布回顾", count: "期", first: "publish", clock: { review: "met" }, by },
  reviewedInTimeShare: { title: "回顾按期公布率", share: "reviewedInTime", of: "reviewed" },
  followed:      { title: "还在跟踪", count: "期", in: ["tracking", "reviewed"], by },
} as const;
