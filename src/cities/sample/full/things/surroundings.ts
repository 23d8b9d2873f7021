// What people breathe, hear and look at: trees, air, rivers, noise.

import { thingsOf } from "./thing.ts";

// prettier-ignore
const greening = thingsOf("greening", [
  ["treeBlock 树木遮光", "help", "gardens", "estate road",
    "{p}的大树挡光，白天也要开灯|{p}树枝伸到我家窗户里了|{p}行道树把路灯挡得严严实实", "三楼以下见不着太阳|虫子顺着树枝爬进来", "修剪一下|锯掉几根大枝", "树冠距窗不足{n}米",
    "已修剪，今后每年冬季修枝", "spring"],
  ["treeFall 枯树危树", "report", "gardens", "road estate park village",
    "{p}有{n}棵枯死的树，风一刮就掉枝子|{p}一棵大树歪了，快砸到房子了", "底下就是停车位|天天有人从那儿走", "尽快伐掉|派人看看", "树干空腐，有倒伏危险", "已伐除并补植",
    "summer"],
  ["catkin 杨柳飞絮", "complaint", "gardens", "road park estate",
    "{p}飞絮像下雪一样|{p}杨树毛子满天飞，张不开嘴", "过敏，喘不上气|窗户都不敢开", "打药或者换树种|洒洒水", "雌株杨柳约{n}0株", "已注射抑花剂，分年更换树种", "spring"],
  ["greenRob 毁绿种菜", "report", "street", "estate park",
    "{p}有人把绿地铲了种菜|{p}绿化带被圈起来当自家院子", "浇粪，臭得很|公共的绿地越来越少", "恢复绿化|管管他们", "现场毁绿约{n}0平方米", "已清除并补种草皮"],
  ["parkGear 公园设施损坏", "help", "gardens", "park",
    "{p}健身器材断了，露着铁茬|{p}的木栈道烂了{n}处|{p}儿童滑梯破了一个洞", "孩子玩的时候划伤了|老人踩空过", "修好或者拆掉|换新的", "设施超过使用年限",
    "已围挡停用，{n}天内更换"],
  ["parkAsk 增建口袋公园", "advice", "gardens", "estate road",
    "{p}附近连个坐的地方都没有|{p}那块空地荒了{n}年，建议建个小公园", "老人孩子没处去|杂草比人高", "建个口袋公园|放几条长凳", "该地块规划为绿地", "已列入口袋公园建设计划"],
  ["pest 树木生虫", "help", "gardens", "road park estate",
    "{p}树上生虫，掉得一地都是|{p}的槐树上吊满了虫子", "掉到身上又痒又肿|车上全是黏糊糊的", "打打药|提前防治", "害虫为槐尺蠖", "已喷洒低毒药剂，{n}日后复查", "spring"],
]);

// prettier-ignore
const environment = thingsOf("environment", [
  ["dust 工地扬尘", "report", "environment.noise", "site road",
    "{p}不盖网不洒水，尘土飞扬|{p}渣土车跑得满街是土|{p}出口没有洗车台", "窗台上一天一层灰|嗓子天天难受", "督促盖网洒水|罚款", "裸土未覆盖约{n}00平方米",
    "已责令停工整改，覆盖洒水后复工", "dust"],
  ["fumes 餐饮油烟", "complaint", "environment.noise", "estate road market",
    "{p}楼下饭店油烟直排|{p}烧烤店的烟全进了我家|{p}饭店的排烟口对着窗户", "衣服被子都是油烟味|一到饭点就得关窗", "装净化器，改烟道|不行就别让开", "净化器未开启，清洗记录缺失",
    "已责令清洗并全程开启，复测达标"],
  ["smell 工厂异味", "report", "environment.noise", "firm estate village",
    "{p}半夜有刺鼻的气味，像烧塑料|{p}的厂子排气，一股酸味|{p}附近化工味道很重，下雨天更厉害", "孩子咳嗽，头疼恶心|不敢开窗睡觉", "夜里来查，别光白天来|公布检测结果",
    "企业废气收集不严，夜间浓度偏高", "已责令停产整改，连续{n}夜监测达标"],
  ["river 河道黑臭", "complaint", "water", "village park road",
    "{p}的河水发黑发臭|{p}有管子往河里排污水|{p}河面漂着死鱼", "一到夏天不敢从桥上走|小时候还能游泳", "查排污口，治一治|清淤", "沿岸{n}处生活污水直排",
    "已封堵排口，开展清淤截污", "summer"],
  ["burn 露天焚烧", "report", "street", "village road",
    "{p}有人烧秸秆，烟大得看不见路|{p}天天有人烧垃圾", "呛得睁不开眼|老人犯了哮喘", "制止一下|安排人巡查", "现场有焚烧痕迹{n}处", "已扑灭并教育当事人，增派巡查",
    "harvest"],
  ["spray 喷漆废气", "report", "environment.noise", "road firm",
    "{p}汽修店在路边喷漆|{p}家具厂敞着门喷漆", "一股香蕉水味，头晕|晾的衣服都不能要了", "查封|让他们进喷漆房", "未在密闭空间作业", "已立案查处，设备查封"],
  ["farmWaste 养殖污染", "complaint", "farming", "village",
    "{p}养猪场的粪水流到沟里|{p}鸡粪堆在路边，臭气熏天", "苍蝇多得没法吃饭|井水都有味了", "让他们处理好粪污|搬远一点", "粪污贮存池外溢", "已责令清理并建防渗贮存池",
    "summer"],
  ["lightPollution 灯光扰民", "complaint", "streetworks", "estate road",
    "{p}对面的广告屏整夜亮着|{p}楼体亮化灯照进卧室", "拉上窗帘还是亮|睡不着觉", "晚上十点以后关掉|调暗一点", "夜间亮度偏高", "已调低亮度，二十二时后关闭", "summer"],
]);

// prettier-ignore
const noise = thingsOf("noise", [
  ["nightSite 夜间施工", "complaint", "environment.noise", "site estate",
    "{p}半夜{n}点还在打桩|{p}通宵浇筑，没有公告|{p}凌晨就开始卸钢筋", "全家睡不着，明天还要上班|孩子马上中考了", "晚上别干了|公示许可证", "未办理夜间施工证明",
    "已责令停止夜间施工并立案", "summer"],
  ["squareDance 广场舞噪声", "complaint", "street", "park estate",
    "{p}广场舞音响开得震天响|{p}每天晚上跳到{n}点多|{p}早上不到六点就放音乐", "孩子没法写作业|在家说话都听不清", "把声音关小，定个时间|换个地方跳", "实测噪声超过标准{n}分贝",
    "已约定时段和音量，安装显示屏", "summer"],
  ["barbecue 夜市烧烤吵闹", "complaint", "streetworks", "road market",
    "{p}烧烤摊喝酒划拳到后半夜|{p}夜市的喇叭一直喊", "夏天不敢开窗|报警了走了又回来", "定个收摊时间|撤掉喇叭", "经营超过核定时间", "已约谈商户，二十三时前收摊", "summer"],
  ["upstairs 邻里噪声", "complaint", "security", "estate",
    "{p}楼上半夜拖桌子跺脚|{p}邻居家天天练琴到{n}点|{p}楼上装修，周末也砸墙", "神经衰弱了|敲门去说还骂人", "派出所调解一下|周末别让施工", "双方对时段有争议",
    "社区民警已组织调解，约定作息"],
  ["trafficNoise 交通噪声", "complaint", "transport", "estate",
    "{p}靠着高架，车声整夜不停|{p}大货车夜里鸣笛|{p}路面伸缩缝过车咚咚响", "窗户换了两层也没用|住了{n}年快受不了", "装隔音屏|禁大货车", "夜间噪声超标{n}分贝",
    "已申报声屏障项目，夜间限行货车"],
  ["airCon 设备噪声", "complaint", "environment.noise", "estate firm",
    "{p}楼下超市的空调外机嗡嗡响|{p}泵房设备低频噪声|{p}楼顶的风机一天到晚响", "头疼，躺下就听见|老人心脏不好", "测一测，装消音器|挪走", "夜间低频噪声超标",
    "已加装减振和隔声罩，复测达标", "summer"],
  ["ktv 娱乐场所噪声", "complaint", "culture", "road estate",
    "{p}楼下歌厅唱到凌晨{n}点|{p}酒吧低音炮震得玻璃响", "住在楼上根本没法睡|报了几次警都不管用", "查隔音，到点关门|吊销执照", "营业场所隔声不达标",
    "已责令限时整改，零点后关闭音响"],
  ["hawker 喇叭叫卖", "complaint", "streetworks", "road estate market",
    "{p}卖菜的车大喇叭循环喊|{p}收废品的喇叭天天转", "午休睡不成|孩子一听就哭", "不让用喇叭|管一管", "流动商贩使用高音喇叭", "已劝离并暂扣喇叭"],
  ["school 校园广播", "complaint", "education", "estate school",
    "{p}的广播从早响到晚|{p}早上六点半就放操", "上夜班的没法睡|周末也放", "声音小一点|调调喇叭方向", "喇叭朝向居民楼", "已调整朝向和音量", "term"],
]);

export const surroundingThings = [...greening, ...environment, ...noise];
