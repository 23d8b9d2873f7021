// What is counted: row 20 of the figures. What a person's hands touched is counted beside the share, and so
// is what turned out wrong.

const byItem = ["item", "unit"] as const;
/** What the item did not take was never an application. */
const missed = { passed: "miss" } as const;
const handled = ["recheck", "askSupplement", "supply", "proposeDenial", "sendBack"] as const;

// prettier-ignore
export const figures = {
  applied:       { title: "申请", count: "件", first: ["apply", "applyToPerson"], except: missed, by: byItem },
  automatic:     { title: "秒批（自动批准）", count: "件", first: "apply", where: { verdict: "approved" }, except: missed, by: byItem },
  automaticShare: { title: "秒批率", share: "automatic", of: "applied" },
  time:          { title: "秒批用时（中位数）", median: "time of issuing", first: "issue", except: { passed: "grant" }, by: ["item"] },
  touched:       { title: "自动批准里经人工的", count: "件", first: "issue", passed: handled, except: { passed: "grant" }, by: byItem },

  toPerson:      { title: "转人工", count: "件", first: "apply", where: { verdict: "person" }, by: byItem },
  toPersonWhy:   { title: "转人工（按原因）", audience: "staff", count: "件", first: "apply", where: { verdict: "person" }, by: ["why", "item"] },
  askedPerson:   { title: "本人要求人工办理", count: "件", first: "applyToPerson", by: byItem },
  granted:       { title: "人工准予", count: "件", first: "grant", by: byItem },
  denied:        { title: "不予批准", count: "件", first: "deny", by: byItem },
  examineTime:   { title: "人工审查用时（中位数）", median: "time of examine", first: ["grant", "deny"], by: ["item"] },

  reviewed:      { title: "人工复核", count: "件", first: "review", by: byItem },
  inspected:     { title: "抽查", count: "件", first: "inspect", by: byItem },
  inspectErrors: { title: "抽查发现有误", count: "件", first: "inspect", where: { finding: "wrong" }, by: byItem },
  errorShare:    { title: "抽查差错率", share: "inspectErrors", of: "inspected" },
  waiting:       { title: "抽中待查", count: "件", in: "issued", audience: "staff", where: { drawn: true }, except: { passed: "inspect" }, by: byItem },
  corrected:     { title: "更正", count: "件", first: "correct", by: byItem },
  revoked:       { title: "撤销", count: "件", first: "revoke", by: byItem },
  uncorrected:   { title: "有误待更正", count: "件", in: "faulty", by: byItem },
} as const;
