// Why a vote is not taken.

import { Refusal } from "../../engine/refusal.ts";

export const again = (per: "day" | "poll"): Refusal =>
  per === "day"
    ? new Refusal("voted_already", {
        zh: "您今天在这一类已经投过了，感谢参与。明天还可以再来投。",
        en: "You have voted in this category today. Thank you; you may vote again tomorrow.",
      })
    : new Refusal("voted_already", {
        zh: "您在这一类已经投过了，每人一票，投出后不能更改。感谢参与。",
        en: "You have voted in this category: one vote each, and it cannot be changed. Thank you.",
      });

export const itemLimit = (title: string, most: number): Refusal =>
  new Refusal(
    "item_limit",
    {
      zh: `您已经给“${title}”投过 ${most} 次，达到上限。请改投其他项。`,
      en: `You have voted for “${title}” ${most} times, the most there may be. Vote for others.`,
    },
    [
      {
        field: "picks",
        code: "item_limit",
        zh: `“${title}”已投满 ${most} 次。`,
        en: `${most} votes are the most for “${title}”.`,
      },
    ],
  );

export const device = (most: number): Refusal =>
  new Refusal("device_limit", {
    zh: `这部手机（电脑）上已经有 ${most} 人投过票。请用自己的手机投；没有手机的，请到社区服务站办理。`,
    en: `${most} people have voted on this device. Use your own telephone, or ask at the community station.`,
  });

export const network = (): Refusal =>
  new Refusal("address_limit", {
    zh: "同一网络这一分钟投票的人太多，您的票还没有投出。请过一分钟再投，或者改用手机流量。",
    en: "Too many votes came from this network just now. Yours was not taken: try again in a minute.",
  });

export const justClosed = (title: string): Refusal =>
  new Refusal("ballot_closed", {
    zh: `“${title}”刚刚截止，这张票没有收下。`,
    en: "The vote has just closed, and yours was not taken.",
  });

export const wrongPicks = (most: number): Refusal => {
  const zh = `请在本类里选 1 到 ${most} 项，每项一次。`;
  const en = `Choose 1 to ${most} of this category, each once.`;
  return new Refusal("invalid_input", { zh, en }, [{ field: "picks", code: "malformed", zh, en }]);
};

export const wrongLeague = (): Refusal => {
  const [zh, en] = [
    "没有这个类别，请从投票页面进入。",
    "There is no such category. Come from the page of the vote.",
  ];
  return new Refusal("invalid_input", { zh, en }, [{ field: "league", code: "malformed", zh, en }]);
};

export const notCounted = (title: string): Refusal =>
  new Refusal("ballot_sealed", {
    zh: `“${title}”还没有计票，全部选票封存着。计票以后再下载核对。`,
    en: "The votes are sealed until they have been counted. Look again then.",
  });
