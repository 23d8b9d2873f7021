// One leader's screen as the API would answer it.

import type { Lang, LeadCount, LeadRed, LeadUnit, LeadView } from "../../../src/http/types.ts";
import { day, now, row, sayIn } from "./city.ts";

const count = (amount: number, before: number | null): LeadCount => ({ count: amount, before, exact: true });

export function lead(lang: Lang): LeadView {
  const say = sayIn(lang);
  const red = (id: string, title: string, days: number, unit: string, person: string): LeadRed => ({
    matter: {
      ...row(lang, id, "over", -days),
      title,
      left: say(`逾期 ${days} 天`, `${days} days overdue`),
    },
    mechanismTitle: say("群众诉求", "Appeal"),
    unit,
    person,
  });
  const unit = (org: string, name: string, reds: number): LeadUnit => ({
    org,
    name,
    reds,
    mechanism: "appeal",
  });
  return {
    at: now,
    figures: ["appeal.onTimeShare", "appeal.solvedShare", "appeal.lodged"],
    ranked: { figure: "appeal.onTimeShare", by: "handler" },
    reds: { count: 27, exact: true },
    worst: [
      red(
        "1",
        say("国有闲置厂房盘活", "Idle state plants put to use"),
        10,
        say("市国资委", "State Assets"),
        say("方既白", "Fang Jibai"),
      ),
      red(
        "2",
        say("垃圾分类收运体系和中转站环评", "Waste sorting and transfer stations"),
        5,
        say("市城管局", "Urban Management"),
        say("沈一鸣", "Shen Yiming"),
      ),
      red(
        "3",
        say("信用修复一网通办", "Credit repair online"),
        4,
        say("市发改委", "Development"),
        say("程以宁", "Cheng Yining"),
      ),
      red(
        "4",
        say("澜江夜市油烟治理", "Night market fumes"),
        3,
        say("澜江区", "Lanjiang"),
        say("戴明溪", "Dai Mingxi"),
      ),
      red("5", say("城中村污水治理", "Sewage in urban villages"), 2, say("市水务局", "Water"), ""),
    ],
    units: [
      unit("org:10", say("石桥区", "Shiqiao District"), 9),
      unit("org:11", say("北坪区", "Beiping District"), 6),
      unit("org:12", say("滨海区", "Binhai District"), 5),
      unit("org:50", say("市住建局", "Housing"), 3),
      unit("org:51", say("市城管局", "Urban Management"), 2),
      unit("org:52", say("市交通局", "Transport"), 1),
      unit("org:13", say("云岭区", "Yunling District"), 1),
    ],
    week: {
      from: now - 4 * day,
      mechanisms: [
        {
          mechanism: "appeal",
          title: say("群众诉求", "Appeals"),
          opened: count(2611, 2540),
          settled: count(2538, 2490),
          overdue: count(12, null),
        },
        {
          mechanism: "task",
          title: say("改革任务", "Reform tasks"),
          opened: count(3, 1),
          settled: count(4, 2),
          overdue: count(1, null),
        },
        ...["plan", "team", "comment"].map(mechanism => ({
          mechanism,
          title: say("改革工作要点", "Work points"),
          opened: count(1, 0),
          settled: count(0, 0),
          overdue: count(0, null),
        })),
      ],
    },
  };
}
