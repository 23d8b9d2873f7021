// What the rules of a version ask: that it begins after today.

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
