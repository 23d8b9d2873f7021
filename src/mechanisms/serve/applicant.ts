// Who applies and how the result reaches them: asked alike for one item and for one thing whole, whose case
// hands the answers to its children.

import { choice, person, phone, text } from "../../define/fields.ts";

const mine = { personal: "personal" } as const;

export const applicant = {
  applicantKind: choice("以什么身份申请", "public", { person: "个人", firm: "企业、其他组织" }),
  name: text("姓名或者单位名称", "parties", { ...mine, min: 2, max: 60 }),
  phone: phone("联系电话", "parties", "用于告知办理进度。查看完整号码的人都有记录。"),
  address: text("邮寄地址", "parties", {
    ...mine,
    max: 100,
    when: { delivery: "post" },
    hint: "请写到门牌号。",
  }),
  delivery: choice("怎么取结果", "public", { electronic: "电子证照", window: "到窗口领取", post: "邮寄" }),
  applying: person("窗口登记的申请人", "parties"),
} as const;
