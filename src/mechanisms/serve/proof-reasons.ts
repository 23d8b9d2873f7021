// What both a year's enrolment and a child's registration call the proof that a family is asked for.

/** 为什么请家长补充材料；有一项就由人核对. */
export const proofReasons = {
  differs: "登记的内容和数据不一致，或者数据里没有",
  contradictory: "两处数据说法不一",
  unavailable: "数据暂时查不到（停用、超期、不全）",
  unconsented: "没有同意核对",
  twice: "同一个孩子登记了两次",
} as const;

/** Where a registration stands once a person has settled it, or the family has gone; none leads back. */
export const proofSettled = [
  "eligible",
  "listed",
  "drawn",
  "short",
  "arranging",
  "admitted",
  "objected",
  "confirmed",
  "declined",
  "withdrawn",
] as const;
