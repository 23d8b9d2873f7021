// What is said of the sample city's decisions.

export interface Heard {
  readonly stance: "support" | "amend" | "oppose";
  readonly part?: string;
  readonly content: string;
  readonly adoption: "adopted" | "partly" | "unadopted";
  readonly reply: string;
}

/** The rules for freight at night, a firm's proposal. */
export const freight = {
  wish: "我们做生鲜配送，白天货车不让进城，只能换小车多跑几趟。建议夜间划出时段和路线，让新能源货车进城卸货。",
  study:
    "已走访十二家配送企业和沿线六个社区，夜间通行可以减少白天车流，噪声能够控制，建议先在二十二条道路试行。",
  copy: "送审稿共九条，附二十二条道路的走向和限速。",
  line: {
    title: "中心城区夜间货运通行管理办法",
    kind: "policy",
    business: "yes",
    consent: "澜委〔2026〕31号",
  },
  draft: {
    draft:
      "一、每日二十二时至次日六时，新能源轻型货车可以按公布的二十二条道路进入中心城区。二、学校、医院周边一百米内禁鸣，限速三十公里。三、首年试行，效果评估后再扩大范围。",
    explanation: "白天货车限行，配送企业用小车多次往返，成本高、车流大。夜间通行可以减少白天约八千车次。",
  },
  heard: [
    {
      stance: "support",
      content: "赞成，我们小超市早上五点就能上货了，白天门口也不堵。",
      adoption: "adopted",
      reply: "谢谢支持。时段按草案执行，卸货点名单会与办法同时公布。",
    },
    {
      stance: "amend",
      part: "第二条",
      content: "学校旁边早上六点就有孩子到校，建议学校周边提前到五点半以后不让货车走。",
      adoption: "adopted",
      reply: "已采纳。第二条改为学校周边一百米内五时三十分以后不得通行。",
    },
    {
      stance: "oppose",
      content: "我家住二楼临街，夜里卸货叮叮当当睡不着，不同意小区门口卸货。",
      adoption: "partly",
      reply: "部分采纳：居民楼下不设卸货点，卸货须用带静音轮的设备；道路通行因配送需要保留。",
    },
    {
      stance: "amend",
      part: "第一条",
      content: "只让新能源车进，我们个体户的柴油小货车刚买两年，能不能给个过渡期。",
      adoption: "unadopted",
      reply: "未采纳：夜间柴油车噪声和排放超过居民区限值。可以申请淘汰更新补贴，标准见市交通局网站。",
    },
  ] satisfies readonly Heard[],
  summary:
    "意见集中在学校周边时段、居民楼下卸货和车型三个方面：学校周边提前到五时三十分停止通行，居民楼下不设卸货点；车型不放宽，理由已逐条答复。",
  experts: {
    experts: 5,
    expertView: "路线和时段合理。建议写明卸货噪声限值，建立沿线居民投诉的当日处置机制。",
    expertUse: "全部采纳：第五条写明噪声限值，第七条写明当日处置。",
  },
  risk: { risk: "low", riskNote: "沿线六个社区已入户征求意见，主要风险为夜间噪声，已有防控措施。" },
  submission: "送审草案、起草说明、征求意见和采纳情况、专家论证意见、风险评估报告。",
  legal: { legality: "lawful", legalView: "权限、程序合法，内容与上位法不抵触；同意提交集体讨论。" },
  fair: {
    competition: "fits",
    competitionView: "以车辆排放和噪声为标准，不区分企业所有制和注册地，未排除、限制竞争。",
  },
  meeting: {
    meeting: "市政府第 21 次常务会议",
    speakers: ["市交通运输局局长", "市公安局分管负责人", "市司法局局长", "分管副市长", "市长"],
    chief: "市长",
    outcome: "approved",
    dissent: "市公安局建议首批道路减为十五条，会议认为二十二条已逐条核过，维持草案。",
  },
  request: "澜政请〔2026〕18号",
  published: {
    decision: "印发《中心城区夜间货运通行管理办法》，二十二条道路夜间向新能源轻型货车开放，首年试行。",
    reading: [
      "为什么定：白天限行让配送成本高、路上车多。",
      "定了什么：夜里十点到早上六点，新能源货车可以走公布的道路；学校周边五点半后不走，居民楼下不卸货。",
      "对您的影响：早市上货更早，白天货车更少；遇到夜间噪声，拨打 12345 当日处置。",
    ].join(""),
    paperNumber: "澜政规〔2026〕6号",
    grace: "公布之日起三十日内为适应期，企业可先备案路线，适应期内不处罚。",
  },
} as const;

/** After-school care, open for comment. */
export const pickup = {
  wish: "我和爱人都上班，孩子三点半放学没人接。建议小学都开到五点半，收多少钱、谁来看，统一定一个办法。",
  study: "全市一百一十六所小学已有七十四所开展课后服务，收费和时间不一，建议制定统一办法。",
  copy: "送审稿共十一条，附收费测算。",
  line: {
    title: "小学课后服务管理办法",
    kind: "policy",
    business: "no",
    consent: "澜委〔2026〕52号",
  },
  draft: {
    draft:
      "一、公办小学工作日课后服务不早于十七时三十分结束。二、自愿参加，家庭经济困难学生免费。三、不得借课后服务上新课、集体补课。四、由校内教师承担为主，可以引入有资质的第三方，名单公示。",
    explanation: "三点半放学与家长下班时间不一致，各校收费、时间不一，家长反映集中。",
  },
  heard: [
    {
      stance: "support",
      content: "非常需要，希望下学期就能实行，五点半正好下班接孩子。",
      adoption: "adopted",
      reply: "谢谢支持。",
    },
    {
      stance: "amend",
      part: "第四条",
      content: "第三方进校园要有家长代表参加选择，收费要公开，不能学校自己定。",
      adoption: "adopted",
      reply: "谢谢建议。",
    },
    {
      stance: "oppose",
      content: "老师已经很累了，还要看到五点半，建议给老师弹性上下班。",
      adoption: "partly",
      reply: "谢谢建议。",
    },
  ] satisfies readonly Heard[],
} as const;
