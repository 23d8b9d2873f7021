// S15, a school in one year's enrolment: how many places, for which streets, and where its children go on to
// when there are more of them than places. Published before anybody registers.
// 学校招生计划：学位数、服务区、统筹学校，登记前公布（rules 3.8，states.md S15）。The year stands in
// ../enrolmentSeason/, a child's registration in ../enrolment/.

import { choice, date, list, number, org, otherMatter, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";
import { schoolYears } from "../school-years.ts";
import { rules } from "./rules/rules.ts";

const plan = ["name", "address", "catchment", "seats", "relief?"] as const;

export const definition = defineMechanism({
  name: "school",
  room: "serve",
  title: "学校招生计划",
  purpose: "每所学校招多少人、服务哪些社区路段、满了到哪里，登记前公布，谁都能看到用了多少。",
  revision: 3,

  roles: { admissions: "招生工作岗" },
  relations: { host: { title: "招生主管部门", org: "host" } },
  states: {
    planned: "拟定",
    listed: "已列入本年招生",
    strange: "没有列入（招生方案已经公布）",
    published: "已公布，未到登记日期",
    open: "接受登记",
    closed: "登记截止",
    placing: "派位已公布，统筹安排",
    dropped: "已撤销",
  },

  fields: {
    season: otherMatter("哪一年的招生", "public", { hint: "从招生工作页面进来的已经填好。" }),
    year: choice("入学年度", "public", schoolYears),
    closes: date("登记截止日期", "public"),
    host: org("招生主管部门", "public"),
    name: text("学校", "public", { min: 4, max: 40 }),
    address: text("校址", "public", { min: 4, max: 80 }),
    catchment: list("服务区", "public", "text", { max: 100, hint: "社区、小区或者路段，一行一个。" }),
    seats: number("学位数（人）", "public", { min: 1, max: 2000 }),
    relief: list("学位不足时的统筹学校", "public", "matter", {
      max: 20,
      hint: "按先后；只能选本年招生的学校。",
    }),
    registered: number("登记人数", "public", { min: 0 }),
    admitted: number("录取人数", "public", { min: 0 }),
    drawn: number("派位给出的学位", "public", { min: 0 }),
    arranged: list("统筹安排的孩子", "staff", "matter", { max: 2000 }),
    given: list("刚安排的孩子", "staff", "matter", { max: 1 }),
    child: otherMatter("入学登记", "staff"),
    arrived: list("新登记的孩子", "staff", "matter", { max: 1 }),
    reason: text("理由", "public", { long: true, min: 4, max: 300 }),
  },
  headline: ["name"],
  sheet: ["year", "name", "address", "seats", "registered", "drawn", "admitted"],
  publishes: {
    in: ["published", "open", "closed", "placing"],
    fields: [
      "season",
      "year",
      "closes",
      "host",
      "name",
      "address",
      "catchment",
      "seats",
      "relief",
      "registered",
      "drawn",
      "admitted",
    ],
  },

  // prettier-ignore
  actions: {
    plan:    { title: "列入学校", by: "admissions", from: "new", to: "planned", asks: ["season", ...plan], fills: ["host", "registered"] },
    amend:   { title: "修改招生计划", optional: true, by: "admissions", as: "host", from: ["planned", "listed"], to: "same", asks: plan },
    drop:    { title: "撤销学校", optional: true, by: "admissions", as: "host", from: ["planned", "listed", "strange"], to: "dropped", asks: ["reason"] },
    taken:   { title: "列入本年招生", by: "system", from: "planned", to: "listed" },
    refused: { title: "招生方案已经公布，不再列入", by: "system", from: "planned", to: "strange" },
    publish: { title: "公布", by: "system", from: ["planned", "listed"], to: "published", asks: ["year", "closes"] },
    open:    { title: "开始登记", by: "system", from: "published", to: "open" },
    receive: { title: "收到登记", by: "system", from: "open", to: "same", asks: ["child", "year"], fills: ["arrived", "registered"] },
    receiveLate: { title: "收到补登", by: "system", from: ["closed", "placing"], to: "same", asks: ["child", "year"], fills: ["arrived", "registered"] },
    release: { title: "撤回登记", by: "system", from: ["open", "closed", "placing"], to: "same", fills: ["registered"] },
    close:   { title: "登记截止", by: "system", from: "open", to: "closed" },
    allotted: { title: "派位已公布", by: "system", from: "closed", to: "placing" },
    // 派位公布以前不先占学位；公布以后只用空余的，一个也不超。
    givePlace: { title: "统筹安排一个学位", by: "system", from: ["closed", "placing"], to: "same", asks: ["child", "season"], fills: ["arranged", "given"] },
    giveBack: { title: "退回一个学位", by: "system", from: ["closed", "placing"], to: "same", asks: ["child"], fills: ["arranged"] },
    void:    { title: "本年招生取消", by: "system", from: ["planned", "listed", "published"], to: "dropped" },
  },

  links: {
    season: {
      title: "哪一年的招生",
      field: "season",
      to: "enrolmentSeason",
      edge: "part-of",
      tells: {
        planned: { act: "addSchool", with: { school: "matter" }, refused: "refused" },
        dropped: { act: "removeSchool", with: { school: "matter" } },
      },
    },
    arrived: {
      title: "登记的孩子",
      field: "arrived",
      to: "enrolment",
      edge: "part-of",
      comes: {
        in: "arrived",
        act: "accept",
        with: { season: "season", host: "host", schoolName: "name", closes: "closes" },
      },
    },
    given: {
      title: "统筹安排的孩子",
      field: "given",
      to: "enrolment",
      edge: "part-of",
      comes: { in: "given", act: "seat" },
    },
  },
  echoes: {
    // Whoever asks to be moved holds the place until another is there.
    drawn: {
      unit: "人",
      of: "enrolment",
      link: "place",
      when: { in: ["drawn", "admitted", "confirmed", "objected", "arranging"], where: { placedBy: "lot" } },
    },
    admitted: {
      unit: "人",
      of: "enrolment",
      link: "place",
      when: { in: ["admitted", "confirmed", "objected"] },
    },
  },

  // prettier-ignore
  figures: {
    seats:      { title: "公布的学位", sum: "seats", in: ["published", "open", "closed", "placing"], by: ["year", "host"] },
    schools:    { title: "招生学校", count: "所", in: ["published", "open", "closed", "placing"], by: ["year", "host"] },
    registered: { title: "各校登记人数", sum: "registered", in: ["open", "closed", "placing"], by: ["year", "name"] },
    admitted:   { title: "各校录取人数", sum: "admitted", in: ["open", "closed", "placing"], by: ["year", "name"] },
  },
  rules,
});
