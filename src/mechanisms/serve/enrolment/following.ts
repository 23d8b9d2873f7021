// What follows from a registration: limits, links to the school and the year, messages to the guardian,
// figures.

export const clocks = {
  // 法规没有规定补证的时限，是我们的默认值；到期由人联系，不会不予登记。
  proof: {
    title: "补充材料",
    limit: "5 working days",
    runs: "toProve",
    warns: "2 working days",
    onExpiry: "late",
  },
  look: { title: "人工核对", limit: "3 working days", runs: ["proving", "contact", "belated"] },
  arrange: { title: "统筹安排学位", limit: "5 working days", runs: ["short", "unranked", "arranging"] },
  answer: { title: "答复异议", limit: "5 working days", runs: "objected" },
  confirm: { title: "家长确认", limit: "5 working days", runs: "admitted" },
} as const;

export const links = {
  school: {
    title: "在哪所学校登记",
    field: "school",
    to: "school",
    edge: "part-of",
    tells: {
      registered: { act: "receive", with: { child: "matter", year: "year" }, refused: "miss" },
      belated: { act: "receiveLate", with: { child: "matter", year: "year" }, refused: "miss" },
      withdrawn: { act: "release" },
    },
  },
  season: { title: "哪一年的招生", field: "season", to: "enrolmentSeason", edge: "part-of" },
  place: {
    title: "录取学校",
    field: "admittedTo",
    to: "school",
    edge: "part-of",
    tells: { declined: { act: "giveBack", with: { child: "matter" } } },
  },
  offer: {
    title: "安排到哪所学校",
    field: "offered",
    to: "school",
    edge: "part-of",
    tells: {
      arranging: { act: "givePlace", with: { child: "matter", season: "season" }, refused: "noSeat" },
    },
  },
  left: {
    title: "退回学位的学校",
    field: "leaves",
    to: "school",
    edge: "part-of",
    comes: { in: "leaves", act: "giveBack", with: { child: "matter" } },
  },
} as const;

const checked = ["check", "recheck"] as const;
/** Whoever has a place: by the lot, or by hand. An answer that moves a child is no second result. */
const placed = ["announce", "seat"] as const;
const settledBy = ["check", "settle", "settleBelated"] as const;

// prettier-ignore
export const notices = {
  accepted: { title: "登记成功告知", after: "accept", when: { entry: "inTime" }, to: "guardian",
              says: "您的入学登记（{number}）已成功，登记学校：{schoolName}。{closes} 前可以修改；登记早晚不影响录取。截止后统一核验，不用交证明。" },
  missed:   { title: "未登记告知", after: "miss", to: "guardian",
              says: "您的入学登记（{number}）没有成功：这所学校现在不接受这样登记。登记日期见招生公告；已经截止的，请带户口簿到招生主管部门窗口补登，同样安排学位（义务教育法第十二条）。" },
  belated:  { title: "补登成功告知", after: "accept", when: { entry: "belated" }, to: "guardian",
              says: "您的入学登记（{number}）已在 {closes} 截止后补登，登记学校：{schoolName}。补登的不排顺位，由工作人员核对后统筹安排学位，结果会告诉您。" },
  withdrawn: { title: "撤回告知", after: ["withdraw", "withdrawAtWindow"], to: "guardian",
              says: "您的入学登记（{number}）已经撤回。改变主意或者不是您本人要撤回的：登记期内重新登记，截止后到招生主管部门窗口补登，同样安排学位。" },
  declined: { title: "放弃学位告知", after: ["decline", "declineAtWindow"], to: "guardian",
              says: "入学登记（{number}）的学位已经放弃：{declineReason}。改变主意或者不是您本人放弃的，请到招生主管部门窗口补登，同样安排学位（义务教育法第十二条）。" },
  asked:    { title: "补充材料告知", after: checked, when: { matching: "asked" }, to: "guardian",
              says: "您的入学登记（{number}）有一项没有核验上：{proofReason}。请在 {due.proof} 前拍照补充，不用跑腿；逾期由工作人员联系您，不影响孩子入学。" },
  again:    { title: "再次补充告知", after: "askAgain", to: "guardian",
              says: "您为入学登记（{number}）补充的材料还差一项，请凭编号查看说明，在 {due.proof} 前再补一次。" },
  settled:  { title: "核对完成告知", after: ["settle", "settleBelated"], to: "guardian",
              says: "您的入学登记（{number}）已核对完成，录取类别：{category}。结果公布后会再告诉您。" },
  placed:   { title: "录取结果告知", after: ["announce", "seat"], to: "guardian",
              says: "您的入学登记（{number}）结果：{outcome}，录取学校见登记页。派位种子和名单已公开，谁都能重算。请在 {due.confirm} 前确认；有异议的可以在登记页提出。" },
  answered: { title: "异议答复告知", after: "answer", when: { settles: "stays" }, to: "guardian",
              says: "您对入学登记（{number}）的异议已答复：{ruling}。请凭编号查看理由，在 {due.confirm} 前确认。" },
} as const;

// prettier-ignore
export const figures = {
  registered:  { title: "入学登记的孩子", count: "人", first: "accept", by: ["year", "host", "schoolName"] },
  checked:     { title: "已核验的孩子", count: "人", among: settledBy, by: ["year", "host"] },
  byData:      { title: "仅凭数据通过的孩子", count: "人", among: settledBy, where: { route: "data" }, by: ["year", "host"] },
  byDataShare: { title: "零证明率", share: "byData", of: "checked" },
  asked:       { title: "请补充材料", audience: "staff", count: "人次", each: checked, where: { matching: "asked" }, by: ["proofReason", "year", "host"] },
  zeroTrip:    { title: "一次没有跑的孩子", count: "人", among: placed, where: { trips: 0 }, by: ["year", "host"] },
  placed:      { title: "有录取结果的孩子", count: "人", among: placed, by: ["year", "host"] },
  zeroTripShare: { title: "零跑腿率", share: "zeroTrip", of: "placed" },
  untouched:   { title: "没有人工经手的孩子", count: "人", among: placed, where: { touches: 0 }, by: ["year", "host"] },
  touches:     { title: "人工经手次数", sum: "touches", among: placed, by: ["year", "host"] },
  days:        { title: "登记截止到公布结果（天，中位）", median: "daysToResult", first: placed, by: ["year", "host"] },
  admitted:    { title: "录取的孩子", count: "人", in: ["admitted", "confirmed", "objected"], by: ["category", "year", "host"], hideBelow: 5 },
  moved:       { title: "统筹到其他学校的孩子", count: "人", in: ["admitted", "confirmed", "objected"], where: { outcome: "relief" }, by: ["year", "host"] },
  objections:  { title: "招生异议", count: "人次", each: "object", by: ["year", "host"] },
} as const;
