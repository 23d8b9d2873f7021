// The ledger of a year's reforms as an office keeps it: one sheet of 185 tasks under ten actions and 33
// areas, with a title, a head of two rows, and merged cells where an action or an area covers many lines.

import { Workbook } from "@cj-tech-master/excelts";
import { departments, partyOrgans } from "../../src/cities/sample/departments.ts";
import { type TaskSource, workTasks } from "../../src/cities/sample/full/work-plan/plan.ts";

const names = new Map([...departments, ...partyOrgans].map(({ key, name }) => [key, name]));
export const ledgerOrgs = [...departments, ...partyOrgans];

const sources: Readonly<Record<TaskSource, string>> = {
  citizens: "群众诉求",
  central: "中央部署",
  province: "省部署",
  city: "市级部署",
  own: "自主改革",
  congress: "人大督促",
  press: "媒体曝光",
  feedback: "评估反馈",
};

/** As different clerks write the same day. */
const ways = [
  (month: string, day: string) => `2026-${month}-${day}`,
  (month: string, day: string) => `2026/${Number(month)}/${Number(day)}`,
  (month: string, day: string) => `2026年${Number(month)}月${Number(day)}日`,
  (month: string, day: string) => `2026${month}${day}`,
  (month: string, day: string) => new Date(`2026-${month}-${day}T00:00:00Z`),
];

const head = ["序号", "行动", "方面", "任务", "任务来源", "成果形式", "验收标准"];
const more = ["牵头单位", "参与单位", "分管领导", "完成时限", "时间表和路线图", "", "", ""];
const quarters = ["一季度", "二季度", "三季度", "四季度"];

/** The runs of lines that one action or area covers, to be merged. */
function runs(keyOf: (at: number) => string): readonly (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let from = 0; from < workTasks.length;) {
    let to = from;
    while (to + 1 < workTasks.length && keyOf(to + 1) === keyOf(from)) to += 1;
    found.push([from, to]);
    from = to + 1;
  }
  return found;
}

/** The .xlsx of the ledger. */
export async function ledgerSheet(): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet("改革台账");
  sheet.getRow(1).values = ["澜城市 2026 年全面深化改革工作台账"];
  sheet.getRow(2).values = [...head, ...more];
  sheet.getRow(3).values = [...Array.from({ length: 11 }, () => null), ...quarters];
  const first = 4;
  workTasks.forEach((task, at) => {
    const [month = "", day = ""] = task.due.split("-");
    sheet.getRow(first + at).values = [
      at + 1,
      task.area.action.title,
      task.area.title,
      task.title,
      sources[task.source],
      task.deliverable,
      task.standard,
      names.get(task.lead) ?? task.lead,
      task.participants.map(org => names.get(org) ?? org).join("、"),
      task.leader,
      ways[at % ways.length]!(month, day),
      ...task.milestones,
    ];
  });
  sheet.mergeCells("A1:O1");
  for (const column of "ABCDEFGHIJK") sheet.mergeCells(`${column}2:${column}3`);
  sheet.mergeCells("L2:O2");
  for (const [column, keyOf] of [
    ["B", (at: number) => workTasks[at]!.area.action.key],
    ["C", (at: number) => workTasks[at]!.area.key],
  ] as const) {
    for (const [from, to] of runs(keyOf)) {
      if (to > from) sheet.mergeCells(`${column}${first + from}:${column}${first + to}`);
    }
  }
  sheet.getRow(first + workTasks.length).values = ["合计", null, null, workTasks.length];
  return (await book.xlsx.writeBuffer()) as unknown as Buffer;
}
