// What the callers do, the same for every contender: acts of a two-state mechanism on random matters, and
// the nine acts of an appeal from filing to rating, under all the rules it has. A caller waits for its answer
// before its next act, and no two work on one matter.

import type { ActRequest } from "../src/engine/ports.ts";
import type { Actor } from "../src/engine/matter.ts";
import { citizen, clerk, desk, lodging } from "../test/store/city.ts";

/**
 * The acts of one caller, each built when the one before was answered; `answered` tells the matter that it
 * was on.
 */
export interface Caller {
  next(): ActRequest;
  answered(matter: number): void;
}

export interface Workload {
  readonly name: string;
  readonly goal: number;
  /** The two-state mechanism's matters, opened beforehand. */
  readonly matters: number;
  caller(index: number, callers: number, matters: readonly number[]): Caller;
}

const body = Buffer.alloc(32, 7);
let keys = 0;

type Told = Pick<ActRequest, "mechanism" | "matter" | "action" | "input" | "actor">;

/** Every act comes with an idempotency key, as the API's do. */
function request(told: Told): ActRequest {
  keys += 1;
  return { ...told, at: Date.now(), origin: "act", key: { text: `k-${keys}`, body } };
}

export const opening = (): ActRequest =>
  request({ mechanism: "toggle", matter: null, action: "open", input: { note: "登记" }, actor: clerk });

const answers = {
  amount: 128,
  note: "材料齐全，予以受理；请于三个工作日内补正附件，并在窗口领取回执。",
  channel: "web",
  material: "身份证.pdf，申请表.pdf，房屋照片三张",
};

function toggler(matters: readonly number[]): Caller {
  const on = new Set<number>();
  return {
    next() {
      const matter = matters[Math.floor(Math.random() * matters.length)]!;
      const action = on.has(matter) ? "switchOff" : "switchOn";
      if (!on.delete(matter)) on.add(matter);
      return request({ mechanism: "toggle", matter, action, input: answers, actor: clerk });
    },
    answered() {},
  };
}

export const twoStates: Workload = {
  name: "two states",
  goal: 0.4,
  matters: 100_000,
  caller: (index, callers, matters) => toggler(matters.filter((_, place) => place % callers === index)),
};

const question = "请补充路灯杆上的编号，或者说明在路口的哪一侧，方便派车维修。";
const answer = "已更换灯头和电缆，今晚起正常亮灯。感谢您的反映，如再有问题请随时来电。";

const atUnit = (id: number, ...roles: string[]): Actor => ({
  person: `person:${id}`,
  post: `post:${id}`,
  org: "org:3",
  roles,
});
const handler = atUnit(21, "receiver", "handler");
const principal = atUnit(22, "principal");

function appellant(index: number): Caller {
  const actor = citizen(100_000 + index);
  let step = 0;
  let matter: number | null = null;
  const steps = [
    { action: "lodge", input: lodging, actor },
    {
      action: "dispatch",
      input: { handler: "org:3", note: "请尽快到现场查看" },
      actor: desk,
    },
    { action: "accept", input: {}, actor: handler },
    { action: "contact", input: { contactNote: "已电话联系，约定今天下午到现场查看。" }, actor: handler },
    { action: "ask", input: { question }, actor: handler },
    { action: "supplement", input: { addition: "在路口东北角，杆号 0371。" }, actor },
    { action: "draft", input: { answer, proof: "11月20日夜间，路灯科两人现场复核，灯亮。" }, actor: handler },
    { action: "answer", input: {}, actor: principal },
    { action: "rate", input: { settled: "yes", rating: "satisfied" }, actor },
  ];
  return {
    next() {
      const now = steps[step % steps.length]!;
      if (step % steps.length === 0) matter = null;
      step += 1;
      return request({ mechanism: "appeal", matter, ...now });
    },
    answered(id) {
      matter = id;
    },
  };
}

export const appeals: Workload = {
  name: "appeal, 9 acts",
  goal: 0.25,
  matters: 0,
  caller: index => appellant(index),
};
