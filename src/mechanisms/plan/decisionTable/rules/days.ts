// What the rules of a version ask: that its file was read, and that it begins after today.

/** What the city reads from the file stands in it: the form alone can't say it. */
export function unread(input: { readonly model?: string; readonly from?: string; readonly hash?: string }) {
  return input.model !== undefined && input.from !== undefined && input.hash !== undefined
    ? undefined
    : {
        zh: "文件里读不出决策表的名称或生效日，请在决策表编辑页拟订。",
        en: "The file does not tell its name or its first day. Draft it in the editor of tables.",
        field: "xml" as const,
      };
}

/** 当天的事已有按旧表办的：最早从明天起，办过的不变（法不溯及既往，立法法第一百零四条）。 */
export function tooEarly(from: string | undefined, today: string) {
  return from !== undefined && from > today
    ? undefined
    : {
        zh: `生效日 ${from ?? "没有写"} 不在今天以后；请改为 ${today} 以后的一天，再试算、审核。`,
        en: `Its first day, ${from ?? "none"}, is not after today. Name one after ${today}, then try and approve it again.`,
      };
}
