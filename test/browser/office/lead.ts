// One leader's screen as the API would answer it.

import type { Lang, LeadCount, LeadRed, LeadUnit, LeadView } from "../../../src/http/types.ts";
import { day, now, row, sayIn } from "./city.ts";

const count = (amount: number, before: number | null): LeadCount => ({ count: amount, before, exact: true });

type Say = ReturnType<typeof sayIn>;

function worst(lang: Lang, say: Say): LeadRed[] {
  const red = (id: string, title: string, days: number, unit: string, person: string): LeadRed => ({
    matter: { ...row(lang, id, "over", -days), title, left: say(`逾期 ${days} 天`, `${days} days overdue`) },
    mechanismTitle: say("群众诉求", "Appeal"),
    unit,
    person,
  });
  return [
    red(
      "1",
      say("国有闲置厂房盘活", "Idle plants"),
      10,
      say("市国资委", "State Assets"),
      say("方既白", "Fang Jibai"),
    ),
    red(
      "2",
      say("垃圾分类收运体系和中转站环评", "Waste sorting"),
      5,
      say("市城管局", "Urban"),
      say("沈一鸣", "Shen"),
    ),
    red(
      "3",
      say("信用修复一网通办", "Credit repair online"),
      4,
      say("市发改委", "Development"),
      say("程以宁", "Cheng"),
    ),
    red(
      "4",
      say("澜江夜市油烟治理", "Night market fumes"),
      3,
      say("澜江区", "Lanjiang"),
      say("戴明溪", "Dai Mingxi"),
    ),
    red("5", say("城中村污水治理", "Sewage in urban villages"), 2, say("市水务局", "Water"), ""),
  ];
}

function units(say: Say): LeadUnit[] {
  const unit = (org: string, name: string, reds: number): LeadUnit => ({
    org,
    name,
    reds,
    mechanism: "appeal",
  });
  return [
    unit("org:10", say("石桥区", "Shiqiao District"), 9),
    unit("org:11", say("北坪区", "Beiping District"), 6),
    unit("org:12", say("滨海区", "Binhai District"), 5),
    unit("org:50", say("市住建局", "Housing"), 3),
    unit("org:51", say("市城管局", "Urban Management"), 2),
    unit("org:52", say("市交通局", "Transport"), 1),
    unit("org:13", say("云岭区", "Yunling District"), 1),
  ];
}

function changes(say: Say): LeadView["week"]["mechanisms"] {
  const change = (mechanism: string, title: string, opened: LeadCount, settled: LeadCount, ran: number) => ({
    mechanism,
    title,
    opened,
    settled,
    overdue: count(ran, null),
  });
  return [
    change("appeal", say("群众诉求", "Appeals"), count(2611, 2540), count(2538, 2490), 12),
    change("task", say("改革任务", "Reform tasks"), count(3, 1), count(4, 2), 1),
    ...["plan", "team", "comment"].map(mechanism =>
      change(mechanism, say("改革工作要点", "Work points"), count(1, 0), count(0, 0), 0),
    ),
  ];
}

export function lead(lang: Lang): LeadView {
  const say = sayIn(lang);
  return {
    at: now,
    figures: ["appeal.onTimeShare", "appeal.solvedShare", "appeal.lodged"],
    ranked: { figure: "appeal.onTimeShare", by: "handler" },
    reds: { count: 27, exact: true },
    worst: worst(lang, say),
    units: units(say),
    week: { from: now - 4 * day, mechanisms: changes(say) },
  };
}
