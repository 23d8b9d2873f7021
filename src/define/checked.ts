// Checks (核验): what an act asks shared data about one person or firm, and what the answer may do. The
// answer is minimal (yes, no, unknown, and a reason); the data stay where they are.

import { choice } from "./fields.ts";
import type { Audience, ChoiceField } from "./fields.ts";
import type { AnyMechanism } from "./mechanism.ts";
import { type OneOrMore, listOf } from "./parts.ts";
import type { When } from "./when.ts";

/** The whole of what a check answers. `unknown` always goes to a person. */
export type CheckAnswer = "yes" | "no" | "unknown";

/**
 * A named question that an act asks of shared data (共享数据目录项) for one purpose. Asked once per act, by
 * whoever takes it, and logged; what shared data cannot say is `unknown`, never a refusal.
 */
export interface Check<
  Act extends string = string,
  SubjectField extends string = string,
  Field extends string = string,
  FlagField extends string = string,
  AnswerField extends string = string,
> {
  readonly title: string;
  /** The data set; of several the answers must agree, or a person looks at it. */
  readonly of: OneOrMore<string>;
  /** The question, as the catalogue names it. */
  readonly asks: string;
  /** What for, as the catalogue names it: none but declared purposes are answered (个人信息保护法第六条). */
  readonly purpose: string;
  /** The acts that ask. */
  readonly at: OneOrMore<Act>;
  /** Asked only of matters whose choices and flags are so: what is not needed is not looked at. */
  readonly when?: When<Field>;
  /** The field with the identity number, or the credit code, of whom it is about. */
  readonly about: SubjectField;
  /** What the question compares with: its word, and the field that holds the value. */
  readonly given?: Readonly<Record<string, Field>>;
  /** The flag by which consent is given and recorded, where the purpose wants it (第十四条、第三十一条). */
  readonly consent?: FlagField;
  /** The choice of yes, no and unknown that the engine fills. */
  readonly into: AnswerField;
}

/**
 * Why the answer is what it is: data that agree, data that do not, and what keeps shared data from answering.
 * A number in a bulk check stands for its place here, so reasons are only ever added at the end.
 */
export const checkReasons = {
  agrees: "yes",
  absent: "no",
  differs: "no",
  contradictory: "unknown",
  incomplete: "unknown",
  late: "unknown",
  down: "unknown",
  noConsent: "unknown",
  notPermitted: "unknown",
  notGiven: "unknown",
  twice: "unknown",
} as const satisfies Readonly<Record<string, CheckAnswer>>;

export type CheckReason = keyof typeof checkReasons;

/** One data set when it was asked: `version` counts its loads, `asOf` is the instant of its data (ISO). */
export interface AskedDataset {
  readonly dataset: string;
  readonly version: number;
  readonly asOf: string | null;
}

/** What a check answered, as it stands in the event. */
export interface Checked {
  readonly answer: CheckAnswer;
  readonly reason: CheckReason;
  readonly of: readonly AskedDataset[];
}

/** An answer by its reason; `of` is empty where nothing was asked. */
export const checked = (reason: CheckReason, of: readonly AskedDataset[] = []): Checked => ({
  answer: checkReasons[reason],
  reason,
  of,
});

/** The field of an answer: `unknown` reads as what follows from it, a person who looks. */
export const answerOfCheck = <const A extends Audience>(
  label: string,
  audience: A,
): ChoiceField<CheckAnswer, A, "none"> =>
  choice(label, audience, { yes: "核验一致", no: "核验不一致", unknown: "待人工核对" });

/** English of the three options of `answerOfCheck`. */
export const checkAnswersInEnglish = {
  yes: "Agrees",
  no: "Does not agree",
  unknown: "For a person to look at",
} as const;

/** The fields that checks at an act fill. */
export const checkedAt = ({ checks = {} }: AnyMechanism, action: string): readonly string[] =>
  Object.values(checks).flatMap(({ at, into }) => (listOf(at).includes(action) ? [into] : []));
