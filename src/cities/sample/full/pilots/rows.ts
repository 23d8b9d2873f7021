// What the pilots and micro-reforms of the full city are called.

// prettier-ignore
export const grassroots: readonly string[] = [
  "小微工程告知承诺开工", "社区“一窗全办”", "网格事件分级办理", "错时共享停车收益分成", "餐饮店“一址多照”", "个体工商户“歇业备案”", "拿地即开工分段许可",
  "老旧小区“先修后算”", "企业“首错不罚”清单", "镇街执法“双签”", "村级公益事项“以奖代补”", "政务服务“晚间窗口”", "工地扬尘“非现场执法”", "楼宇经济“一楼一专员”",
  "社区食堂公建民营", "河湖管护“民间河长”", "中小学校园场地开放", "电梯“按需维保”", "快递末端共同配送",
];

const fields =
  "投资便利 贸易便利 金融开放 政务服务 综合执法 科技成果 人才引进 绿色低碳 数据要素 海洋经济 城市更新 乡村振兴 养老托育 社会信用".split(
    " ",
  );
const ways = "“一单制” 备案制 告知承诺 集成审批 联合监管 跨域通办 容缺受理 指标交易".split(" ");

/** One hundred and six, each field with each way, as far as they go. */
export const assigned: readonly string[] = fields
  .flatMap(field => ways.map(way => `${field}${way}试点任务`))
  .slice(0, 106);

const places = "学校 医院 菜场 公园 车站 小区 村居 工地 商圈 银行 药店 窗口".split(" ");
const cuts =
  "“即停即走” “早晚延时” “一码通办” “帮办代跑” “错峰预约” “一表申请” “扫码报修” “弹性开放” “免证核验”".split(
    " ",
  );

export const microReforms: readonly string[] = places.flatMap(place =>
  cuts.map(cut => `${place}门口${cut}微改革`),
);
