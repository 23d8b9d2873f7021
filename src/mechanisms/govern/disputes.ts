// What citizens dispute about an organ, for both ways of disputing it, and which of it must go to reconsideration
// before a court (行政复议法第二十三条). Whoever changes the last column raises the revision of both mechanisms.

type Row = readonly [zh: string, en: string, law?: "first" | "firstOnTheSpot"];

// prettier-ignore
const rows = {
  penalty:       ["行政处罚", "Administrative penalty", "firstOnTheSpot"],
  warning:       ["警告、通报批评", "Warning or public criticism", "firstOnTheSpot"],
  compulsory:    ["行政强制措施、行政强制执行", "Compulsory measure or enforcement"],
  licence:       ["行政许可", "Licence"],
  resource:      ["侵犯已取得的自然资源所有权、使用权", "Right to a natural resource already held", "first"],
  expropriation: ["征收、征用及补偿", "Expropriation and compensation"],
  injury:        ["工伤认定", "Work injury finding"],
  inaction:      ["不履行法定职责", "Failure to perform a statutory duty", "first"],
  undisclosed:   ["政府信息不予公开", "Government information refused", "first"],
  disclosure:    ["政府信息公开的其他行为", "Other acts on government information"],
  agreement:     ["行政协议", "Administrative agreement"],
  compensation:  ["行政赔偿", "State compensation"],
  other:         ["其他行政行为", "Another administrative act"],
} as const satisfies Readonly<Record<string, Row>>;

export type Dispute = keyof typeof rows;

const words = (language: 0 | 1) =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, row[language]])) as Record<
    Dispute,
    string
  >;

export const disputes = words(0);
export const disputesInEnglish = words(1);

/** 复议前置, always or of what was done on the spot; another law may say so of any kind (Art 23). */
export const reviewFirst: Readonly<Partial<Record<Dispute, "first" | "firstOnTheSpot">>> = Object.fromEntries(
  Object.entries<Row>(rows).flatMap(([name, [, , law]]) => (law === undefined ? [] : [[name, law]])),
);
