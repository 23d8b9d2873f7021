// What is counted: row 32 of the figures. Hearings are 次, suits 件; nothing here is put in relation to the
// reconsiderations of the same year, which are another system (rules 0.6).

const seats = ["defendant", "attended", "instance"] as const;
const suits = ["defendant", "kind", "instance"] as const;

// prettier-ignore
export const figures = {
  received:      { title: "应诉案件", count: "件", first: "receive", by: suits },
  held:          { title: "开庭", count: "次", each: "hold", by: seats },
  attended:      { title: "负责人出庭应诉", count: "次", each: "hold", where: { attended: ["chief", "deputy", "leader"] }, by: seats },
  chiefs:        { title: "正职负责人出庭", count: "次", each: "hold", where: { attended: "chief" }, by: seats },
  attendedShare: { title: "负责人出庭率", share: "attended", of: "held" },
  // 正职单列：占负责人出庭的比重，不是占开庭的。
  chiefShare:    { title: "正职占负责人出庭的比重", share: "chiefs", of: "attended" },
  excused:       { title: "说明理由，委托工作人员出庭", count: "次", each: "hold", where: { excused: true }, by: seats },
  breaches:      { title: "未依法出庭", count: "次", each: "hold", where: { breach: true }, by: seats },

  onTime:        { title: "按期答辩", count: "件", first: "answer", clock: { answer: "met" }, by: suits },
  late:          { title: "逾期答辩", count: "件", first: "answer", clock: { answer: "late" }, by: suits },
  overdue:       { title: "逾期未答辩", count: "件", in: "received", clock: { answer: "overdue" }, by: suits },
  onTimeShare:   { title: "按期答辩率", share: "onTime", of: ["onTime", "late", "overdue"] },
  unreviewed:    { title: "应当先复议而未复议", count: "件", first: "receive", where: { unreviewed: true }, by: suits },

  closed:        { title: "应诉办结", count: "件", first: "close", by: [...suits, "judgment"] },
  lost:          { title: "败诉", count: "件", first: "close", where: { lost: true }, by: [...suits, "judgment"] },
  lostShare:     { title: "败诉率", share: "lost", of: "closed" },
} as const;
