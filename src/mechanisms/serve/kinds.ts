// What the items of a city are: nine types, the domains that a citizen looks under, the procedures of the law.
// 事项类型九类（rules 3.1）；领域是我们的默认值，各市可按自己的目录改。

export const kinds = {
  permit: "行政许可",
  levy: "行政征收",
  benefit: "行政给付",
  confirmation: "行政确认",
  reward: "行政奖励",
  ruling: "行政裁决",
  filing: "行政备案",
  other: "其他行政权力",
  public: "公共服务",
} as const;

export const kindsInEnglish = {
  permit: "Permit",
  levy: "Levy",
  benefit: "Benefit",
  confirmation: "Confirmation",
  reward: "Reward",
  ruling: "Ruling",
  filing: "Filing",
  other: "Other power",
  public: "Public service",
} as const;

type Row = readonly [zh: string, en: string];

// prettier-ignore
const rows = {
  insurance:    ["社会保险", "Social insurance"],
  medical:      ["医疗保障", "Medical insurance"],
  fund:         ["住房公积金", "Housing fund"],
  household:    ["户籍证件", "Household and identity papers"],
  border:       ["出入境", "Exit and entry"],
  driving:      ["车辆驾驶", "Cars and driving"],
  transport:    ["交通运输", "Transport"],
  startup:      ["企业开办", "Starting a firm"],
  market:       ["市场监管", "Market licences"],
  health:       ["卫生健康", "Health"],
  education:    ["教育", "Education"],
  employment:   ["就业创业", "Work and business"],
  talent:       ["人才服务", "Talent"],
  family:       ["婚姻生育", "Marriage and birth"],
  elderly:      ["养老", "Old age"],
  relief:       ["社会救助", "Social relief"],
  disability:   ["残疾人服务", "Disability"],
  veterans:     ["退役军人", "Veterans"],
  farming:      ["农业农村", "Farming"],
  property:     ["不动产", "Real estate"],
  culture:      ["文化旅游体育", "Culture, travel and sport"],
  legal:        ["法律服务", "Legal service"],
  construction: ["工程建设", "Construction"],
  streets:      ["城市管理", "Streets"],
  environment:  ["生态环境", "Environment"],
  safety:       ["应急消防", "Emergency and fire"],
} as const satisfies Readonly<Record<string, Row>>;

export type Domain = keyof typeof rows;

const words = (language: 0 | 1) =>
  Object.fromEntries(Object.entries<Row>(rows).map(([name, row]) => [name, row[language]])) as Readonly<
    Record<Domain, string>
  >;
export const domains = words(0);
export const domainsInEnglish = words(1);

/** 行政许可法第四十二、四十三条: one organ decides, several act as one, or a lower one examines first. */
export const procedures = {
  single: "一个机关办理",
  joint: "统一、联合、集中办理",
  twoLevel: "下级审查、上级决定",
} as const;
export const proceduresInEnglish = {
  single: "One organ",
  joint: "Several organs as one",
  twoLevel: "Lower organ examines, higher one decides",
} as const;

/** What the law allows at most (行政许可法第四十二、四十三条), where no other law says otherwise. */
export const mostDays = { single: 20, joint: 45, twoLevel: 20 } as const;
