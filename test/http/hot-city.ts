// A city in which people file the same thing in their own words, with those who watch, assess and decide;
// what looks for hot issues is started anew when a test asks for it.

import type { FastifyInstance } from "fastify";
import { type CityHot, openCityHot } from "../../src/cli/hot.ts";
import { buildApp } from "../../src/http/app.ts";
import { portal } from "../../src/http/portal/portal.ts";
import type { ActView } from "../../src/http/types.ts";
import {
  type Account,
  type Served,
  type Visitor,
  citizen,
  noon,
  official,
  password,
  serve,
} from "./served.ts";

const harms = ["孩子冻坏了", "老人咳嗽", "夜里冷", "只好开空调", "取暖费白交"];
/** What one of many says of the heating of one estate. */
export const coldText = (n: number): string =>
  `云台家园供暖到现在屋里才1${n}度，暖气片半截不热，换热站说压力不够，${harms[n % harms.length]}。`;
const others = [
  "路边的垃圾桶好几天没有清运，苍蝇乱飞，味道很大。",
  "小区门口的路灯坏了一排，走夜路摔了好几个人。",
  "公交车末班太早，上夜班的人下班回不了家，希望延长。",
  "医院挂号排队时间太长，自助机坏了两台没有人修理。",
  "楼下饭店油烟直排，窗户都不敢开。",
  "工地半夜打桩，整栋楼睡不好觉。",
  "菜市场缺斤短两，投诉电话没人接。",
  "人行道盲道被共享单车占满，轮椅过不去。",
  "请问供暖缴费什么时候开始，家园社区能不能代收。",
  "想在屋里加装暖气片，需要找哪个部门审批。",
  "换热站扩建占了绿地，压力管道一直没有围挡。",
] as const;

export const phoneOf = (n: number): string => `1390000${String(n).padStart(4, "0")}`;

export interface Asker {
  readonly phone: string;
  readonly visitor: Visitor;
  readonly appeal: ActView;
}

export class HotCity {
  readonly served: Served;
  readonly app: FastifyInstance;
  #hot: CityHot;

  constructor(served: Served, app: FastifyInstance) {
    this.served = served;
    this.app = app;
    this.#hot = served.city.hot;
  }

  get watch() {
    return this.#hot.watch;
  }

  /** Delivers what is to be delivered, looks once, and delivers what that caused. */
  async look(): Promise<void> {
    const { relay } = this.served.city;
    await relay.drain();
    await this.#hot.watch.keepUp(new AbortController().signal);
    await relay.drain();
  }

  /** Another process takes over, with nothing in its memory. */
  async restart(): Promise<void> {
    const { city, clock } = this.served;
    await city.pool.query("update worker_lease set until = now() - interval '1 second' where name = 'hot'");
    this.#hot = openCityHot({ ...city, words: city.texts.words, now: () => clock.now });
    Object.assign(this.served.context, { hot: this.#hot });
    await this.look();
  }

  async files(visitor: Visitor, content: string, topic = "heating"): Promise<ActView> {
    // Nobody files at the very moment of another.
    this.served.clock.now += 60_000;
    const area = this.served.orgs.get("shiqiao");
    const input = { kind: "complaint", topic, area, content, phone: "13900009999" };
    const { status, body, text } = await visitor.post<ActView>("/api/appeal", { action: "lodge", input });
    if (status !== 201) throw new Error(text);
    return body;
  }

  /** Somebody signs in with a telephone and files. */
  async asker(n: number, content = coldText(n), topic = "heating"): Promise<Asker> {
    const phone = phoneOf(n);
    const visitor = await citizen(this.served, phone);
    return { phone, visitor, appeal: await this.files(visitor, content, topic) };
  }

  /** What people file day by day of other things: only against them does a word weigh. */
  async filesOthers(): Promise<void> {
    const visitor = await citizen(this.served, phoneOf(1000));
    for (let n = 0; n < 4 * others.length; n += 1) {
      await this.files(visitor, others[n % others.length]!, "other");
    }
    await this.look();
  }

  /** A page of the portal as somebody reads it; nobody in particular when left out. */
  async page(path: string, visitor?: Visitor): Promise<{ readonly status: number; readonly text: string }> {
    const headers = visitor === undefined ? {} : { cookie: visitor.cookie };
    const answer = await this.app.inject({ method: "GET", url: path, headers });
    return {
      status: answer.statusCode,
      text: answer.body.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " "),
    };
  }

  /** Sessions end when they are not used. */
  signedIn = (phone: string): Promise<Visitor> => citizen(this.served, phone);

  official = (account: string): Promise<Visitor> => official(this.served, account as Account);

  close = async (): Promise<void> => {
    await this.app.close();
    await this.served.close();
  };
}

/**
 * Beside those of every served city: who assesses, and one who both assesses and sits in the organ; who
 * sees to promises, and who enters what was decided of them.
 */
const more = {
  urger: ["urger"],
  both: ["urger", "organ"],
  publisher: ["publisher"],
  livelihood: ["livelihood"],
  decider: ["decider"],
} as const;

export async function serveHot(): Promise<HotCity> {
  const served = await serve();
  const { accounts, posts } = served.city.people;
  const org = served.orgs.get("city") as `org:${string}`;
  for (const [account, roles] of Object.entries(more)) {
    const person = await accounts.createOfficial({ account, name: `${account}某`, password }, noon);
    const post = await posts.create({ key: account, org, title: account, english: account, roles });
    await posts.give(person, post, noon);
  }
  return new HotCity(served, await buildApp(served.context, { portal }));
}
