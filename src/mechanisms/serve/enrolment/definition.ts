// S15, one child's registration for school: what the family says is held against shared data, nobody brings
// papers, and whatever data cannot say a person looks at; the place follows from category and date.
// 入学登记：零证明、零跑腿；比对不一致请补充材料，从不因此不予登记（rules 3.8，states.md S15）。
// The year stands in ../enrolmentSeason/, its schools in ../school/. Read states.ts and actions.ts first.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { checks } from "./checks.ts";
import { fields } from "./fields.ts";
import { clocks, figures, links, notices } from "./following.ts";
import { rules } from "./rules/rules.ts";
import { states } from "./states.ts";

export const definition = defineMechanism({
  name: "enrolment",
  room: "serve",
  title: "入学登记",
  purpose: "手机上几分钟登记，不交证明、不跑腿；按类别和日期录取，登记早晚一个样。",
  revision: 4,
  roles: { citizen: "家长（监护人）", admissions: "招生工作岗" },
  relations: {
    guardian: { title: "监护人", person: "register", named: "guardian" },
    host: { title: "招生主管部门", org: "host" },
  },
  states,
  fields,
  headline: ["year", "schoolName"],
  sheet: [
    "schoolName",
    "year",
    "claims",
    "since",
    "category",
    "matching",
    "proofReason",
    "place",
    "bundle",
    "outcome",
    "admittedTo",
  ],
  // 孩子的登记不公开；派位名单只公开顺位和结果，没有姓名（个人信息保护法第三十一条）。
  publishes: { in: [] },
  // 一个孩子一年登记一次；撤回、放弃了又要上学的，可以再登记。
  unique: { of: ["child", "year"], except: ["withdrawn", "declined", "outside"] },
  actions,
  clocks,
  links,
  checks,
  notices,
  figures,
  rules,
});
