// S5 instant approval: shared data answer, a table decides, and seconds later the paper is there. A table only
// ever approves; what it cannot settle goes to a person with the reason, and whoever asks gets a person.
// 秒批：提交→数据核验→规则判断→（通过｜转人工）→出证→抽查→更正（rules 3.3，states.md S5；个人信息保护法第二十四、五十五、五十六条）。
// Its parts stand beside it: read states.ts and actions.ts first, then deciding.ts with the tables in decisions/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { checks, decisions } from "./deciding.ts";
import { fields } from "./fields.ts";
import { figures } from "./figures.ts";
import { clocks, documents, links, notices, samples } from "./following.ts";
import { subsidies } from "../instant-items.ts";
import { rules } from "./rules/rules.ts";
import { closed, inEffect, relations, roles, states } from "./states.ts";

export const definition = defineMechanism({
  name: "instantApproval",
  room: "serve",
  title: "秒批",
  purpose: "能用数据核验的就不让人跑腿、等人：系统只会批准，不会不批；拿不准的由工作人员看。",
  revision: 3,
  roles,
  relations,
  states,
  fields,
  headline: ["item", "unit"],
  // Who got what is nobody else's business.
  publishes: { in: [] },
  // 一个人一个事项同时只办一件；津贴、补贴批了就在享受，撤销以前不再申领；稳岗返还一个年度一次。
  unique: {
    of: ["item", "identity", "creditCode", "year"],
    except: closed,
    keeps: { when: { item: subsidies }, in: inEffect },
  },
  sheet: [
    "item",
    "itemCode",
    "edition",
    "unit",
    "verdict",
    "why",
    "amount",
    "certificate",
    "finding",
    "fault",
    "drawn",
    "checker",
  ],
  actions,
  checks,
  decisions,
  clocks,
  links,
  notices,
  documents,
  samples,
  figures,
  rules,
});
