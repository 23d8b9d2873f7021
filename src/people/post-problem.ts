// Why a post does not change hands: a stable code, the status, and a sentence with the way out.

const catalogue = {
  posts_not_yours: {
    status: 403,
    zh: "岗位由任职的人自己移交，或由本单位的岗位管理员、系统管理员办理。请联系他们。",
    en: "A post is handed over by who holds it, or by the unit's keeper of posts or an administrator.",
  },
  unknown_post: {
    status: 404,
    zh: "没有这个岗位，请从岗位列表中选择。",
    en: "There is no such post. Choose one from the list.",
  },
  unknown_person: {
    status: 422,
    zh: "没有找到这个人，请按账号或姓名从列表中选择；还没有账号的，请先由系统管理员开通。",
    en: "Nobody of that account was found. Choose from the list; an administrator opens accounts.",
  },
  administrator_holds_no_post: {
    status: 422,
    zh: "系统管理员不办业务，不能任岗或代办，请另选一人。",
    en: "A system administrator has no part in matters and can hold no post. Choose somebody else.",
  },
  same_person: {
    status: 422,
    zh: "交出和接手不能是同一个人，请另选一人。",
    en: "A post is not handed to who holds it. Choose somebody else.",
  },
  not_held: {
    status: 409,
    zh: "到那时他（她）已不任这个岗位，请刷新后核对。",
    en: "They will not hold this post then. Reload and check.",
  },
  already_held: {
    status: 409,
    zh: "对方已经任这个岗位，不用移交；要离岗的，请直接办离岗。",
    en: "They hold this post already. To leave it, end your own holding.",
  },
  bad_moment: {
    status: 422,
    zh: "时间要写到日期，从现在起一年以内；已经过去的时间不能补办。",
    en: "Give a moment from now on, within a year. The past cannot be changed.",
  },
  bad_span: {
    status: 422,
    zh: "代办的结束时间要晚于开始时间，最长一年。",
    en: "A stand-in ends after it begins, within a year.",
  },
  stood_in: {
    status: 409,
    zh: "这段时间已经有人代办，请先结束原来的，或改时间。",
    en: "Somebody stands in at that time already. End that first, or choose another time.",
  },
  unknown_stand_in: {
    status: 404,
    zh: "没有这项代办，或者已经结束，请刷新页面。",
    en: "There is no such stand-in, or it has ended. Reload the page.",
  },
  bad_roles: {
    status: 422,
    zh: "岗位至少有一个角色，角色代码要是已有的；审计员岗位不能兼其他角色。",
    en: "A post has at least one known role, and an auditor's post has no other.",
  },
} as const;

export type PostProblemCode = keyof typeof catalogue;
export const postProblemCodes = Object.keys(catalogue) as readonly PostProblemCode[];

export class PostProblem extends Error {
  readonly code: PostProblemCode;
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  /** The field that the sentence is about. */
  readonly field: string | undefined;

  constructor(code: PostProblemCode, field?: string) {
    const { status, zh, en } = catalogue[code];
    super(zh);
    this.name = "PostProblem";
    this.code = code;
    this.status = status;
    this.zh = zh;
    this.en = en;
    this.field = field;
  }
}
