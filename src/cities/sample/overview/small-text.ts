// The overview of the small city: short, every number of it counted.

import { type Citing, line } from "./cite.ts";

export const smallText = ({ n, all, outside }: Citing): string =>
  [
    "今年以来，全市改革工作坚持群众出题、部门破题、基层解题、群众批题，件件有着落、数数可核验。",
    "# 群众出题",
    line(
      `12345热线和各渠道收到诉求${n("appeal.contacts")}，合并重复反映以后为${n("appeal.matters")}。`,
      `按期办结率${n("appeal.onTimeShare")}，满意率${n("appeal.satisfiedShare")}。`,
    ),
    line(
      `专题问政开办以来举办${all("themedSession.held")}，收到诉求${all("appeal.themedReceived")}，`,
      `办结率${all("appeal.themedShare")}，还有${all("appeal.themedOpen")}没有办完，逐件公开进度。`,
    ),
    `列入年度民生实事${n("promise.promised")}，子目标完成率${n("promise.reachedShare")}。`,
    "# 部门破题",
    line(
      `下达改革任务${n("task.issued")}，已销号${n("task.verified")}，销号率${n("task.verifiedShare")}。`,
      `对进度滞后的发黄牌${n("task.yellowCards")}、红牌${n("task.redCards")}。`,
    ),
    `高效澜城建设攻势换版以后任务压减${all("planVersion.cutShare")}。`,
    "# 基层解题",
    `- 批准开展试点${n("pilot.pilots")}，已决定推开或者终止${n("pilot.settled")}。`,
    `- 盘活闲置低效土地${n("idleLand.reused")}。`,
    "# 群众批题",
    `推动改革并已办成的诉求，${n("appeal.toldShare")}回告了诉求人，其中${n("appeal.judgedShare")}由诉求人作出评判。`,
    `行政机关负责人出庭率${n("appearance.attendedShare")}。`,
    `> 据公布，全市改革热度位居全国地级以上城市第${outside(1)}；今年1至9月减税降费${outside(2, "多/1")}。`,
  ].join("\n");

/** A brief that is still being written: what its writer is told, whoever opens the editor sees. */
export const briefText = ({ n, all }: Citing): string =>
  [
    "# 热线工作",
    `本年收到诉求${n("appeal.contacts", "余")}，开办以来专题问政收到${all("appeal.themedReceived")}，两项合计超过300件。`,
    "# 土地盘活",
    `盘活土地${n("idleLand.reused")}，做法为全省首创。`,
    `召开调度会4次，企业满意率98%。`,
  ].join("\n");
