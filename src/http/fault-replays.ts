// What the HTTP side refuses of what-ifs; part of the one catalogue.

export const replayFaults = {
  replays_not_yours: {
    status: 403,
    zh: "推演由市领导、市委改革委办公机构和改革办使用。您的岗位需要推演的，请联系改革办。",
    en: "What-ifs are for leaders, the reform commission's organ and the reform office. Ask them for yours.",
  },
  replay_of_another: {
    status: 403,
    zh: "这次推演是别人发起的，只有发起人能停下或删除。您可以照样再做一次。",
    en: "Somebody else asked this what-if, and only they may stop or delete it. Ask it again yourself.",
  },
  replay_gone: {
    status: 410,
    zh: "推演背后的事项只留一天，现已清除，结果还在。需要再看，请照样再做一次。",
    en: "The matters behind a what-if are kept for a day and gone; the numbers stay. Ask again to see them.",
  },
  bad_change: {
    status: 422,
    zh: "推演的改动写得不对，写法见 docs/what-if.md。",
    en: "The change cannot be replayed. See docs/what-if.md.",
  },
} as const;
