// Why information is not disclosed (政府信息公开条例第十四、十五、十六条), and which of it needs a third party's word.

export const grounds = {
  secret: "国家秘密（第十四条）",
  forbidden: "法律、行政法规禁止公开（第十四条）",
  safety: "危及国家安全、公共安全、经济安全、社会稳定（第十四条）",
  business: "商业秘密（第十五条）",
  privacy: "个人隐私（第十五条）",
  internal: "内部事务信息（第十六条）",
  process: "过程性信息（第十六条）",
  caseFile: "行政执法案卷信息（第十六条）",
} as const;

export type Ground = keyof typeof grounds;

/** Of these a third party is asked first (第三十二条). */
export const concernsThird = (ground: Ground | undefined): boolean =>
  ground === "business" || ground === "privacy";
