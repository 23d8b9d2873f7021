// Publishing a figure, on its page.

export const editionsZh = {
  title: "已发布的数据",
  none: "这一期还没有发布。",
  publish: "发布本期数据",
  edition: (n: number) => `第 ${n} 版`,
  published: (time: string, office: string) => `${time}${office ? ` ${office}` : ""} 发布`,
  asOf: (day: string) => `数据截至 ${day}`,
  changed: (reason: string) => `改版原因：${reason}`,
  record: "发布记录",
  lead: (n: number) =>
    `将冻结以下内容，作为第 ${n} 版向社会公布。公布以后不再变动；以后补录的，另出一版并说明原因。`,
  unchanged: (n: number) => `数值、口径和证明都没有变化，第 ${n} 版仍然有效，不用再发布。`,
  value: "数值",
  of: "分子 / 分母",
  day: "数据截至",
  definition: "定义版本",
  behind: "背后的事件",
  untold: "涉及个人的小数，不公布明细",
  root: "证明根",
  checkpoint: "存证点",
  former: "上一版",
  reason: "改版原因（必填）",
  reasonHint: "哪些数据补录或更正了，为什么。",
  confirm: (n: number) => `确认发布第 ${n} 版`,
  cancel: "取消",
  done: (n: number) => `第 ${n} 版已经发布。`,
};
