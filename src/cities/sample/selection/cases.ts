// The cases of the small sample's selection: three of each category.

export interface SampleCase {
  readonly key: string;
  readonly category: "industry" | "department" | "area";
  readonly unit: string;
  readonly title: string;
  readonly summary: string;
  readonly practice: string;
  readonly effect: string;
  readonly spread: string;
}

const told = (practice: string, effect: string, spread: string) => ({ practice, effect, spread });

export const cases: readonly SampleCase[] = [
  {
    key: "case-lifts",
    category: "department",
    unit: "dept.housing",
    title: "老楼加梯“一张表”",
    summary: "加装电梯从跑七个窗口变成交一张表，居民不用自己跑。",
    ...told(
      "把规划、消防、管线、质监的表合成一张，社区代办员上门帮填，七家单位并联审。",
      "到十月底加装六十一部，平均办理由一百二十天降到四十三天，投诉三件均已解决。",
      "要有一个牵头窗口和一份七家都认的表，县里可以直接用。",
    ),
  },
  {
    key: "case-bus",
    category: "department",
    unit: "dept.transport",
    title: "公交线路市民定",
    summary: "早高峰坐多少人、从哪到哪，市民在线报，够三十人就开线。",
    ...told(
      "市民在线报起点终点和时间，系统每周归并，满三十人就试开，满一个月看上座率定去留。",
      "开通定制公交九条，日均四千一百人，绕行减少三成，停掉两条没人坐的。",
      "只要有公交公司和一张在线表，任何区都能做。",
    ),
  },
  {
    key: "case-parks",
    category: "department",
    unit: "dept.gardens",
    title: "边角地变口袋公园",
    summary: "把街角的荒地交给居民一起设计，一年建成二十六个小公园。",
    ...told(
      "先公布荒地清单，居民现场贴纸选方案，社区、设计师、施工队一起定，造价公开。",
      "建成二十六处，平均造价十一万元，百分之九十二的居民满意。",
      "荒地清单、现场选方案、造价公开三样缺一不可。",
    ),
  },
  {
    key: "case-shiqiao",
    category: "area",
    unit: "shiqiao",
    title: "网格一键吹哨",
    summary: "网格员按一下，部门半天到场，两头都打分。",
    ...told(
      "网格员用手机吹哨，部门接哨限时到场，到没到、办没办，网格员和部门互相评分。",
      "平均到场时间由两天缩到半天，吹哨四百一十二次，到场率百分之九十八。",
      "需要明确哪些事能吹哨，先从十类做起。",
    ),
  },
  {
    key: "case-lingang",
    category: "area",
    unit: "lingang",
    title: "闲置厂房先租后让",
    summary: "企业先租三年看效益，达标再办出让，四宗闲置地用起来了。",
    ...told(
      "把出让前的三年改成租赁，约定产值和税收，达标就转出让，不达标收回，租金抵价款。",
      "盘活四宗九十六亩，引进企业七家，新增用工六百二十人。",
      "要有明确的达标条件和退出条款，范本可以直接用。",
    ),
  },
  {
    key: "case-qinghe",
    category: "area",
    unit: "qinghe",
    title: "村里的事晚上议",
    summary: "把议事会放到晚上七点，打工的人也能来，定下的事三天公布。",
    ...told(
      "村民议事会改在晚上七点，议题提前三天张榜，发言上墙，决定三天内公布，一月后回头看。",
      "六十八个村开了二百一十次，到会人数翻了一番，定下的一百九十件事办成一百七十件。",
      "不用花钱，换个时间、立个规矩就行。",
    ),
  },
  {
    key: "case-harbour",
    category: "industry",
    unit: "dept.commerce",
    title: "港口通关一件事",
    summary: "报关、检验、缴费一次申报，船靠岸货就能走。",
    ...told(
      "海关、海事、港口、税务四家数据打通，企业一次申报，船到之前把单证审完。",
      "两个月办理三千二百件，没有一件超时，平均通关由十九小时降到六小时。",
      "四家单位一个入口，别的口岸接上就能用。",
    ),
  },
  {
    key: "case-farm",
    category: "industry",
    unit: "dept.farming",
    title: "大棚贷款看水电",
    summary: "没有抵押也能贷，银行看用水用电和三年收成。",
    ...told(
      "农业、供水、供电的数据经农户同意提供给银行，按三年收成授信，随借随还。",
      "四百三十户贷到六千一百万元，不良率千分之四，利率降了一个多百分点。",
      "农户同意书和数据格式已经成套，可以照搬。",
    ),
  },
  {
    key: "case-clinic",
    category: "industry",
    unit: "dept.health",
    title: "检查结果互认",
    summary: "在一家医院拍过片，换一家不用再拍。",
    ...told(
      "二十三家医院统一质控标准，影像上云，医生开单时自动提示已有的检查。",
      "互认十二万六千次，为患者省下两千三百万元，平均少等一天半。",
      "先定质控标准再联网，县级医院半年可以接入。",
    ),
  },
];
