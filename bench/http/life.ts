// The seven requests of an appeal's life at a hotline, the same for every contender: who sends each, and
// what it says. Citizens come with a session's cookie and its form token, officials' programs with a post's
// token.

export interface Citizen {
  readonly cookie: string;
  readonly csrf: string;
}

/** The tokens of one desk and of one unit's two posts: who drafts an answer may not approve it. */
export interface Team {
  readonly desk: string;
  readonly handler: string;
  readonly principal: string;
}

export interface Cast {
  readonly citizens: readonly Citizen[];
  readonly teams: readonly Team[];
  /** The district that appeals come from and the unit that they are sent to, as references. */
  readonly area: string;
  readonly unit: string;
}

type Role = "citizen" | keyof Team;
export interface Step {
  readonly action: string;
  readonly by: Role;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Filing, dispatch, receipt, first contact, answer drafted, answer approved, rating. */
export const life = ({ area, unit }: Pick<Cast, "area" | "unit">): readonly Step[] => [
  {
    action: "lodge",
    by: "citizen",
    input: {
      kind: "help",
      topic: "roads",
      content: "路口的路灯已经坏了三天，晚上看不清路，希望尽快修好。",
      area,
      place: "人民路和建设街路口东北角",
      name: "李四",
      phone: "13900001234",
    },
  },
  { action: "dispatch", by: "desk", input: { handler: unit, note: "请尽快到现场查看" } },
  { action: "accept", by: "handler", input: {} },
  { action: "contact", by: "handler", input: { contactNote: "已电话联系，约定今天下午到现场查看。" } },
  {
    action: "draft",
    by: "handler",
    input: {
      answer: "已更换灯头和电缆，今晚起正常亮灯。感谢您的反映，如再有问题请随时来电。",
      proof: "11月20日夜间，路灯科两人现场复核，灯亮。",
    },
  },
  { action: "answer", by: "principal", input: {} },
  { action: "rate", by: "citizen", input: { settled: "yes", rating: "satisfied" } },
];
