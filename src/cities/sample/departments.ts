// The departments of 澜城市: forty of the government, the party organs that reform needs, and the hotline's
// centre.

import { city, type SampleOrg } from "./areas.ts";

// prettier-ignore
const departmentRows = [
  ["reform-development", "发展和改革委员会", "Development and Reform Commission"],
  ["education", "教育局", "Education Bureau"],
  ["science", "科学技术局", "Science and Technology Bureau"],
  ["industry", "工业和信息化局", "Industry and Information Technology Bureau"],
  ["security", "公安局", "Public Security Bureau"],
  ["civil-affairs", "民政局", "Civil Affairs Bureau"],
  ["justice", "司法局", "Justice Bureau"],
  ["finance", "财政局", "Finance Bureau"],
  ["labour", "人力资源和社会保障局", "Human Resources and Social Security Bureau"],
  ["planning", "自然资源和规划局", "Natural Resources and Planning Bureau"],
  ["environment", "生态环境局", "Ecology and Environment Bureau"],
  ["housing", "住房和城乡建设局", "Housing and Urban-Rural Development Bureau"],
  ["streetworks", "城市管理局", "Urban Management Bureau"],
  ["transport", "交通运输局", "Transport Bureau"],
  ["water", "水务局", "Water Affairs Bureau"],
  ["farming", "农业农村局", "Agriculture and Rural Affairs Bureau"],
  ["commerce", "商务局", "Commerce Bureau"],
  ["culture", "文化和旅游局", "Culture and Tourism Bureau"],
  ["health", "卫生健康委员会", "Health Commission"],
  ["veterans", "退役军人事务局", "Veterans Affairs Bureau"],
  ["emergency", "应急管理局", "Emergency Management Bureau"],
  ["audit", "审计局", "Audit Bureau"],
  ["state-assets", "国有资产监督管理委员会", "State-owned Assets Commission"],
  ["approval", "行政审批服务局", "Administrative Approval Service Bureau"],
  ["market", "市场监督管理局", "Market Supervision Bureau"],
  ["sport", "体育局", "Sports Bureau"],
  ["statistics", "统计局", "Statistics Bureau"],
  ["insurance", "医疗保障局", "Healthcare Security Bureau"],
  ["gardens", "园林和林业局", "Parks and Forestry Bureau"],
  ["ocean", "海洋发展局", "Ocean Development Bureau"],
  ["data", "大数据发展管理局", "Big Data Bureau"],
  ["financial", "地方金融管理局", "Local Financial Administration"],
  ["investment", "投资促进局", "Investment Promotion Bureau"],
  ["housing-fund", "住房公积金管理中心", "Housing Provident Fund Centre"],
  ["fire", "消防救援支队", "Fire and Rescue Detachment"],
  ["traffic-police", "公安局交通警察支队", "Traffic Police Detachment"],
  ["utilities", "公用事业服务中心", "Public Utilities Service Centre"],
  ["weather", "气象局", "Meteorological Bureau"],
  ["post-office", "邮政管理局", "Postal Administration"],
  ["supply", "供销合作社联合社", "Supply and Marketing Federation"],
] as const;

// prettier-ignore
const sectionRows = [
  ["housing", "estates", "市住建局物业管理科", "Estate Management Section"],
  ["housing", "renewal", "市住建局城镇更新科", "Urban Renewal Section"],
  ["streetworks", "lighting", "市城管局照明管理科", "Street Lighting Section"],
  ["streetworks", "sanitation", "市城管局环境卫生科", "Sanitation Section"],
  ["market", "food", "市市场监管局食品安全监管科", "Food Safety Section"],
  ["environment", "noise", "市生态环境局噪声与大气科", "Noise and Air Section"],
] as const;

const department = (key: string, name: string, english: string, party = false): SampleOrg => ({
  ...city,
  key,
  parent: city.key,
  name,
  english,
  level: "department",
  party,
  code: null,
});
const section = (parent: string, key: string, name: string, english: string, party = false): SampleOrg => ({
  ...department(`${parent}.${key}`, name, english, party),
  parent,
  level: "section",
});

/** How offices shorten their names in the numbers of their papers. */
const shortened: readonly (readonly [string, string])[] = [
  ["住房和城乡建设", "住建"],
  ["人力资源和社会保障", "人社"],
  ["自然资源和规划", "自然资"],
  ["市场监督管理", "市监"],
  ["文化和旅游", "文旅"],
  ["卫生健康", "卫健"],
  ["退役军人事务", "退役"],
  ["农业农村", "农"],
  ["工业和信息化", "工信"],
  ["发展和改革", "发改"],
  ["行政审批服务", "审批"],
  ["国有资产监督管理", "国资"],
  ["大数据发展管理", "大数据"],
  ["住房公积金管理", "公积金"],
  ["公用事业服务", "公用"],
  ["园林和林业", "园林"],
  ["城市管理", "城管"],
  ["交通运输", "交"],
  ["医疗保障", "医保"],
];
function markOf(name: string): string {
  const stem = name.replace(/(局|委员会|委|办公室|中心)$/, "");
  const short = shortened.find(([long]) => stem.startsWith(long));
  return `澜${short ? stem.replace(short[0], short[1]) : stem}`;
}

export const departments: readonly SampleOrg[] = departmentRows.map(([key, name, english]) => ({
  ...department(`dept.${key}`, `${city.name}${name}`, `${city.english} ${english}`),
  mark: markOf(name),
}));

/** 市12345政务服务便民热线中心 takes and dispatches the appeals; it belongs to the government. */
export const hotline: SampleOrg = {
  ...department("hotline", "澜城市政务服务热线中心", "Lancheng 12345 Hotline Centre"),
  mark: "澜热线",
};

/** Government has named it to inspect others; departments may not (政府督查工作条例第七条). */
export const inspectionOffice: SampleOrg = {
  ...department("government-inspection", "澜城市政府督查室", "Lancheng Government Inspection Office"),
  mark: "澜政督查",
  inspects: true,
};

/** 市政府办公室 sees to the livelihood promises; what the delegates choose is chosen by the congress. */
export const governmentOffice: SampleOrg = {
  ...department("government-office", "澜城市人民政府办公室", "Lancheng Government Office"),
  mark: "澜政办",
};
/** 市政府 itself, where it decides as one: 常务会议. */
export const cityGovernment: SampleOrg = {
  ...department("government", "澜城市人民政府", "Lancheng Municipal Government"),
  mark: "澜政",
};
export const congress: SampleOrg = {
  ...department("congress", "澜城市人民代表大会", "Lancheng People's Congress"),
  mark: "澜人大",
};

// 改革办 is the office of 深改委 and, like it, an organ of the party: its inspectors do 督察 (rules 0.3).
export const partyOrgans: readonly SampleOrg[] = [
  {
    ...department("reform-committee", "澜城市委全面深化改革委员会", "Lancheng Reform Committee", true),
    mark: "澜改",
  },
  { ...department("reform-office", "澜城市委改革办", "Lancheng Reform Office", true), mark: "澜改办" },
  department("party-organisation", "澜城市委组织部", "Lancheng Party Organisation Department", true),
  department("party-publicity", "澜城市委宣传部", "Lancheng Party Publicity Department", true),
  department("party-society", "澜城市委社会工作部", "Lancheng Party Social Work Department", true),
  department("party-posts", "澜城市委机构编制委员会办公室", "Lancheng Staffing Office", true),
];

export const sections: readonly SampleOrg[] = [
  ...sectionRows.map(([of, key, name, english]) => section(`dept.${of}`, key, name, english)),
  section("hotline", "dispatch", "市热线中心受理派单科", "Intake and Dispatch Section"),
  section("reform-office", "planning", "市委改革办改革协调科", "Reform Coordination Section", true),
  section("reform-office", "inspection", "市委改革办改革督察科", "Reform Inspection Section", true),
];
