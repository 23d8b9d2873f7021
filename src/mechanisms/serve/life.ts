// The stages of a life and of a firm's life under which themes are found, and the forms that they ask by:
// a form of their own for the themes that are modelled whole, a general one for all others.
// 生命周期的阶段是我们的默认值，各市可按自己的目录改。

type Row = readonly [zh: string, en: string];

// prettier-ignore
const stageRows = {
  birth:      ["出生", "Birth"],
  school:     ["上学", "School"],
  work:       ["就业创业", "Work"],
  family:     ["婚姻生育", "Family"],
  home:       ["住房", "Home"],
  travel:     ["出行", "Travel"],
  health:     ["看病就医", "Health"],
  retirement: ["退休养老", "Retirement"],
  hardship:   ["困难帮扶", "Hardship"],
  farewell:   ["身后事", "After a death"],
  founding:   ["企业开办", "Founding a firm"],
  entry:      ["行业准入", "Entering a trade"],
  building:   ["投资建设", "Building"],
  running:    ["经营发展", "Running a firm"],
  hiring:     ["用工社保", "Hiring"],
  financing:  ["融资纳税", "Finance and tax"],
  changing:   ["变更", "Changes"],
  closing:    ["注销退出", "Closing a firm"],
} as const satisfies Readonly<Record<string, Row>>;

// prettier-ignore
const formRows = {
  restaurant: ["开办餐饮店", "Opening a restaurant"],
  newborn:    ["新生儿出生", "Newborn"],
  firmStart:  ["企业开办", "A firm's start"],
  person:     ["个人通用", "General, a person"],
  firm:       ["企业通用", "General, a firm"],
} as const satisfies Readonly<Record<string, Row>>;

const words = <K extends string>(rows: Readonly<Record<K, Row>>, language: 0 | 1) =>
  Object.fromEntries(Object.entries<Row>(rows).map(([name, row]) => [name, row[language]])) as Readonly<
    Record<K, string>
  >;

export type Stage = keyof typeof stageRows;
export type Form = keyof typeof formRows;
export const stages = words(stageRows, 0);
export const stagesInEnglish = words(stageRows, 1);
export const forms = words(formRows, 0);
export const formsInEnglish = words(formRows, 1);
export const audiences = { person: "个人", firm: "企业和个体工商户" } as const;
export const audiencesInEnglish = { person: "Persons", firm: "Firms and traders" } as const;
