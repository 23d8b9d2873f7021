// The overview of the full city: the figures that cities publish of themselves, as this city's log counts
// them.

import { type Citing, line } from "./cite.ts";

const campaign = "programme:高效澜城建设攻势";

const asked = ({ n, all }: Citing): readonly string[] => [
  "# 坚持群众出题，让改革从群众的急难愁盼中来",
  line(
    `收到各渠道诉求${n("appeal.contacts")}，合并重复反映以后为${n("appeal.matters")}。`,
    `响应率${n("appeal.responseShare")}，解决率${n("appeal.solvedShare")}，`,
    `满意率${n("appeal.satisfiedShare")}，按期办结率${n("appeal.onTimeShare")}。`,
  ),
  line(
    `回访不走过场：回访率${n("appeal.calledBackShare")}，一次解决率${n("appeal.solvedAtOnceShare")}，`,
    `重办率${n("appeal.redoneShare")}，退回率${n("appeal.sentBackShare")}。逾期未办结的${n("appeal.overdue")}、`,
    `暂时不能解决而列入计划的${n("appeal.planned")}，逐件列明原因和时间。`,
  ),
  line(
    `专题问政开办以来举办${all("themedSession.held")}，收到诉求${all("appeal.themedReceived")}，`,
    `办结${all("appeal.themedClosed")}，办结率${all("appeal.themedShare")}，`,
    `还有${all("appeal.themedOpen")}在办。`,
  ),
  line(
    `从诉求里发现热点${all("hotIssue.watched")}，研判后列入${all("hotIssue.listed")}，`,
    `已形成任务${all("hotIssue.projects")}，评估为根治或者明显缓解${all("hotIssue.settled")}。`,
  ),
  line(
    `年度民生实事${n("promise.promised")}，分解子目标${n("promise.targets")}项，`,
    `子目标完成率${n("promise.reachedShare")}，公开进展${n("promise.reports")}。`,
  ),
  line(
    `列入目录的重大行政决策${n("openDecision.listed")}，公开征求意见${n("openDecision.opened")}，`,
    `收到公众意见${n("openDecision.received")}，答复率${n("openDecision.answeredShare")}，`,
    `采纳率${n("openDecision.adoptedShare")}。`,
  ),
];

const planned = ({ n, all, year }: Citing): readonly string[] => [
  "# 坚持顶层破题，把任务定准、把责任压实",
  line(
    `工作要点明确重点行动${all("workpoint.points", "", `level:action,planYear:${year}`)}、`,
    `改革方面${all("workpoint.points", "", `level:area,planYear:${year}`)}，`,
    `下达改革任务${all("workpoint.issuedTasks", "", `planYear:${year}`)}。`,
  ),
  line(
    `高效澜城建设攻势现行方案有攻坚战${all("planVersion.battles", "", campaign)}、`,
    `目标${all("planVersion.goals", "", campaign)}、任务${all("planVersion.tasks", "", campaign)}，`,
    `与首次入库的上一版相比任务压减${all("planVersion.cutShare", "", campaign)}；`,
    `发现与其他方案重叠${all("planLine.overlaps")}，已裁定${all("planLine.rulings")}。`,
  ),
  "## 一月一调度",
  `报送进展${n("task.reports")}，其中迟报${n("task.lateReports")}、雷同${n("task.similar")}，逾期未报${n("task.missed")}。`,
  line(
    `发出黄牌${n("task.yellowCards")}、红牌${n("task.redCards")}；督办事项${n("supervision.issued")}，`,
    `整改率${n("supervision.mendedShare")}，约谈${n("supervision.interviews")}。`,
  ),
  `任务已销号${n("task.verified")}，销号率${n("task.verifiedShare")}，延期率${n("task.extendedShare")}。`,
];

const solved = ({ n, all }: Citing): readonly string[] => [
  "# 坚持基层解题，一地突破、全市推开",
  line(
    `- 承接上级试点任务${all("pilot.pilots", "", "origin:above")}，`,
    `办结率（含终止）${all("pilot.settledShare", "", "origin:above")}；`,
    `基层自主试点${all("pilot.pilots", "", "origin:grassroots")}，不计入攻势任务。`,
  ),
  `- 已推开试点${all("pilot.rolledOut")}，终止${all("pilot.stopped")}，反馈得到回应${all("pilot.loops")}。`,
  `- 列入清单的微改革${all("microReform.reforms", "余")}，已核验${all("microReform.verified")}。`,
  `- 为${all("idleLand.plots")}闲置低效土地建立户口，盘活${all("idleLand.reused")}，配对项目${all("idleLand.matched")}。`,
  line(
    `- 网格事件按期处置率${n("gridEvent.onTimeShare")}，网格和社区办结率${n("gridEvent.lowestShare")}；`,
    `镇街吹哨${n("gridEvent.whistles")}，部门按时报到率${n("gridEvent.inTimeShare")}，`,
    `群众满意率${n("gridEvent.satisfiedShare")}。`,
  ),
];

const served = ({ all }: Citing): readonly string[] => [
  "# 坚持便民利企，办事环节材料一减再减",
  line(
    `在目录的政务服务事项${all("item.items")}。其中秒批${all("item.instant")}、涉及领域${all("item.instantDomains")}，`,
    `零材料${all("item.noMaterial")}、涉及领域${all("item.noMaterialDomains")}，一次不跑${all("item.noVisit")}，`,
    `告知承诺${all("item.commitment")}。`,
  ),
  line(
    `与改革前相比，办理环节减少${all("item.stepsCut")}，申请材料减少${all("item.materialsCut")}，`,
    `承诺时限压减${all("item.daysCut")}；承诺时限比法定时限压减${all("item.promiseCut")}。`,
  ),
  line(
    `“一件事”主题服务${all("theme.themes")}，其中新增场景${all("theme.newThemes")}，办件${all("oneThing.cases")}。`,
    `政务服务好评率${all("application.goodShare")}。`,
  ),
  line(
    `秒批申请${all("instantApproval.applied")}，秒批率${all("instantApproval.automaticShare")}，`,
    `用时中位数${all("instantApproval.time")}（不足一分钟的按0计）；其余转工作人员，人工准予${all("instantApproval.granted")}。`,
    `双随机抽查${all("instantApproval.inspected")}，更正${all("instantApproval.corrected")}。`,
  ),
  line(
    `义务教育入学登记${all("enrolment.registered")}，仅凭数据通过的零证明率${all("enrolment.byDataShare")}，`,
    `零跑腿率${all("enrolment.zeroTripShare")}。`,
  ),
  line(
    `惠企政策兑现率按金额为${all("claim.amountShare")}，按企业为${all("claim.firmShare")}，`,
    `按时兑现率${all("claim.timeShare")}。购买法律服务督促兑付，帮助企业${all("unpaidBenefit.helped")}，`,
    `到账${all("unpaidBenefit.recovered")}。`,
  ),
];

const judged = ({ n, all }: Citing): readonly string[] => [
  "# 坚持群众批题，好不好由群众说了算",
  `推动改革并已办成的诉求${n("appeal.concluded")}，回告率${n("appeal.toldShare")}，评判率${n("appeal.judgedShare")}。`,
  `办结以后群众又提出的占${n("appeal.reopenedShare")}。`,
  line(
    `典型案例申报${all("nomination.filed")}，网络投票${all("selection.votes")}、核票后有效${all("selection.valid")}，`,
    `经专家、领导评审和公示命名${all("nomination.chosen")}。`,
  ),
  line(
    `召开改革述职评议会${all("debriefMeeting.meetings")}，有效票${all("debriefMeeting.papers")}，`,
    `整改完成率${all("debrief.fixedShare")}。`,
  ),
  "## 依法行政",
  line(
    `全市受理行政复议案件${all("reconsideration.accepted")}，审结${all("reconsideration.concluded")}，`,
    `直接纠错率${all("reconsideration.correctedShare")}，期限内审结率${all("reconsideration.onTimeShare")}。`,
  ),
  line(
    `行政机关负责人出庭应诉${all("appearance.attended")}，出庭率${all("appearance.attendedShare")}；`,
    `正职出庭${all("appearance.chiefs")}，占${all("appearance.chiefShare")}。`,
    `败诉率${all("appearance.lostShare")}。`,
  ),
  "> 复议案件按件、出庭应诉按次，两个系统各算各的，不作比率。",
];

const outside = (citing: Citing): readonly string[] => [
  "# 外部评价和有关数据",
  "以下各数由所列单位公布，本平台只登记来源，不作计算。",
  `- 据公布，全市改革热度位居全国地级以上城市第${citing.outside(1)}。`,
  `- 税务部门公布，今年1至9月减税降费${citing.outside(2, "多/1")}。`,
  `- 财政部门公布，民生支出占一般公共预算支出${citing.outside(3)}。`,
];

export const fullText = (citing: Citing): string =>
  [
    "今年以来，全市上下把群众出题、顶层破题、基层解题、群众批题贯通起来抓改革。本综述的每个数都出自办理记录，点开就是证明；没有记录的，一个也不写。",
    ...asked(citing),
    ...planned(citing),
    ...solved(citing),
    ...served(citing),
    ...judged(citing),
    ...outside(citing),
  ].join("\n");
