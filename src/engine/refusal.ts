// Every way that the engine says no, in one place and in the order in which they are asked: a stable code,
// the HTTP status, and a sentence for the person that names the thing and the way out.

import type { RefusalCode } from "../define/refused.ts";

export interface Sentence {
  readonly zh: string;
  readonly en: string;
}
export interface FieldProblem extends Sentence {
  readonly field: string;
  readonly code: string;
}

/** In this order: what is not there, who may not, what does not fit the state, what is wrong in the input. */
export const refusalStatus = {
  unknown_mechanism: 404,
  unknown_action: 404,
  unknown_matter: 404,
  wrong_role: 403,
  not_yours: 403,
  wrong_state: 409,
  too_often: 409,
  four_eyes: 403,
  not_unique: 409,
  already_signed: 409,
  not_your_turn: 409,
  clock_expired: 409,
  ballot_not_open: 409,
  ballot_closed: 409,
  ballot_sealed: 409,
  not_on_roll: 403,
  recused: 403,
  paper_taken: 409,
  paper_unsigned: 422,
  paper_used: 409,
  voted_already: 409,
  item_limit: 409,
  device_limit: 429,
  address_limit: 429,
  out_of_order: 409,
  invalid_input: 422,
  rule: 422,
  empty_reply: 422,
  key_reused: 409,
  conflict: 409,
  busy: 503,
} as const satisfies Readonly<Record<RefusalCode, number>>;

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  /** One entry for each field that is missing, not asked for or malformed. */
  readonly fields: readonly FieldProblem[];

  constructor(code: RefusalCode, said: Sentence, fields: readonly FieldProblem[] = []) {
    super(said.zh);
    this.name = "Refusal";
    this.code = code;
    this.status = refusalStatus[code];
    this.zh = said.zh;
    this.en = said.en;
    this.fields = fields;
  }
}
