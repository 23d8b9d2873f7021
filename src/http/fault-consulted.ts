// What the HTTP side refuses of what acts consult, tables and shared data; part of the one catalogue.

export const consultedFaults = {
  tables_not_yours: {
    status: 403,
    zh: "决策表由拟订、合法性审查、发布岗位办理。在用的表谁都可以查看和下载。",
    en: "Tables are drafted, reviewed and published by posts for that. Those that decide are open to all.",
  },
  datasets_not_yours: {
    status: 403,
    zh: "共享数据目录供工作人员查看。您本人被查过什么，在“我的—谁查过我的信息”里看。",
    en: "The catalogue is for officials. What was asked about you stands under “Who asked about me”.",
  },
  datasets_not_kept: {
    status: 403,
    zh: "停用、恢复由共享数据管理岗办理；确需停用的，请把原因告诉他们。",
    en: "Data sets are stopped by the keeper of shared data. Tell them why one should be.",
  },
  unknown_dataset: {
    status: 404,
    zh: "共享数据目录里没有这一项，可能已改名，请从目录里重新打开。",
    en: "The catalogue has no such data set. Open it from the list.",
  },
  dataset_stopped: {
    status: 409,
    zh: "这项数据已经停用，不用再停；要改原因的，请先恢复。",
    en: "It is stopped already. Let it go on first to give another ground.",
  },
  dataset_not_stopped: {
    status: 409,
    zh: "这项数据没有停用，不用恢复；数据超期的，请提供单位重新载入。",
    en: "It is not stopped. If its data are late, its owner loads them anew.",
  },
} as const;
