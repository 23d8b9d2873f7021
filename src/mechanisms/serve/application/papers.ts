// What is said and written: notices to the applicant, the papers that the law asks for, each with its number. An
// item has nine kinds: only a permit is decided under 行政许可法, the others by what the item itself rests on.

/** Who decides issues, so whoever contests the paper names the right respondent. */
const paper = { audience: "parties", from: "unit", to: "name" } as const;
const decided = { ...paper, from: "decider", kind: "决定书" } as const;
const letter = { ...paper, kind: "通知" } as const;
const notice = { ...paper, kind: "告知书" } as const;
const ruling = { ...paper, kind: "决定书" } as const;
const permit = { kind: ["permit"] } as const;
const others = {
  kind: ["levy", "benefit", "confirmation", "reward", "ruling", "filing", "other", "public"],
} as const;
const remedy =
  "对本决定不服的，可以自收到本决定书之日起六十日内向有管辖权的行政复议机关申请行政复议，也可以自收到之日起六个月内依法向人民法院提起行政诉讼。";
/** A paper that ends an application decides as well, whatever it is called. */
const remedyOfEnding =
  "对此不服的，可以自收到本告知书之日起六十日内向有管辖权的行政复议机关申请行政复议，也可以自收到之日起六个月内依法向人民法院提起行政诉讼。";

// prettier-ignore
export const notices = {
  // 一件事里的办件，由一件事告知一次。
  received:  { title: "收件告知", after: "enrol", to: "applicant", when: { channel: ["portal", "window", "elsewhere"] },
               says: "您申请的“{itemTitle}”已收到，编号 {number}。最迟 {due.check} 告诉您是否受理；逾期没有告知的，视为受理。" },
  missed:    { title: "未收件告知", after: "miss", to: "applicant",
               says: "您的申请 {number} 没有收件：这个事项现在不办理，或者不由您这类申请人办理。请从办事指南重新选择事项。" },
  rejected:  { title: "不予受理告知", after: "reject", to: "applicant",
               says: "您申请的“{itemTitle}”（{number}）不予受理：{rejectGround}。决定书和救济途径请凭编号查看。" },
  correct:   { title: "一次性补正告知", after: "askCorrection", to: "applicant",
               says: "您申请的“{itemTitle}”（{number}）需要补正，要补什么、怎么补已一次写全，请在 {due.correct} 前凭编号查看并提交。" },
  abandoned: { title: "退件告知", after: "abandon", to: "applicant", says: "您申请的“{itemTitle}”（{number}）到期没有补正，已退件。您可以随时重新申请；告知书和救济途径请凭编号查看。" },
  accepted:  { title: "受理告知", after: ["accept", "deem"], to: "applicant",
               says: "您申请的“{itemTitle}”（{number}）已受理，由 {unit} 办理，承诺最迟 {due.promise} 办结，法定期限是 {due.decide}。" },
  gap:       { title: "容缺受理告知", after: "acceptGap", to: "applicant",
               says: "您申请的“{itemTitle}”（{number}）已容缺受理。请在 {gapBy} 前补齐承诺的材料；到期没有补齐的，终止办理。" },
  filled:    { title: "补齐告知", after: "supplyGap", to: "applicant", says: "您申请的“{itemTitle}”（{number}）的材料已经补齐，继续办理，最迟 {due.promise} 办结。" },
  lapsed:    { title: "终止告知", after: ["lapse", "terminate"], to: "applicant", says: "您申请的“{itemTitle}”（{number}）已终止办理：{endGround}。告知书和救济途径请凭编号查看。" },
  survey:    { title: "踏勘告知", after: "survey", to: "applicant",
               says: "您申请的“{itemTitle}”（{number}）需要现场踏勘，约 {surveyDays} 个工作日，承诺时限暂停计算。安排请凭编号查看。" },
  suspended: { title: "中止计时告知", after: "suspend", to: "applicant",
               says: "您申请的“{itemTitle}”（{number}）需要{pauseGround}，约 {pauseDays} 个工作日，这段时间不计入办理期限。" },
  resumed:   { title: "恢复计时告知", after: ["resume", "runOn", "surveyed"], to: "applicant",
               says: "您申请的“{itemTitle}”（{number}）恢复计时，最迟 {due.promise} 办结。" },
  right:     { title: "听证权利告知", after: "offerHearing", to: "applicant",
               says: "您申请的“{itemTitle}”（{number}）涉及重大利益关系，您可以在 {due.hearingRight} 前申请听证；听证不收费，时间不计入办理期限。" },
  hearingLate: { title: "听证逾期告知", after: "lateHearing", to: "applicant",
               says: "您申请的“{itemTitle}”（{number}）的听证没有在规定期限内举行。听证仍要举行，日期另行通知；从今天起恢复计时，最迟 {due.decide} 作出决定。" },
  hearing:   { title: "听证告知", after: ["callHearing", "callLate"], to: "applicant",
               says: "您申请的“{itemTitle}”（{number}）定于 {hearingDate} 听证，时间和地点请凭编号查看。" },
  extended:  { title: "延期告知", after: ["extend", "extendJoint"], to: "applicant",
               says: "您申请的“{itemTitle}”（{number}）经批准延长 {moreDays} 个工作日，最迟 {due.decide} 作出决定，理由请凭编号查看。" },
  reported:  { title: "报上级机关告知", after: "reportUp", to: "applicant",
               says: "您申请的“{itemTitle}”（{number}）已由 {unit} 审查完毕，连同全部材料报 {decider} 决定，最迟 {due.decideAbove} 作出决定。您不用再交材料，仍凭这个编号查看。" },
  extendedAbove: { title: "上级机关延期告知", after: "extendAbove", to: "applicant",
               says: "您申请的“{itemTitle}”（{number}）经上级机关批准延长 {moreDays} 个工作日，最迟 {due.decideAbove} 作出决定，理由请凭编号查看。" },
  approved:  { title: "准予告知", after: "approve", to: "applicant", says: "您申请的“{itemTitle}”（{number}）已经准予。{due.deliver} 前送达{result}。" },
  denied:    { title: "不准予告知", after: "deny", to: "applicant", says: "您申请的“{itemTitle}”（{number}）没有准予。理由和救济途径请凭编号查看。" },
  delivered: { title: "送达告知", after: "deliver", to: "applicant", says: "您申请的“{itemTitle}”（{number}）的结果已于 {deliveredOn} 送达。办得怎么样，请您评价。" },
  revoked:   { title: "撤销告知", after: "revoke", to: "applicant", says: "您的“{result}”（{number}）已撤销：{revokeGround}。决定书和救济途径请凭编号查看。" },
  deregistered: { title: "注销告知", after: "deregister", to: "applicant", says: "您的“{result}”（{number}）已注销：{deregisterGround}。" },
} as const;

// prettier-ignore
const numbered = {
  reject:  { series: "不受", into: "rejectNumber", act: "numberRejection" },
  pause:   { series: "期", into: "pauseNumber", act: "numberPause" },
  right:   { series: "听告", into: "rightNumber", act: "numberRight" },
  delay:   { series: "延", into: "delayNumber", act: "numberDelay" },
  approve: { series: "准", into: "approveNumber", act: "numberApproval" },
  deny:    { series: "不准", into: "denyNumber", act: "numberDenial" },
  revoke:  { series: "撤", into: "revokeNumber", act: "numberRevocation" },
} as const;

// What the papers of permits and of the other kinds have in common.
const rejecting = {
  ...ruling,
  title: "不予受理决定书",
  after: "reject",
  heading: "不予受理决定书",
  number: numbered.reject,
} as const;
const pausing = {
  ...notice,
  title: "中止计时告知书",
  after: "suspend",
  heading: "办理期限中止计算告知书",
  number: numbered.pause,
} as const;
const offering = {
  ...notice,
  title: "听证权利告知书",
  after: "offerHearing",
  heading: "听证权利告知书",
  number: numbered.right,
} as const;
const delaying = {
  ...notice,
  title: "延期告知书",
  after: ["extend", "extendJoint"],
  heading: "延长办理期限告知书",
  number: numbered.delay,
} as const;
const delayingAbove = { ...delaying, from: "decider", after: "extendAbove" } as const;
const approving = { ...decided, title: "准予决定书", after: "approve", number: numbered.approve } as const;
const denying = { ...decided, title: "不准予决定书", after: "deny", number: numbered.deny } as const;
const revoking = {
  ...decided,
  title: "撤销决定书",
  after: "revoke",
  heading: "撤销决定书",
  number: numbered.revoke,
} as const;

const yours = "你（单位）申请的“{itemTitle}”（编号{number}）";
const under = (article: string): string => `根据《中华人民共和国行政许可法》第${article}条的规定，`;
const item = "设定依据：{itemBasis}";
const rejected = [`${yours}，经审查：{rejectGround}。`, "{explanation}", "有权办理的机关是：{competent}。"];
const paused = `${yours}，依法需要{pauseGround}，所需时间约{pauseDays}个工作日。`;
const offered =
  "要求听证的，请于{due.hearingRight}前提出；申请人、利害关系人不承担听证的费用。听证所需时间不计算在办理期限内。";
const delayed = `${yours}，在规定期限内不能作出决定。理由：{extensionReason}`;
const extended = "经批准延长{moreDays}个工作日，最迟于{due.decide}作出决定。";
const extendedAbove = "经批准延长{moreDays}个工作日，最迟于{due.decideAbove}作出决定。";
const examined = `${yours}，本机关于{acceptedOn}受理，经审查，`;
const found = "你（单位）取得的{result}（编号{number}），经查：{revokeGround}。";

// prettier-ignore
export const documents = {
  acceptance: { ...letter, title: "受理通知书", after: ["accept", "acceptGap"], heading: "受理通知书",
    number: { series: "受", into: "acceptNumber", act: "numberAcceptance" },
    says: [`${yours}，申请材料符合受理要求，本机关于{acceptedOn}受理。`,
      "法定办理期限为受理之日起{legalDays}个工作日，承诺{promisedDays}个工作日办结；依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在内，另行书面告知。"] },
  deemed: { ...letter, title: "受理通知书（视为受理）", after: "deem", heading: "受理通知书",
    number: { series: "受", into: "acceptNumber", act: "numberAcceptance" },
    says: [`${yours}，逾期没有告知是否受理，自收到申请材料之日（{acceptedOn}）起即为受理。`,
      "法定办理期限为受理之日起{legalDays}个工作日，承诺{promisedDays}个工作日办结，均自{acceptedOn}起算。"] },
  // 第三十二条只管不需要许可和不属于本机关的；隐瞒、虚假的是第七十八条；限制申请的期限由各法规定，写在说明里。
  rejection: { ...rejecting, when: { ...permit, rejectGround: ["unneeded", "notOurs"] },
    says: [...rejected, `${under("三十二")}本机关决定不予受理。`, remedy] },
  rejectionOfFalse: { ...rejecting, when: { ...permit, rejectGround: ["hidden"] },
    says: [...rejected, `${under("七十八")}本机关决定不予受理。`, remedy] },
  rejectionOfBarred: { ...rejecting, when: { ...permit, rejectGround: ["barred"] },
    says: [...rejected, "本机关决定不予受理。", remedy] },
  rejectionOfOthers: { ...rejecting, when: others, says: [...rejected, item, "本机关决定不予受理。", remedy] },
  once: { ...notice, title: "一次性告知书", after: "askCorrection", heading: "补正材料一次性告知书",
    number: { series: "补", into: "onceNumber", act: "numberOnce" },
    says: [`${yours}，申请材料不齐全或者不符合法定形式。需要补正的全部内容一次告知如下：`, "需要补正的材料：{missing}。",
      "{missingNote}", "请于{due.correct}前提交。到期没有补正的，按退件处理，可以随时重新申请。"] },
  gapPaper: { ...notice, title: "容缺受理告知书", after: "acceptGap", heading: "容缺受理告知承诺书",
    number: { series: "容", into: "gapNumber", act: "numberGap" },
    says: [`${yours}，必须先有的材料已经齐全，可以容缺的材料为：{gap}。`,
      "你（单位）承诺在{gapBy}前补齐。到期没有补齐的，终止办理，由此造成的损失由你（单位）承担。"] },
  survey: { ...notice, title: "现场踏勘告知书", after: "survey", heading: "现场踏勘告知书", number: numbered.pause,
    says: [`${yours}，需要现场踏勘，所需时间约{surveyDays}个工作日。`, "{surveyPlan}",
      "踏勘期间承诺时限暂停计算；法定期限照常计算，最迟于{due.decide}作出决定。"] },
  pause: { ...pausing, when: permit, says: [paused, "{pauseNote}", `${under("四十五")}所需时间不计算在办理期限内。`] },
  pauseOfOthers: { ...pausing, when: others, says: [paused, "{pauseNote}", "所需时间不计算在办理期限内。"] },
  right: { ...offering, when: permit, says: [`${yours}，{hearingReason}`, `${under("四十七")}你（单位）有要求听证的权利。${offered}`] },
  rightOfOthers: { ...offering, when: others, says: [`${yours}，{hearingReason}`, `你（单位）可以要求听证。${offered}`] },
  hearing: { ...letter, title: "听证通知书", after: ["callHearing", "callLate"], heading: "听证通知书",
    number: { series: "听通", into: "hearingNumber", act: "numberHearing" },
    says: [`${yours}，定于{hearingDate}公开举行听证。`, "时间和地点：{hearingPlace}。",
      "听证在申请后二十个工作日内举行的，所需时间不计算在办理期限内；到期没有举行的，自到期之日起恢复计算。"] },
  delay: { ...delaying, when: permit, says: [delayed, `${under("四十二")}${extended}`] },
  delayOfOthers: { ...delaying, when: others, says: [delayed, extended] },
  delayAbove: { ...delayingAbove, when: permit, says: [delayed, `${under("四十二")}${extendedAbove}`] },
  delayAboveOfOthers: { ...delayingAbove, when: others, says: [delayed, extendedAbove] },
  approval: { ...approving, when: permit, heading: "准予行政许可决定书",
    says: [`${examined}申请符合法定条件、标准。`, "{decisionBasis}",
      `${under("三十八")}本机关决定准予行政许可。十个工作日内（{due.deliver}前）颁发、送达{result}。`] },
  approvalOfOthers: { ...approving, when: others, heading: "准予办理决定书",
    says: [`${examined}符合办理条件。`, "{decisionBasis}", item, "本机关决定准予办理。{due.deliver}前送达{result}。"] },
  denial: { ...denying, when: permit, heading: "不予行政许可决定书",
    says: [`${examined}不符合法定条件、标准。`, "{decisionBasis}", `${under("三十八")}本机关决定不予行政许可。`, remedy] },
  denialOfOthers: { ...denying, when: others, heading: "不予办理决定书",
    says: [`${examined}不符合办理条件。`, "{decisionBasis}", item, "本机关决定不予办理。", remedy] },
  returned: { ...notice, title: "退件告知书", after: "abandon", heading: "退件告知书",
    number: { series: "退", into: "endNumber", act: "numberEnd" },
    says: [`${yours}，一次性告知补正后到期没有补正，按退件处理，可以随时重新申请。`, "需要补正的材料：{missing}。", remedyOfEnding] },
  ending: { ...notice, title: "终止办理告知书", after: ["terminate", "lapse"], heading: "终止办理告知书",
    number: { series: "终", into: "endNumber", act: "numberEnd" },
    says: [`${yours}，因{endGround}，终止办理。`, "{explanation}", remedyOfEnding] },
  revocation: { ...revoking, when: permit, says: [found, "{explanation}", `${under("六十九")}本机关决定撤销。`, remedy] },
  revocationOfOthers: { ...revoking, when: others, says: [found, "{explanation}", "本机关决定撤销。", remedy] },
} as const;
