// Why somebody is not let in, or not believed to be who they say: a stable code, the HTTP status, and a
// sentence with the way out. It never says whether an account or a telephone number is known here.

const statuses = {
  sign_in_refused: 401,
  code_refused: 401,
  query_code_refused: 401,
  not_your_post: 403,
  invalid_account: 422,
  invalid_phone: 422,
  too_many_tries: 429,
  code_not_sent: 503,
} as const;

export type SignInProblemCode = keyof typeof statuses;

export class SignInProblem extends Error {
  readonly code: SignInProblemCode;
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  /** The field that the sentence is about. */
  readonly field: string | undefined;
  /** Seconds after which another try makes sense. */
  readonly retryAfter: number | undefined;

  constructor(
    code: SignInProblemCode,
    said: { readonly zh: string; readonly en: string },
    more: { readonly field?: string; readonly retryAfter?: number } = {},
  ) {
    super(said.zh);
    this.name = "SignInProblem";
    this.code = code;
    this.status = statuses[code];
    this.zh = said.zh;
    this.en = said.en;
    this.field = more.field;
    this.retryAfter = more.retryAfter;
  }
}

/** Too often within a span: says how long to wait, in whole minutes when it is longer than one. */
export function tooManyTries(wait: number): SignInProblem {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  const [zh, en] =
    seconds > 60
      ? [`${Math.ceil(seconds / 60)} 分钟`, `${Math.ceil(seconds / 60)} min`]
      : [`${seconds} 秒`, `${seconds} s`];
  return new SignInProblem(
    "too_many_tries",
    { zh: `尝试次数过多，请在 ${zh}后再试。`, en: `Too many tries. Try again in ${en}.` },
    { retryAfter: seconds },
  );
}
