// Words around the matter itself, the same for every topic: since when, thanks, why not satisfied, why ended.

// prettier-ignore
export const since = [
  "已经有一个多星期了", "半个月前就是这样", "最近一直这样", "断断续续快两个月了", "前天又是这样",
  "上个月也反映过一次", "从上周末开始就这样", "有一段时间了",
] as const;

// prettier-ignore
export const looked = [
  "当天到现场看了", "第二天上午上门查看，并走访了邻居", "会同有关单位到现场核查了", "调取记录并到现场核对了", "联系您以后到现场查了",
] as const;

// prettier-ignore
export const followed = [
  "一周后我们再去回看一次", "如果再出现，请直接拨打承办岗电话，不用重新反映", "社区网格员会继续盯着", "效果如何，请您评价",
  "给您带来不便，我们表示歉意", "处理情况已同时告知社区",
] as const;

// prettier-ignore
export const redone = [
  "我们换了经办人重新核查", "分管负责人带队再次到现场", "按您说的位置重新查了一遍",
] as const;

// prettier-ignore
export const additions = ["", "补充一下：", "您问的情况是：", "核对了一下，", "再说明一下："] as const;

// prettier-ignore
export const dissatisfied = [
  "答复说处理了，到现场一看还是老样子。", "只说了正在协调，没有说什么时候能办好。", "处理了一半就不管了，剩下的没人来。",
  "好了三天又恢复原样。", "没有人联系过我，不知道是怎么核查的。", "答复讲的不是我反映的那一处。",
  "说要等统一安排，等了又等没有时间表。", "来的人看了一眼就走了，问题没解决。",
] as const;

// prettier-ignore
export const contented = [
  "处理得很快，谢谢。", "来了两次，态度也好。", "问题解决了，希望能保持。", "比原来好多了。", "打电话说明了情况，能理解。",
] as const;

/** By what a unit shows that it did what it says. */
// prettier-ignore
export const proofs = [
  "当日下午由承办科室两人到现场核实，处理前后照片存档。", "社区网格员次日上午现场复核，与答复一致。", "处理记录和现场照片已存入承办档案，编号与工单一致。",
  "会同社区、物业到现场确认，三方签字。",
] as const;

// prettier-ignore
export const bases = [
  "市政设施养护管理办法第九条：该处设施由产权单位养护，不在本单位三定职责内。", "本单位三定规定没有这项职责，属于行业主管部门。",
] as const;

// prettier-ignore
export const extensions = [
  "配件需从外地调运，五个工作日内到货安装。", "现场管线需多家单位会同迁改，已定施工日期。",
] as const;

/** Why it is not accepted, and what is said with it. */
// prettier-ignore
export const declined = {
  litigation: "您反映的纠纷已由人民法院立案，请在诉讼中提出。", disclosure: "您需要的文件可以向制作机关申请公开。",
  social: "双方合同约定的价款争议，可以协商或者通过法律途径解决。",
} as const;

// prettier-ignore
export const grounds = [
  "诉求人来电说明问题已经自行解决，要求撤回。", "经核对，与诉求人此前提交的一件内容相同，并入前件办理。",
  "涉及的纠纷已由人民法院立案，依规不再重复受理，已告知诉讼渠道。", "三次联系诉求人均未接通，所留地点无法核实，诉求人可随时重新提交。",
] as const;

// prettier-ignore
export const notes = [
  "请按职责办理，答复前先联系诉求人。", "同类问题近期较多，请一并排查。", "请当日联系诉求人，核实具体位置。", "涉及安全，请先处置再答复。",
] as const;

// prettier-ignore
export const opinions = [
  "我单位已到现场，配合完成管线迁移，无其他意见。", "经核查，所涉设施由我单位养护，已安排更换，三日内完成。",
  "已提供审批资料，建议主办单位结合现场情况答复。", "我单位已约谈经营者，相关整改由我单位跟踪。",
] as const;

// prettier-ignore
export const instant = [
  "这项业务可以在网上门户“我要办事”里直接办，选事项名称后按提示填写，两个工作日内有结果。不方便上网的，可以带身份证到就近的便民服务中心，有人帮办。",
  "您说的情况属于告知承诺事项，不用再开证明，签一份承诺书即可。窗口上午八点半到下午五点半有人，中午不休息。",
  "经查询，您的申请已经通过，证件前天寄出，寄件单号已发到您的手机。三天内没有收到，请再联系我们。",
  "目前政策是按户申请，一年一次，今年的受理时间还没有结束。需要的材料只有申请表一份，其余由系统核对。",
] as const;

// prettier-ignore
export const verdicts = {
  solved: ["真的办成了，邻居们都说好。", "现在方便多了。", "当初就是随手一提，没想到真改了。", "希望别的小区也能这样。"],
  partly: ["比以前好，就是数量还不够。", "大体解决了，高峰时候还是紧张。", "办是办了，价格能不能再低些。"],
  unsolved: ["我们这里还没有轮到。", "设施建了，没人管护，又坏了。"],
} as const;
