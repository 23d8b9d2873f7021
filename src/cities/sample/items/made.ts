// What each domain handles and what may be done with it: of these the items are made that the full city has
// besides the sixty listed.

import type { ListedItem } from "./listed.ts";

export interface Made {
  readonly domain: string;
  readonly department: string;
  readonly forWhom: ListedItem["forWhom"];
  readonly things: readonly string[];
  readonly acts: readonly string[];
}

/** Three lines each: domain, department and for whom; the things; what may be done with each. */
const rows = `
insurance labour person
  职工养老保险 居民养老保险 工伤保险 失业保险 机关事业单位养老保险 企业年金 社会保障卡 遗属待遇
  登记 转移 暂停 恢复 信息修改 查询 申领 证明开具
medical insurance person
  职工医疗保险 居民医疗保险 生育保险 门诊慢特病 医疗救助 长期护理保险 医保账户 个人账户家庭共济
  登记 转移 暂停 恢复 信息修改 查询 申领 备案
fund housing-fund both
  公积金账户 公积金贷款 公积金异地贷款 公积金缴存比例 公积金对冲还贷 公积金补缴 公积金封存 灵活就业缴存
  登记 变更 查询 转移 暂停 恢复 证明开具 注销
household security person
  户口迁移 居民身份证 户口簿 暂住人口 姓名变更 民族成份 出生日期 集体户口
  登记 变更 补发 查询 证明开具 注销 申领 认定
border security person
  普通护照 往来港澳通行证 往来台湾通行证 出入境通行证 外国人居留证件 外国人签证 口岸签证 边境管理区通行证
  补发 变更 查询 申领 延续 注销 审批 证明开具
driving traffic-police both
  机动车驾驶证 机动车号牌 机动车行驶证 校车驾驶资格 临时行驶车号牌 检验合格标志 电动自行车 机动车抵押
  补发 变更 登记 查询 注销 申领 转移 备案
transport transport firm
  道路客运班线 出租汽车经营 危险货物运输 公路超限运输 港口经营 水路运输 机动车维修 驾驶员培训 公路施工 船舶营运
  许可 变更 延续 注销 备案 查询 年度报告 补发
startup market firm
  分公司 个人独资企业 合伙企业 农民专业合作社 外商投资企业 集团 企业名称 企业迁移
  登记 变更 注销 备案 补发 查询 证明开具 信息修改
market approval firm
  食品生产 食品小作坊 特种设备使用 计量器具 检验检测机构 药品经营 医疗器械经营 化妆品生产 广告发布 工业产品生产
  许可 变更 延续 注销 备案 补发 查询 年度报告
health health both
  医疗机构 护士执业 母婴保健技术 放射诊疗 饮用水供水 消毒产品 中医诊所 预防接种单位 乡村医生 医疗广告
  许可 变更 延续 注销 备案 补发 查询 年度报告
education education person
  教师资格 学籍 毕业证书 高考报名 中考报名 国家助学金 校外培训 民办幼儿园
  认定 变更 补发 查询 证明开具 申领 备案 登记
employment labour both
  就业 失业 就业困难人员 创业补助 见习岗位 劳务派遣 人力资源服务 职业培训
  登记 认定 变更 查询 备案 补贴 延续 注销
talent labour person
  高层次人才 技能人才 专业技术职称 人才公寓 博士后工作站 外国人才 人事档案 留学回国人员
  认定 登记 变更 查询 补贴 证明开具 转移 奖励
family civil-affairs person
  婚姻 收养 计划生育 生育服务 独生子女 婴幼儿托育 婚前保健 再生育
  登记 补发 查询 证明开具 备案 补贴 认定 信息修改
elderly civil-affairs person
  养老机构 养老服务 居家适老化 高龄津贴 失能老年人 老年食堂 老年大学 敬老卡
  备案 登记 变更 查询 补贴 申领 认定 补发
relief civil-affairs person
  最低生活保障 特困供养 临时救助 孤儿 困境儿童 流浪救助 低保边缘家庭 支出型困难家庭
  认定 申领 变更 暂停 恢复 查询 证明开具 信息修改
disability civil-affairs person
  残疾人证 残疾人生活补贴 辅助器具 残疾儿童康复 无障碍改造 残疾人就业 残疾人驾车 托养服务
  申领 变更 补发 查询 登记 认定 转移 补贴
veterans veterans person
  退役士兵 优抚对象 烈士 伤残军人 军人家属 移交安置 退役军人创业 军休人员
  登记 认定 变更 查询 申领 补发 转移 补贴
farming farming firm
  农药经营 兽药经营 种畜禽 饲料生产 渔业捕捞 农业机械 水产苗种 动物防疫 绿色食品 农村宅基地
  许可 变更 延续 注销 登记 备案 补贴 查询
property planning both
  不动产抵押 不动产更正 不动产异议 预告 土地使用权 宅基地 林权 海域使用权 采矿权 地役权
  登记 变更 转移 注销 补发 查询 证明开具 信息修改
culture culture firm
  旅行社 导游 娱乐场所 互联网上网服务 文物保护 非物质文化遗产 健身气功 体育赛事 出版物零售 印刷经营
  许可 变更 延续 注销 备案 认定 补发 查询
legal justice both
  律师执业 公证员 司法鉴定 基层法律服务 仲裁机构 人民调解 法律职业资格 律师事务所
  许可 变更 延续 注销 登记 备案 查询 证明开具
construction housing firm
  建筑业企业资质 房地产开发资质 商品房预售 施工图审查 竣工验收 招标投标 燃气经营 物业承接 注册建造师 临时用地
  许可 核准 变更 延续 注销 备案 登记 查询
streets streetworks firm
  临时占道 城市道路挖掘 户外广告 建筑垃圾 餐厨废弃物 环卫设施 照明设施 园林绿化
  审批 变更 延续 注销 备案 查询 登记 信息修改
environment environment firm
  排污 危险废物 辐射安全 环境影响评价 噪声排放 放射性同位素 入河排污口 固体废物转移
  许可 变更 延续 注销 备案 登记 查询 年度报告
safety emergency firm
  危险化学品经营 烟花爆竹 安全生产许可 特种作业 矿山安全设施 应急预案 消防验收 消防设计
  许可 变更 延续 注销 备案 登记 查询 年度报告
`;

const lines = rows
  .trim()
  .split("\n")
  .map(line => line.trim().split(" "));
export const made: readonly Made[] = lines.flatMap(([domain, department, forWhom], at) =>
  at % 3 === 0
    ? [
        {
          domain: domain!,
          department: department!,
          forWhom: forWhom as Made["forWhom"],
          things: lines[at + 1]!,
          acts: lines[at + 2]!,
        },
      ]
    : [],
);
