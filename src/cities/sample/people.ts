// The people of the sample city: one official for each post and some more, a few with accounts that a
// visitor can remember, and citizens whose telephones begin with 1990000, so that they read as invented and
// still pass the check.

import { scorerPost } from "./debriefs/posts.ts";
import { calledBy, newName } from "./names.ts";
import {
  auditorPost,
  callerPost,
  organPost,
  deskPost,
  inspectorPost,
  laterPosts,
  leaderPost,
  posts,
  publisherPost,
  reformPost,
  urgerPost,
} from "./posts.ts";
import { tableDrafterPost, tableJuristPost } from "./tables/posts.ts";
import { checkerPost, dataPost, examinerOf } from "./instant/posts.ts";
import { clerkOf, deciderOf, itemPublisherPost, windowPost } from "./items/posts.ts";
import { officerPost } from "./land/posts.ts";
import { reviewerPost } from "./law/posts.ts";
import { editorPost, overviewPublisherPost } from "./overview/posts.ts";
import { delegatePost, livelihoodPost } from "./promise-posts.ts";
import { delegateCount } from "./promise-votes.ts";
import { chance } from "./random.ts";
import { admissionsPost } from "./school/posts.ts";

export interface SampleOfficial {
  /** The account is the key as well. */
  readonly account: string;
  readonly name: string;
  readonly administrator: boolean;
  readonly posts: readonly string[];
}
export interface SampleCitizen {
  readonly phone: string;
  /** What is written into “怎么称呼您”. */
  readonly called: string;
}

interface Demo extends SampleOfficial {
  readonly shows: { readonly zh: string; readonly en: string };
}
const demo = (account: string, name: string, held: readonly string[], zh: string, en: string): Demo => ({
  account,
  name,
  administrator: held.length === 0,
  posts: held,
  shows: { zh, en },
});

/** The accounts to try, in the order of the loop. */
// prettier-ignore
export const demos: readonly Demo[] = [
  demo("paidan", "邹一帆", [deskPost.key], "12345 受理派单", "intake and dispatch"),
  demo("chengban", "何静仪", ["shiqiao.shiqiao.handler"], "石桥街道诉求承办", "handles appeals for Shiqiao Street"),
  demo("fenguan", "梁启明", ["shiqiao.shiqiao.principal"], "石桥街道分管领导，审核答复", "signs Shiqiao Street's answers"),
  demo("huifang", "苏晴", [callerPost.key], "12345 回访", "calls askers back"),
  demo("duban", "贺立行", [urgerPost.key], "12345 督办，复核和裁定剔除", "supervises, rules on exclusions"),
  demo("fabu", "江澄", [publisherPost.key], "发布审核：公开摘要、知识库", "reviews what is published"),
  demo("gaige", "秦照", [reformPost.key], "市委改革办，拟定、下达、销号", "drafts, issues and checks off reform tasks"),
  demo("shending", "鲁平川", [organPost.key], "市委深改委，审定任务", "approves reform tasks"),
  demo("qiantou", "温以宁", ["dept.housing.lead", "dept.housing.handler"],
    "市住建局，一人两岗：任务联系人、诉求承办", "two posts at the housing bureau: task contact, appeal handler"),
  demo("ducha", "沈闻溪", [inspectorPost.key], "市委改革办，核验任务、督办立项", "checks finished tasks, opens supervision"),
  demo("lingdao", "顾怀远", [leaderPost.key], "市领导，一屏、点评、督办审批", "city leader: one screen, comments, slips"),
  demo("shenji", "严知白", [auditorPost.key], "审计员，全部可看，一概不能改", "auditor: reads all, changes nothing"),
  demo("wangge", "丁小满", ["shiqiao.shiqiao.dongxiang.1.member"], "东巷社区第一网格网格员，手机巡查", "grid member, on patrol"),
  demo("shequ", "方敏", ["shiqiao.shiqiao.dongxiang.chief"], "东巷社区网格长，社区先办", "a community’s grid chief"),
  demo("jiedao", "魏长林", ["shiqiao.shiqiao.centre"], "石桥街道指挥中心，吹哨、评价部门", "a street's centre: whistles, marks"),
  demo("shishi", "范知夏", [livelihoodPost.key], "市政府办公室，民生实事征集、筛选、公布", "livelihood promises"),
  demo("daibiao", "宗秉文", [delegatePost.key], "市人大代表，用手机票决民生实事", "delegate, votes on livelihood promises"),
  demo("fuyi", "叶知秋", [reviewerPost.key], "市司法局，行政复议审理", "reviews applications for reconsideration"),
  demo("yingsu", "纪云舟", ["dept.streetworks.litigation"], "市城管局，答复复议、出庭应诉", "answers when sued"),
  demo("tudi", "池砚秋", [officerPost.key], "市自然资源和规划局，闲置土地户口、方案", "keeps the files of idle land"),
  demo("pingfen", "宋以衡", [scorerPost.key], "述职评议评分人，用手机打分", "marks debriefs on a phone"),
  demo("shenpi", "殷若谷", [examinerOf("shiqiao")], "石桥区，秒批转人工、复核、更正", "examines what the machine left"),
  demo("shuju", "蓝田玉", [dataPost.key], "市大数据局，共享数据目录、停用和恢复", "keeps the catalogue of shared data"),
  demo("duixian", "江雪亭", ["dept.science.claims-review"], "市科技局，惠企政策兑现审核", "reviews claims on benefits"),
  demo("chuangkou", "舒望", [windowPost.key],
    "市政务大厅综合窗口，收件、受理、送达", "service window: takes in, accepts, hands over"),
  demo("shencha", "荆南", [clerkOf("dept.approval")],
    "市审批局，编制事项、审查申请", "drafts items and examines applications"),
  demo("pizhun", "祝融安", [deciderOf("dept.approval")], "市审批局，准予或者不准予", "decides applications"),
  demo("shixiang", "闻人达", [itemPublisherPost.key],
    "市审批局，发布事项和调整", "publishes service items and their changes"),
  demo("biaoge", "缪书禾", [tableDrafterPost.key], "市民政局，拟订、试算秒批的决策表", "drafts and tries decision tables"),
  demo("hefa", "法嘉言", [tableJuristPost.key], "市司法局，决策表合法性审查", "reviews decision tables"),
  demo("zhaosheng", "柳含章", [admissionsPost.key], "市教育局，招生公告、批量核验、派位名单", "runs school enrolment"),
  demo("shengao", "裴知微", [editorPost.key], "市委改革办，审核综述、核对外部数据", "reviews overviews, checks outside figures"),
  demo("zongshu", "鲍以文", [overviewPublisherPost.key], "市委改革办，发布综述和指标", "publishes overviews and figures"),
  demo("guanli", "陆知行", [], "系统管理员，不办业务", "administrator, no part in matters"),
];

/** Whoever wants to see the portal as the person who asked. */
export const demoCitizen: SampleCitizen = { phone: "19900001234", called: "周女士" };

/** Posts that are too much work for one. */
const shared = [deskPost, deskPost, deskPost, reformPost, inspectorPost];
/**
 * Double random needs more than one to draw from; these come last, so that the others keep their accounts.
 */
const sharedLater = [callerPost, callerPost, callerPost];
/** The same for posts that came later. */
const sharedLast = [checkerPost, checkerPost];
/** The other delegates. */
const delegates = Array.from({ length: delegateCount - 1 }, () => delegatePost);

function officialsOf(seed: string): readonly SampleOfficial[] {
  const draw = chance(`officials ${seed}`);
  const taken = new Set(demos.flatMap(({ account, name }) => [account, name]));
  const held = new Set(demos.flatMap(one => one.posts));
  const later = laterPosts.filter(({ key }) => !held.has(key));
  const first = posts.filter(one => !held.has(one.key) && !laterPosts.includes(one));
  const open = [...shared, ...first, ...sharedLater, ...later, ...sharedLast, ...delegates];
  return open.map(({ key }) => ({ ...newName(draw, taken), administrator: false, posts: [key] }));
}

/** The same officials in every sample city: their accounts stand in guides. */
export const officials: readonly SampleOfficial[] = [
  ...demos.map(({ account, name, administrator, posts: held }) => ({
    account,
    name,
    administrator,
    posts: held,
  })),
  ...officialsOf("澜城"),
];

const holders = new Map(
  posts.map(({ key }) => [key, officials.filter(one => one.posts.includes(key)).map(one => one.account)]),
);

/**
 * The accounts that hold a post, demo accounts first. Throws a RangeError that names a post without
 * anybody.
 */
export function holdersOf(post: string): readonly string[] {
  const found = holders.get(post);
  if (!found?.length) throw new RangeError(`Nobody holds the post ${post}.`);
  return found;
}

const numbered = (number: number) => `1990000${String(number).padStart(4, "0")}`;
const firstCitizen = 2000;
const firstDead = 9000;

/** Every so many citizens have a number that does not exist any more: what is sent to them never arrives. */
const deadEvery = 11;

/**
 * Whether a number of the sample city is dead (空号): its sender refuses it, so that a notice can fail to
 * arrive.
 */
export const isDead = (phone: string): boolean => phone.startsWith("19900009");

const hour = 3_600_000;
/** Some two years. */
const longest = 18_000;

/**
 * How long before the script the account of a telephone was made, ms. Nobody's is as old as all others': that
 * is what a farm of accounts looks like.
 */
export const agedBefore = (phone: string): number => ((Number(phone) * 7919) % longest) * hour;

/** The citizens of a seed, the demo citizen not among them. */
export function citizensOf(seed: string, count: number): readonly SampleCitizen[] {
  const draw = chance(`citizens ${seed}`);
  return Array.from({ length: count }, (_, at) => ({
    phone: numbered((at % deadEvery === deadEvery - 1 ? firstDead : firstCitizen) + at),
    called: calledBy(draw),
  }));
}
