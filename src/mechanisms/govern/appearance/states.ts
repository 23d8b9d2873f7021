// Where a suit against an office can stand.

export const states = {
  received: "待答辩",
  answered: "已答辩",
  scheduled: "待开庭",
  heard: "已开庭",
  judged: "已裁判，上诉期内",
  final: "裁判生效",
  remanded: "发回重审，待一审通知",
  performed: "已履行",
  closed: { title: "已归档", done: "closed" },
} as const;

export type State = keyof typeof states;
