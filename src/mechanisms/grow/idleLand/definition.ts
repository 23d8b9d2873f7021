// G4 idle land: a file for each plot, whether it is idle by law, five ways of reuse, counted once when verified.
// 闲置土地：一地一户口，依法认定，五个一批，核验一宗、计一次（rules 4.4；《闲置土地处置办法》国土资源部令第53号）。

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { figures } from "./figures.ts";
import { filing } from "./rules/filing.ts";
import { reusing } from "./rules/reusing.ts";
import { relations, roles, states } from "./states.ts";

export const definition = defineMechanism({
  name: "idleLand",
  room: "grow",
  title: "闲置土地",
  purpose: "每宗闲置地有户口、有原因、有办法，盘活一宗核验一宗。",
  revision: 3,
  roles,
  relations,
  states,
  fields,
  // 一地一户口；销号或者认定不构成闲置以后，再闲置的另立。
  unique: { of: "parcel", except: ["cleared", "unfounded"] },
  headline: ["parcel", "location"],
  // prettier-ignore
  sheet: ["parcel", "location", "district", "street", "use", "holders", "sharing", "area", "given", "unit", "agreedStart", "cause", "ground",
          "idleFrom", "measure", "way", "planDue", "verifiedArea", "verifiedOn"],
  // 认定以后向社会公示（办法第十一条）；认定以前只是线索。
  publishes: { in: ["determined", "classified", "planned", "disposing", "disposed", "verified", "cleared"] },
  actions,
  clocks: {
    // 办法第五条、第六条：发现涉嫌闲置三十日内调查核实；权利人接到通知三十日内说明。日为自然日。
    inquire: {
      title: "发出调查通知",
      limit: "30 days",
      basis: "闲置土地处置办法第五条",
      runs: ["surveyed", "filed"],
    },
    answer: {
      title: "权利人说明",
      limit: "30 days",
      basis: "闲置土地处置办法第六条",
      runs: "inquired",
      onExpiry: "silent",
    },
    // 以下没有法定时限，是我们的默认值。
    determine: { title: "认定", limit: "20 working days", runs: "examined" },
    propose: { title: "分类和方案", limit: "30 working days", runs: ["determined", "classified"] },
    approve: { title: "批准方案", limit: "20 working days", runs: "planned" },
    dispose: { title: "处置完成时限", limit: { until: "planDue" }, runs: "disposing" },
    verify: { title: "核验", limit: "10 working days", runs: "disposed" },
    clear: { title: "销号", limit: "5 working days", runs: "verified" },
  },
  figures,
  rules: { ...filing, ...reusing },
});
