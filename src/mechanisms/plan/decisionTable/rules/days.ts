// What the rules of a version ask of its days: that it begins after today, and was assessed as it now stands.

/** 当天的事已有按旧表办的：最早从明天起，办过的不变（默认值，取法不溯及既往之意）。 */
export function tooEarly(from: string | undefined, today: string) {
  return from !== undefined && from > today
    ? undefined
    : {
        zh: `生效日 ${from ?? "没有写"} 不在今天以后；请改为 ${today} 以后的一天，再试算、审核。`,
        en: `Its first day, ${from ?? "none"}, is not after today. Name one after ${today}, then try and approve it again.`,
        field: "from" as const,
      };
}

/** 评估的是这一稿：不晚于今天，也不早于这一稿。 */
export function wrongDay(assessed: string, drafted: string | undefined, today: string) {
  return assessed > today || assessed < (drafted ?? assessed)
    ? {
        zh: `影响评估日期应在这一稿的日期（${drafted ?? today}）到今天（${today}）之间；还没有评估的，评估以后再审核。`,
        en: `The assessment lies between this draft (${drafted ?? today}) and today (${today}). Without one, have it assessed first.`,
        field: "assessedOn" as const,
      }
    : undefined;
}
