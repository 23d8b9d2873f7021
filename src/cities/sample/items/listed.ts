// Sixty items of the catalogue as the sample city published them: how many days, steps, papers and proofs
// before the reform and now. The city is invented, and so are its numbers; kinds and limits are usual.

export interface ListedItem {
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly domain: string;
  readonly department: string;
  readonly forWhom: "person" | "firm" | "both";
  readonly legalDays: number;
  readonly promisedDays: number;
  readonly stepsBefore: number;
  readonly stepCount: number;
  readonly materialsBefore: number;
  readonly materials: readonly string[];
  readonly mayLack: readonly string[];
  readonly proofsBefore: number;
  readonly proofs: number;
  readonly visits: number;
  readonly result: string;
  readonly instant: boolean;
  readonly noVisit: boolean;
  readonly noMaterial: boolean;
  readonly commitment: boolean;
}

/**
 * Two lines each. Key, title, kind, domain, department, for whom, working days by law and as promised, steps
 * before and now, papers before, proofs before and now, visits, marks: I approved in seconds, V no visit, M
 * no paper, C commitment instead of proof. Then the papers of now, a star at what may follow later (容缺), and
 * what one gets.
 */
const rows = `
firm 公司设立登记 confirmation startup market both 3/1 5>2 8 1>0 0 VC
  设立登记申请书、公司章程、住所使用证明* → 营业执照
shop 个体工商户登记 confirmation startup market both 3/1 4>1 5 1>0 0 IVM
  → 营业执照
firm-change 公司变更登记 confirmation startup market firm 5/2 5>3 8 1>0 0 V
  变更登记申请书、变更决议 → 营业执照
firm-end 公司简易注销登记 confirmation startup market firm 5/2 6>3 7 2>0 0 VC
  注销登记申请书、全体投资人承诺书 → 准予注销登记通知书
seal 公章刻制备案 filing startup security both 1/1 3>1 4 0>0 0 IVM
  → 备案回执
food 食品经营许可（新办） permit market approval both 20/8 7>4 9 2>0 1 -
  食品经营许可申请书、经营场所平面布局图、食品安全管理制度* → 食品经营许可证
food-filing 仅销售预包装食品备案 filing market approval firm 1/1 4>1 4 1>0 0 IVM
  → 备案凭证
food-extend 食品经营许可（延续） permit market approval firm 20/3 6>2 6 1>0 0 VC
  延续申请书 → 食品经营许可证
drug-shop 药品零售企业许可（新办） permit market approval firm 30/15 8>5 12 3>1 1 -
  申请表、执业药师注册证、营业场所证明、质量管理文件*、学历证明* → 药品经营许可证
hygiene 公共场所卫生许可（新办） permit health approval firm 20/3 6>2 7 2>0 0 V
  卫生许可申请表、场所平面布局图 → 公共场所卫生许可证
clinic 诊所备案 filing health approval both 20/5 5>2 9 2>1 0 V
  诊所备案信息表、平面布局图、人员名录、房屋用途证明* → 诊所备案凭证
doctor 医师执业注册 permit health approval person 20/1 5>1 6 2>0 0 IVM
  → 医师执业证书
birth-paper 出生医学证明首次签发 confirmation family health person 5/1 3>1 4 1>0 1 -
  父母身份信息登记表 → 出生医学证明
birth 出生一件事：生育登记 public family health person 5/1 4>1 5 2>0 0 IVM
  → 生育登记凭证
marriage 结婚登记 confirmation family civil-affairs person 1/1 3>2 4 1>0 1 -
  结婚登记声明书、近期合影 → 结婚证
household-birth 出生登记 confirmation household security person 5/1 4>2 5 2>0 0 VM
  → 居民户口簿
household-in 投靠入户登记 confirmation household security person 20/7 6>3 8 3>1 1 C
  入户申请书、被投靠人户口簿、亲属关系证明* → 居民户口簿
graduate 高校毕业生落户 confirmation household security person 10/1 5>1 6 2>0 0 IVM
  → 准予迁入证明
residence 居住证签发 confirmation household security person 15/5 4>2 5 2>0 1 C
  居住证申领表、居住地住址证明* → 居住证
permit-endorse 往来港澳通行证再次签注 permit border security person 7/1 4>1 3 0>0 0 IVM
  → 签注
passport 普通护照签发 permit border security person 10/7 4>3 5 1>0 1 -
  中国公民出入境证件申请表、证件照片 → 普通护照
licence-renew 机动车驾驶证期满换证 permit driving traffic-police person 1/1 3>1 4 1>0 0 IVM
  → 机动车驾驶证
car-new 机动车注册登记 confirmation driving traffic-police both 2/1 5>3 7 1>0 1 -
  机动车来历证明、整车合格证、交强险凭证 → 机动车行驶证
taxi 网络预约出租汽车驾驶员证核发 permit transport transport person 10/3 5>2 6 3>0 0 IVM
  → 网络预约出租汽车驾驶员证
haulage 道路货物运输经营许可 permit transport transport firm 20/3 6>2 8 2>0 0 VC
  经营许可申请表、车辆清单、安全生产管理制度* → 道路运输经营许可证
insure-new 企业职工参保登记 public insurance labour both 5/1 4>1 4 1>0 0 IVM
  → 参保登记回执
flex-insurance 灵活就业人员参保登记 public insurance labour person 5/1 4>1 4 1>0 0 IVM
  → 参保登记回执
pension 职工正常退休申请 confirmation insurance labour person 15/8 6>3 7 2>1 1 -
  退休申请表、职工档案、特殊工种证明* → 退休审批表
jobless 失业保险金申领 benefit insurance labour person 10/1 5>1 5 2>0 0 IVM
  → 待遇核定通知
stable-posts 稳岗返还 benefit employment labour firm 10/1 5>1 6 1>0 0 IVM
  → 返还通知
start-loan 创业担保贷款申请 public employment labour both 15/7 7>4 9 3>1 1 C
  贷款申请表、营业执照、反担保材料、收入证明* → 担保确认书
talent-rent 青年人才租房补贴 benefit talent labour person 15/1 5>1 6 3>0 0 IVM
  → 补贴核定通知
care-severe 重度残疾人护理补贴 benefit disability civil-affairs person 25/1 6>1 5 2>0 0 IVM
  → 补贴核定通知
disabled-card 残疾人证办理 confirmation disability civil-affairs person 20/10 6>4 5 1>0 1 -
  残疾人证申请表、指定医院评定表 → 残疾人证
medical-new 城乡居民医疗保险参保登记 public medical insurance person 5/1 4>1 4 2>0 0 IVM
  → 参保登记回执
medical-birth 新生儿医疗保险参保登记 public medical insurance person 5/1 4>1 5 2>0 0 VM
  → 参保登记回执
medical-away 异地就医备案 filing medical insurance person 2/1 3>1 4 2>0 0 IVM
  → 备案结果
birth-allowance 生育津贴核发 benefit medical insurance both 20/7 5>2 6 2>0 0 V
  医疗机构收费票据 → 津贴核定表
fund-rent 租房提取住房公积金 public fund housing-fund person 3/1 4>1 5 2>0 0 IVM
  → 提取凭证
fund-buy 购房提取住房公积金 public fund housing-fund person 3/1 5>1 6 2>0 0 IVM
  → 提取凭证
fund-open 单位住房公积金缴存登记 public fund housing-fund both 3/1 4>1 4 1>0 0 VM
  → 缴存登记回执
teacher 教师资格认定 permit education education person 20/15 6>4 7 3>1 1 C
  认定申请表、体检表、学历证书、普通话等级证书* → 教师资格证
school-open 民办非学历教育机构设立 permit education approval firm 90/45 9>6 15 4>2 2 -
  设立申请书、章程、资金来源证明、办学场所证明、消防验收意见*、校长资格证明* → 民办学校办学许可证
elder-allowance 高龄津贴发放 benefit elderly civil-affairs person 20/1 5>1 4 2>0 0 IVM
  → 津贴核定通知
elder-card 老年人优待证办理 public elderly civil-affairs person 5/1 3>1 3 1>0 0 IVM
  → 老年人优待证
relief 最低生活保障审核确认 confirmation relief civil-affairs person 30/20 7>5 8 4>1 0 C
  申请书、家庭经济状况核对授权书 → 审核确认书
veteran-card 退役军人优待证申领 public veterans veterans person 20/10 5>3 4 1>0 0 VM
  → 退役军人优待证
veteran-pay 自主就业退役士兵一次性补助 benefit veterans veterans person 20/5 5>2 5 2>0 0 IVM
  → 补助核定通知
seed 农作物种子经营备案 filing farming farming firm 5/1 4>1 4 1>0 0 IVM
  → 备案回执
vet 动物诊疗许可 permit farming approval firm 15/8 6>3 8 2>0 1 -
  动物诊疗许可申请表、场所平面图、管理制度* → 动物诊疗许可证
house-transfer 存量房转移登记 confirmation property planning both 30/1 8>2 9 3>0 1 -
  不动产登记申请书、不动产权属证书、买卖合同 → 不动产权证书
house-query 不动产登记信息查询 public property planning person 1/1 2>1 3 1>0 0 IVM
  → 查询结果
venue 营业性演出审批 permit culture approval firm 20/5 6>3 8 1>0 0 V
  演出申请表、节目单、演员身份材料、安全工作方案* → 营业性演出准予许可决定
sports-club 经营高危险性体育项目许可 permit culture approval firm 30/10 6>4 9 2>0 1 -
  申请书、设施符合标准的说明、专业人员资格证书、安全保障制度* → 经营高危险性体育项目许可证
legal-aid 法律援助申请 benefit legal justice person 7/3 4>2 4 2>0 0 VC
  法律援助申请表 → 给予法律援助决定书
build-permit 建筑工程施工许可 permit construction housing firm 7/1 8>3 12 2>0 0 V
  施工许可申请表、施工合同、质量安全措施资料* → 建筑工程施工许可证
joint-accept 工程联合验收 confirmation construction housing firm 20/7 12>4 26 4>0 1 -
  联合验收申请表、竣工图、检测报告* → 联合验收意见书
signboard 户外招牌设置备案 filing streets streetworks both 5/1 5>1 5 1>0 0 IVM
  → 备案回执
drainage 污水排入排水管网许可 permit environment approval both 20/5 7>3 8 1>0 1 -
  排水许可申请表、排水平面图、水质检测报告* → 污水排入排水管网许可证
fire-check 公众聚集场所营业前消防安全检查 permit safety fire both 10/5 6>3 8 1>0 1 -
  申报表、消防安全制度、场所平面布置图 → 公众聚集场所投入使用、营业前消防安全检查合格证
`;

const numbers = (text: string): readonly number[] => text.split(/[/>]/).map(Number);

function itemOf(facts: string, asked: string): ListedItem {
  const [key, title, kind, domain, department, forWhom, days, steps, papers, proofs, visits, marks = ""] =
    facts.split(" ") as string[];
  const [listed = "", result = ""] = asked.trim().split(/ ?→ /);
  const named = listed === "" ? [] : listed.split("、");
  const [legalDays = 1, promisedDays = 1] = numbers(days!);
  const [stepsBefore = 1, stepCount = 1] = numbers(steps!);
  const [proofsBefore = 0, now = 0] = numbers(proofs!);
  return {
    key: `item-${key}`,
    title: title!,
    kind: kind!,
    domain: domain!,
    department: `dept.${department}`,
    forWhom: forWhom as ListedItem["forWhom"],
    legalDays,
    promisedDays,
    stepsBefore,
    stepCount,
    materialsBefore: Number(papers),
    materials: named.map(one => one.replace("*", "")),
    mayLack: named.filter(one => one.endsWith("*")).map(one => one.replace("*", "")),
    proofsBefore,
    proofs: now,
    visits: Number(visits),
    result,
    instant: marks.includes("I"),
    noVisit: marks.includes("V"),
    noMaterial: marks.includes("M"),
    commitment: marks.includes("C"),
  };
}

const lines = rows.trim().split("\n");
export const listedItems: readonly ListedItem[] = lines.flatMap((facts, at) =>
  at % 2 === 0 ? [itemOf(facts, lines[at + 1]!)] : [],
);
