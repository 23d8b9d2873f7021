// A small mechanism for what reaches beyond one matter and one reader: reports that are joined, answered for
// all who made them, published when answered, and whose makers may ask for secrecy.

import { choice, list, otherMatter, phone, text } from "../../../../src/define/fields.ts";
import { defineMechanism } from "../../../../src/define/mechanism.ts";

export const definition = defineMechanism({
  name: "report",
  room: "ask",
  title: "举报",
  purpose: "试验用：并件、发布、保密。",
  revision: 1,
  roles: { citizen: "群众", clerk: "受理员", handler: "经办人", caller: "回访员" },
  relations: { asker: { title: "举报人", person: "file" } },
  states: {
    filed: "已收到",
    joined: "已并入",
    answered: { title: "已答复", done: "answered" },
    rated: { title: "已评价", done: "solved" },
  },
  fields: {
    topic: text("事由", "public", { min: 2, max: 40 }),
    area: choice("区域", "public", { east: "东区", west: "西区" }),
    secrecy: choice("身份", "staff", { open: "可以公开", secret: "要求保密" }),
    name: text("姓名", "parties", { max: 30, personal: "personal" }),
    phone: phone("电话", "parties"),
    words: text("内容", "parties", { long: true, max: 500, personal: "personal" }),
    answer: text("答复", "parties", { long: true, max: 500 }),
    summary: text("公开答复", "public", { max: 200 }),
    rating: choice("评价", "public", { good: "满意", bad: "不满意" }),
    scheme: otherMatter("推动的方案", "parties"),
    about: otherMatter("相关的一件", "parties"),
    into: otherMatter("并入", "parties"),
    child: otherMatter("并入的件", "staff"),
    children: list("并入本件的", "staff", "matter", { max: 3 }),
  },
  headline: ["area"],
  // prettier-ignore
  actions: {
    file:     { title: "举报", by: ["citizen", "clerk"], from: "new", to: "filed",
                asks: ["area", "secrecy", "name", "phone", "words", "about?"] },
    describe: { title: "登记事由", by: "clerk", from: "filed", to: "same", asks: ["topic"] },
    merge:    { title: "并件", by: "clerk", from: "filed", to: "joined", asks: ["into"] },
    join:     { title: "并入", by: "system", from: "filed", to: "same", asks: ["child"], fills: ["children"] },
    unmerge:  { title: "不能并入", by: "system", from: "joined", to: "filed" },
    answer:   { title: "答复", by: "handler", from: "filed", to: "answered", asks: ["answer", "summary"] },
    share:    { title: "一并答复", by: "system", from: "joined", to: "answered", asks: ["answer", "summary"] },
    rate:     { title: "评价", by: "citizen", as: "asker", from: "answered", to: "rated", asks: ["rating"] },
    adopt:    { title: "列入方案", by: "system", from: ["filed", "answered"], to: "same", asks: ["scheme"] },
    conclude: { title: "方案办成", by: "system", from: ["filed", "answered"], to: "same" },
    check:    { title: "回访", by: "caller", from: "answered", to: "same" },
  },
  merges: {
    title: "并件",
    by: "merge",
    into: "into",
    join: "join",
    child: "child",
    children: "children",
    refused: "unmerge",
    tells: { answered: { act: "share", with: { answer: "answer", summary: "summary" } } },
  },
  publishes: { in: ["answered", "rated"], fields: ["area", "summary"] },
  conceals: { fields: ["name", "phone", "words"], when: { secrecy: ["secret"] }, but: "clerk" },
  figures: { filed: { title: "收到的举报", count: "件", first: "file", by: ["area"] } },
  notices: {
    answered: {
      title: "已答复",
      after: ["answer", "share"],
      to: "asker",
      says: "您反映的{area}问题已答复。",
    },
  },
});
