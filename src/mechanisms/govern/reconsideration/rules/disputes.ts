// What citizens dispute about an organ, and what the law says of each: which must go to reconsideration before a
// court (行政复议法第二十三条), which may be heard simply (第五十三条). govern/appearance decides by it as well: whoever
// changes it raises the revision of both.

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

/** 复议前置: whether reconsideration comes before the court; another law may say so of any kind (Art 23). */
export function reviewComesFirst(kind: Dispute, spot: boolean, byLaw = false): boolean {
  const law = (rows[kind] as Row)[2];
  return byLaw || law === "first" || (law === "firstOnTheSpot" && spot);
}

export type SimpleGround = "spot" | "warning" | "small" | "disclosure" | "consent";

/** Art 53: on the spot, a warning, at most 3000 yuan, government information; anything else by consent of all. */
export function isSimple(
  ground: SimpleGround,
  kind: Dispute,
  spot: boolean,
  fen: number | undefined,
): boolean {
  if (ground === "spot") return spot;
  if (ground === "warning") return kind === "warning";
  if (ground === "small") return fen !== undefined && fen <= 300_000;
  if (ground === "disclosure") return kind === "undisclosed" || kind === "disclosure";
  return true;
}
