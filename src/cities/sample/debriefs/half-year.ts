// What four units reported at the half-year, what the chair said, and the problems that they put right.

export interface Mended {
  readonly issue: string;
  readonly measure: string;
  /** What the look back found; none where it is still to come. */
  readonly finding?: string;
}

export interface HalfYear {
  readonly key: string;
  readonly league: "areas" | "departments";
  readonly unit: string;
  readonly reporter: string;
  /** Roughly what the judges gave, of a hundred. */
  readonly worth: number;
  readonly six: Readonly<
    Record<"duty" | "tasks" | "exploration" | "highlights" | "problems" | "plans", string>
  >;
  readonly remark: string;
  readonly mended: readonly Mended[];
}

export const halfYear: readonly HalfYear[] = [
  {
    key: "half-lanjiang",
    league: "areas",
    unit: "lanjiang",
    reporter: "澜江区委书记 沈怀川",
    worth: 91,
    six: {
      duty: "区委常委会半年研究改革议题六次，书记领办背街小巷改造一项。",
      tasks: "承担市级任务五项，办结三项，两项按月推进，没有黄牌。",
      exploration: "在文昌街道试行“一巷一长”，门前的事当天有人管。",
      highlights: "停车位错时共享开放泊位一千二百个，晚上停车投诉少了四成。",
      problems: "老旧小区加装电梯协调慢，半年只完成九部。",
      plans: "下半年补齐电梯协调专员，年底前完成三十部。",
    },
    remark: "错时停车做得实；电梯的事不要等，街道要上门。",
    mended: [
      {
        issue: "加装电梯协调慢，半年只完成九部",
        measure: "五个街道各配一名协调专员，逐单元列出卡点，已签约二十六部。",
        finding: "查看签约协议和开工照片，协调专员到位，签约数属实，予以销号。",
      },
    ],
  },
  {
    key: "half-binhai",
    league: "areas",
    unit: "binhai",
    reporter: "滨海区委书记 顾长汀",
    worth: 86,
    six: {
      duty: "成立改革专班，每月调度一次，书记到渔港街道现场办公四次。",
      tasks: "承担市级任务四项，办结两项，一项因岸线审批推迟。",
      exploration: "渔船进出港“一码通报”，不再到窗口报备。",
      highlights: "海滨路夜市实行商户自治，油烟投诉由每月六十件降到十八件。",
      problems: "两个海岛的快递进村没有打通，部分岸线清退慢。",
      plans: "九月底前打通快递进村，岸线清退列出时间表。",
    },
    remark: "岸线清退说了两年，时间表要公开，让群众看着办。",
    mended: [
      {
        issue: "两个海岛的快递进村没有打通",
        measure: "与邮政签订代投协议，两岛设代收点，每周四班船捎带。",
        finding: "电话抽查二十户，快递均送到岛上代收点，予以销号。",
      },
      {
        issue: "部分岸线清退没有时间表",
        measure: "十七处占用岸线逐处定了清退日期，在区政府网站公布，已清退六处。",
      },
    ],
  },
  {
    key: "half-market",
    league: "departments",
    unit: "dept.market",
    reporter: "市市场监管局党组书记 白鹤年",
    worth: 93,
    six: {
      duty: "党组会专题研究改革五次，主要负责同志领办“一业一证”。",
      tasks: "七项任务办结五项，两项按月推进，材料全部在线可查。",
      exploration: "对餐饮店实行“首违不罚清单”，先教后管。",
      highlights: "开餐饮店一件事上线以来办理四百余件，平均跑动一次。",
      problems: "基层所反映“首违不罚”口径不一，有的所不敢用。",
      plans: "统一口径、公布案例，第四季度前每个所至少办理十件。",
    },
    remark: "改革办到了店主心里；口径要一致，别让基层猜。",
    mended: [
      {
        issue: "“首违不罚”口径不一",
        measure: "印发统一口径和二十个案例，二十三个基层所轮训一遍。",
        finding: "抽查八个所的案卷，适用口径一致，予以销号。",
      },
    ],
  },
  {
    key: "half-environment",
    league: "departments",
    unit: "dept.environment",
    reporter: "市生态环境局党组书记 江映雪",
    worth: 88,
    six: {
      duty: "主要负责同志每月到一线接一次噪声投诉电话。",
      tasks: "六项任务办结四项，噪声地图因设备采购推迟一个月。",
      exploration: "夜间施工审批与公示同步，附近居民提前收到短信。",
      highlights: "夜间施工投诉同比减少三成五，重复投诉减少一半。",
      problems: "噪声自动监测点偏少，东湖新区没有一个。",
      plans: "年底前新增十二个监测点，数据实时公开。",
    },
    remark: "短信提前告知这一条好，别的部门可以学。",
    mended: [
      {
        issue: "东湖新区没有噪声自动监测点",
        measure: "东湖新区新建三个监测点，数据已接入公开平台。",
        finding: "现场看了三个点位，平台上有实时数据，予以销号。",
      },
    ],
  },
];
