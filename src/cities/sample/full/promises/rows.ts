// The forty candidates of the year's promises in the full city, of which the delegates choose thirty-four:
// what it is, what about, who leads, and its sub-targets.

export interface PromiseRow {
  readonly title: string;
  readonly topic: string;
  readonly lead: string;
  readonly targets: readonly string[];
}

// prettier-ignore
const rows = [
  "新建公办幼儿园|education|education|建成 6 所|新增学位 1,620 个",
  "中小学教室护眼照明改造|education|education|改造教室 2,400 间|抽检照度合格率 100%",
  "义务教育课后服务提质|education|education|覆盖全部学校|特色课程 1,200 门",
  "校园周边“即停即走”|traffic|traffic-police|设点 86 处|平均停留降到 5 分钟以内",
  "社区卫生服务站标准化|health|health|建成 48 个|慢病用药配齐 180 种",
  "老年人免费白内障筛查|health|health|筛查 3 万人|复明手术 1,200 例",
  "适龄女生疫苗接种|health|health|接种 8,000 人|建档率 100%",
  "公共场所自动体外除颤器|health|health|配置 300 台|培训 6,000 人",
  "社区食堂和助餐点|social|civil-affairs|建成 80 个|高龄优惠全部落实",
  "居家适老化改造|social|civil-affairs|改造 1,500 户|入户验收满意率 95%",
  "困难残疾人家庭无障碍改造|social|civil-affairs|改造 600 户|回访满意率 95%",
  "公益性零工市场|labour|labour|建成 10 处|服务 5 万人次",
  "高校毕业生见习岗位|labour|labour|提供岗位 3,000 个|留用率 60%",
  "根治欠薪“一站受理”|labour|labour|十区县全部设站|30 日办结率 95%",
  "老旧小区改造|housing|housing|改造 120 个小区|惠及 3.6 万户|配套充电位 2,000 个",
  "既有住宅加装电梯|housing|housing|投入使用 200 部|补贴 30 日内兑付",
  "住宅区电动自行车充电位|power|housing|新增 1 万个|执行居民电价",
  "房屋维修资金“绿色通道”|housing|housing|先修后审全覆盖|3 日内进场",
  "二次供水设施改造|water|water|改造 60 个小区|末端压力达标率 100%",
  "城区易涝点治理|water|water|治理 18 处|一小时退净",
  "农村供水“一户一表”|rural|water|改造 2 万户|水质合格率 98%",
  "燃气老旧管道更换|heating|utilities|更换 120 公里|户内软管更换 5 万户",
  "供热管网改造|heating|utilities|改造 80 公里|投诉率下降三成",
  "背街小巷路灯补装|roads|streetworks|补装 1,200 盏|亮灯率 98%",
  "城市道路井盖整治|roads|streetworks|整治 4,000 座|无主井清零",
  "人行道平整和盲道贯通|roads|streetworks|平整 60 公里|盲道贯通 120 公里",
  "错时共享停车|parking|streetworks|开放车位 5,000 个|开放单位 120 家",
  "新增停车泊位|parking|streetworks|新增 8,000 个|医院、学校周边占四成",
  "口袋公园|greening|gardens|建成 30 个|居民步行十分钟可达",
  "城市绿道|greening|gardens|建成 50 公里|驿站 12 处",
  "生活垃圾分类投放点提升|waste|streetworks|提升 800 处|夜间照明全覆盖",
  "公交微循环|traffic|transport|新开线路 12 条|新增覆盖小区 60 个",
  "农村公路提升|rural|transport|提升 200 公里|安全设施同步到位",
  "社区文化活动中心|culture|culture|建成 40 个|免费开放每周 56 小时",
  "农贸市场快检室|food|market|建成 36 个|结果当日公示",
  "公园智慧公厕|environment|streetworks|改造 80 座|开放时间公示",
  "全民健身场地|culture|sport|新建 60 处|错时开放学校场地 80 处",
  "电梯远程监测|housing|market|接入 1 万部|困人 15 分钟到场",
  "犬只登记进社区|police|security|设点 120 处|登记率 70%",
  "公共法律服务进村居|service|justice|全部村居有顾问|咨询 3 万人次",
] as const;

export const promiseRows: readonly PromiseRow[] = rows.map(row => {
  const [title = "", topic = "", lead = "", ...targets] = row.split("|");
  return { title, topic, lead: `dept.${lead}`, targets };
});

/** As many as there are places; the rest, which come last, get the fewest votes. */
export const promisePlaces = 34;
