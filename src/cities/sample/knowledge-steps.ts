// The knowledge base of the sample hotline: a few entries, drafted by the units whose duty they are.

import { type Day, dateOf } from "../../define/civil.ts";
import { holdersOf } from "./people.ts";
import { publisherPost } from "./posts.ts";
import { type Step, Telling } from "./step.ts";
import type { Topic } from "./texts/case.ts";

/** topic, owner, title, what people ask, the answer, source. */
// prettier-ignore
const entries: readonly (readonly [Topic, string, string, string, string, string])[] = [
  ["service", "dept.approval", "办事能不能不跑窗口", "在网上办可以吗？要带什么材料？",
    "可以。在网上门户选事项名称，按提示填写，两个工作日内有结果。不方便上网的，带身份证到就近的便民服务中心，有人帮办。", "政务服务事项实施清单"],
  ["social", "dept.civil-affairs", "高龄津贴怎么领", "老人满八十岁要去哪里申请？",
    "不用申请。系统按月核对，满八十周岁的次月起发放到社保卡；没有到账的，联系所在社区核对账户。", "老年人福利实施办法"],
  ["heating", "dept.utilities", "今年供暖起止时间", "今年几号开始供暖？什么时候停？",
    "十一月十六日零时起供暖，次年四月五日二十四时停暖，试压期间请家中留人。", "供热条例"],
  ["education", "dept.education", "义务教育报名要哪些材料", "孩子上小学要带什么证明？",
    "居住、社保、房产信息由系统核对，不用带纸质材料；核对不上的，学校会电话联系您补充。", "义务教育招生工作通知"],
  ["health", "dept.insurance", "异地就医怎么备案", "在外地住院能直接结算吗？",
    "可以。在医保服务平台或者窗口备案后，在联网医院直接结算；急诊的，出院前补备案也可以。", "异地就医直接结算办法"],
  ["housing", "dept.housing-fund", "公积金怎么提取付房租", "租房能提取公积金吗？一年几次？",
    "可以。无房职工按月或者按季提取，在网上提交后三个工作日到账。", "住房公积金提取管理办法"],
];

const keyOf = (topic: Topic): string => `entry-${topic}`;

/** The name of the entry that answers a topic; undefined where there is none. */
export const entryFor = (topic: Topic): string | undefined =>
  entries.some(([of]) => of === topic) ? keyOf(topic) : undefined;

const hour = 3_600_000;

/** Every entry drafted and published on the day before the script's first, by two pairs of eyes. */
export function knowledgeSteps(startOfFirst: number, end: Day): readonly Step[] {
  return entries.flatMap(([topic, owner, title, question, answer, source], at) => {
    const telling = new Telling(keyOf(topic), "knowledge");
    const post = `${owner}.handler`;
    const drafted = startOfFirst + 9 * hour + at * 60_000;
    const by = { person: holdersOf(post)[0]!, post };
    const reviewOn = dateOf(end + 30 + at * 20);
    telling.does(by, "draft", drafted, {
      title,
      question,
      answer,
      topic,
      owner: { org: owner },
      source,
      reviewOn,
    });
    const publisher = { person: holdersOf(publisherPost.key)[0]!, post: publisherPost.key };
    telling.does(publisher, "publish", drafted + hour);
    return telling.steps;
  });
}
