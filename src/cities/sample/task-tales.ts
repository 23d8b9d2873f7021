// The reform tasks of the sample city, each raised by appeals of one case: what is promised, by what it is
// checked, what came of it.

/** How far a task has come at the end of the script. */
// prettier-ignore
export type TaskCourse =
  | "verified" | "twice" | "failed" | "reported" | "checked" | "running"
  | "warned" | "alarmed" | "adjusting" | "extended" | "overdue" | "approved" | "drafted" | "ended";

export interface TaskTale {
  readonly case: string;
  /** How many appeals raised it. */
  readonly appeals: number;
  /** The day on which it is drafted, counted from the script's first. */
  readonly drafted: number;
  readonly course: TaskCourse;
  readonly source: "citizens" | "own" | "congress" | "press";
  readonly lead: string;
  readonly participants: readonly string[];
  readonly title: string;
  readonly deliverable: string;
  readonly standard: string;
  readonly problem: string;
  readonly result: string;
}

const order = ["case", "appeals", "drafted", "course", "source", "lead", "participants", "title"] as const;
type Head = readonly [string, number, number, TaskCourse, TaskTale["source"], string, string, string];
type Words = readonly [deliverable: string, standard: string, problem: string, result: string];

function tale(head: Head, [deliverable, standard, problem, result]: Words): TaskTale {
  const named = Object.fromEntries(order.map((name, at) => [name, head[at]])) as unknown as TaskTale;
  const department = (key: string) => `dept.${key}`;
  return {
    ...named,
    lead: department(named.lead),
    participants: String(named.participants).split(" ").map(department),
    deliverable,
    standard,
    problem,
    result,
  };
}

// prettier-ignore
export const taskTales: readonly TaskTale[] = [
  tale(["charging", 9, 16, "verified", "citizens", "housing", "fire utilities planning", "住宅区电动自行车集中充电设施建设"],
    ["首批 6 个小区建成集中充电棚，形成建设运维办法", "充电位不少于 200 个，楼道飞线清零，电价不高于居民价",
      "两个小区选点居民意见不一", "首批 6 个小区建成 214 个充电位，楼道飞线由 163 处降到 9 处，执行居民电价。"]),
  tale(["elders", 7, 18, "verified", "citizens", "civil-affairs", "data insurance", "高龄津贴改为数据核对、免申即享"],
    ["取消年度证明，系统自动核对并发放", "证明减为 0 项，满 80 周岁次月到账率达到 99%", "外地户籍老人数据不全", "免交证明 1 项，系统按月核对，补发 312 人。"]),
  tale(["lamp", 8, 20, "verified", "citizens", "streetworks", "utilities transport", "背街小巷路灯“一灯一码”报修改革"],
    ["全市路灯编码上杆，扫码报修、限时修复", "报修 24 小时内修复率达到 95%", "三个区县的路灯权属资料缺失", "编码上杆 41,206 盏，24 小时修复率达到 97.1%。"]),
  tale(["fund", 6, 22, "twice", "citizens", "housing", "finance audit", "物业维修资金应急使用“绿色通道”"],
    ["应急情形先修后审的实施细则", "从报修到进场不超过 3 个工作日，账目全部公示", "鉴定机构排队时间长", "细则印发，应急维修平均 2.4 个工作日进场，账目公示率 100%。"]),
  tale(["night", 8, 24, "verified", "citizens", "environment", "housing streetworks", "夜间施工“阳光公告”制度"],
    ["夜间施工证明网上公开、提前告知到楼栋", "公告率 100%，夜间施工诉求下降三成", "抢修工程告知不及时", "公告上线，夜间施工诉求比上季度下降 38%。"]),
  tale(["wages", 6, 26, "verified", "citizens", "labour", "housing justice", "欠薪线索一站受理、一管到底"],
    ["市县两级治欠中心合署受理", "线索首接负责，30 日内办结率达到 95%", "个别在建项目专户未开", "一站受理 186 件，办结 181 件，为 903 人追回工资。"]),
  tale(["enrol", 6, 28, "verified", "own", "education", "security data planning", "义务教育报名“零材料”"],
    ["居住、社保、房产信息系统核对", "纸质材料减为 0 份，到场次数减为 0 次", "随迁子女信息比对率偏低", "报名材料由 7 份减为 0 份，比对通过率 96.4%。"]),
  tale(["prepaid", 7, 30, "verified", "press", "commerce", "market financial", "预付卡“安心付”资金监管"],
    ["健身、美容、培训三个行业接入资金监管", "接入商户不少于 200 家，退款 7 日到账", "小商户接入意愿不强", "接入 236 家，监管资金 4,120 万元，退款平均 3.2 日到账。"]),
  tale(["refill", 5, 32, "checked", "citizens", "health", "insurance", "社区慢病长处方和送药上门"],
    ["卫生服务站慢病目录与二级医院一致", "长处方覆盖全部街道，缺药 48 小时内补齐", "偏远镇配送成本高", "38 个镇街全部开通，惠及慢病老人 8,406 人。"]),
  tale(["manhole", 6, 38, "reported", "citizens", "streetworks", "water utilities", "井盖权属“一本账”整治"],
    ["全市井盖权属台账和联合处置机制", "无主井盖清零，松动下沉 24 小时处置", "通信井移交协商慢", "普查井盖 6.2 万座，认领无主井 417 座。"]),
  tale(["lift", 6, 36, "failed", "citizens", "housing", "planning finance", "既有住宅加装电梯“一窗办成”"],
    ["一个窗口受理、并联审查、补贴同步兑付", "审批压缩到 10 个工作日，材料不超过 4 份", "一楼住户补偿标准不一", "窗口已设立，审批压缩到 14 个工作日，材料 5 份。"]),
  tale(["sharing", 7, 42, "extended", "citizens", "streetworks", "traffic-police planning", "老旧小区周边错时共享停车"],
    ["机关和事业单位车场错时开放清单", "共享车位不少于 3,000 个", "部分单位安全管理有顾虑", "已开放 52 家单位 2,140 个车位。"]),
  tale(["pressure", 6, 44, "alarmed", "citizens", "water", "housing finance", "老旧小区二次供水设施改造"],
    ["首批 30 个小区水箱、水泵改造", "末端压力达标，水质公示到楼", "地下泵房产权不清", "已完成 17 个小区。"]),
  tale(["drain", 5, 46, "overdue", "congress", "water", "streetworks emergency", "城区易涝点“一点一策”治理"],
    ["18 处易涝点治理方案和工程", "设计雨量下积水不超过 15 厘米、1 小时退净", "两处管线迁改未完成", "已完成 13 处。"]),
  tale(["bulky", 5, 48, "adjusting", "citizens", "streetworks", "market", "大件垃圾预约收运"],
    ["全市统一预约电话和收费标准", "预约后 48 小时内上门，价目公开", "分拣场地不足", "预约平台上线，覆盖 6 个区县。"]),
  tale(["bus", 5, 52, "warned", "citizens", "transport", "finance traffic-police", "公交“最后一公里”微循环"],
    ["新开微循环线路 12 条", "居民步行到站不超过 500 米的小区增加 60 个", "首末站用地未落实", "已开通 5 条。"]),
  tale(["diner", 5, 56, "running", "own", "approval", "market environment fire", "开小饭馆“一件事一次办”"],
    ["一张表、一次踏勘、证照同日发放", "材料不超过 4 份，6 个工作日办结", "消防和油烟踏勘时间不统一", "已在 3 个区试行。"]),
  tale(["fumes", 4, 60, "ended", "citizens", "environment", "market streetworks", "餐饮油烟选址前置提示"],
    ["无烟道楼宇清单上图", "开店前可查、窗口主动提示", "与“开小饭馆一件事”内容重叠", "并入“开小饭馆一件事一次办”。"]),
  tale(["sewage", 4, 74, "approved", "citizens", "farming", "environment finance", "农村生活污水管护“有人管、有钱管”"],
    ["县级统管、按户付费的管护办法", "处理设施正常运行率达到 95%", "运维经费测算口径不一", "方案已定。"]),
  tale(["dogs", 4, 80, "drafted", "citizens", "security", "farming civil-affairs", "养犬登记进社区"],
    ["社区流动登记点和线上登记", "登记率提高到 70%", "疫苗与登记分属两个部门", "方案待审。"]),
];
