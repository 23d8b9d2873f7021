// Two figures as the API would answer them.

import type { FigureRow, FigureView, Lang } from "../../../src/http/types.ts";
import { now, row, sayIn } from "./city.ts";

const months = ["2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"];
const shares = [92.3, 93.1, null, 95, 95.7, 96.85];

const percent = (value: number | null): string => (value === null ? "—" : `${value.toFixed(2)}%`);

type Say = ReturnType<typeof sayIn>;

const common = (say: Say) => ({
  period: {
    name: "2026",
    label: say("2026年1-11月", "January to Nov 2026"),
    from: "2026-01-01",
    to: "2026-12-31",
  },
  asOf: now,
  asOfDay: "2026-11-20",
  countedTo: now,
  behind: false,
  readAt: now,
  compared: [
    {
      against: "year" as const,
      title: say("比上年同期", "From a year before"),
      period: say("2025年1-11月", "January to Nov 2025"),
      text: say("95.65%", "95.65%"),
      value: 95.65,
      change: say("+1.20 个百分点", "+1.20 percentage points"),
      difference: 1.2,
    },
  ],
  target: null,
  within: [],
  definition: "a40c99f01d2e",
  columns: [
    { name: "handler", label: say("主办单位", "Lead unit") },
    { name: "area", label: say("所在区县", "District") },
  ],
  sample: true,
  audience: "public" as const,
  editions: [],
});

const part = (say: Say, name: string, zh: string, en: string, value: number) => ({
  name: `appeal.${name}`,
  title: say(zh, en),
  value,
  text: say(`${value} 件`, `${value}`),
});

const cell = (key: string, label: string, numerator: number, denominator: number) => ({
  key,
  label,
  acrossKey: null,
  acrossLabel: null,
  opens: false,
  value: (100 * numerator) / denominator,
  text: percent((100 * numerator) / denominator),
  numerator,
  denominator,
});

const onTimeShare = (say: Say): FigureView => ({
  ...common(say),
  name: "appeal.onTimeShare",
  title: say("按期答复率", "Answered on time"),
  value: 96.85,
  unit: "%",
  text: "96.85%",
  numerator: 1720,
  denominator: 1776,
  parts: [
    part(say, "onTime", "按期答复", "On time", 1720),
    part(say, "late", "逾期答复", "Late", 47),
    part(say, "overdue", "逾期未答复", "Overdue", 9),
  ],
  sentence: say("按期答复，除以应答复的诉求。", "Appeals answered on time, over those that were due."),
  trend: months.map((label, at) => ({
    label,
    title: say(`${label.slice(0, 4)}年${Number(label.slice(5))}月`, label),
    value: shares[at] ?? null,
    text: percent(shares[at] ?? null),
  })),
  table: {
    column: "area",
    across: null,
    tree: false,
    rows: [
      cell("a", say("滨海区", "Binhai"), 264, 268),
      cell("b", say("河阳县", "Heyang"), 85, 92),
      cell("c", say("石桥区", "Shiqiao"), 303, 312),
      ...["云岭区", "望山县", "临港区"].map((name, at) =>
        cell(`d${at}`, say(name, `District ${at}`), 90 + at, 100),
      ),
    ],
  },
});

const lodged = (say: Say): FigureView => ({
  ...common(say),
  name: "appeal.lodged",
  title: say("收到诉求", "Appeals lodged"),
  value: 1776,
  unit: say("件", ""),
  text: say("1,776 件", "1,776"),
  numerator: null,
  denominator: null,
  parts: [],
  sentence: say("提交的诉求件数。", "How many appeals were lodged."),
  trend: [],
  table: null,
});

const solvedShare = (say: Say): FigureView => ({
  ...onTimeShare(say),
  name: "appeal.solvedShare",
  title: say("解决率", "Solved"),
  value: 88.21,
  text: "88.21%",
  numerator: 1653,
  denominator: 1874,
});

export const figures = (lang: Lang): FigureView[] => [
  solvedShare(sayIn(lang)),
  onTimeShare(sayIn(lang)),
  lodged(sayIn(lang)),
];

export const figureRows = (lang: Lang): FigureRow[] =>
  ["1", "2", "3"].map(id => ({
    matter: row(lang, id, "done", null),
    seq: 4,
    happened: now,
    action: "answer",
    hash: `${id}f3c41d70b8e5a26`.repeat(4),
  }));
