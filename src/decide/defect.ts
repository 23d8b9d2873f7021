// What is wrong with a decision, as a sentence that names model, decision, row and cell, in both languages.

export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** Where in a model: rows are counted from 1, as people count them. */
export interface Place {
  readonly model: string;
  readonly decision?: string;
  readonly row?: number;
  /** The cell's column, or the part of a boxed expression. */
  readonly cell?: string;
}

/** What keeps a model from being loaded. */
export type DefectCode =
  | "decision_xml"
  | "decision_dialect"
  | "decision_element"
  | "decision_import"
  | "decision_version"
  | "decision_duplicate"
  | "decision_reference"
  | "decision_cycle"
  | "decision_no_logic"
  | "decision_shape"
  | "decision_priority"
  | "decision_syntax"
  | "decision_exponent"
  | "decision_name"
  | "decision_type"
  | "decision_cell_type"
  | "decision_value"
  | "decision_unused"
  | "decision_misfit"
  | "decision_day";

/** What an author should look at before publishing; it keeps nothing from being loaded. */
export type RemarkCode =
  "decision_gap" | "decision_overlap" | "decision_unreachable_row" | "decision_unexamined";

/** Why an evaluation has no value: a person has to look. */
export type FaultCode =
  | "decision_unknown"
  | "decision_not_in_force"
  | "decision_missing_input"
  | "decision_wrong_type"
  | "decision_several_rows"
  | "decision_rows_disagree"
  | "decision_aggregate"
  | "decision_time"
  | "decision_failed";

export interface Defect<Code extends string = DefectCode> extends Said {
  readonly code: Code;
  readonly place: Place;
}
export interface Remark extends Defect<RemarkCode> {
  /** For gaps and overlaps: the conditions of a row that covers this very case. */
  readonly cells?: readonly string[];
}
export type Fault = Defect<FaultCode>;

const placed = ({ model, decision, row, cell }: Place): Said => ({
  zh: [
    `决策模型“${model}”`,
    decision === undefined ? "" : `决策“${decision}”`,
    row === undefined ? "" : `第 ${row} 行`,
    cell === undefined ? "" : `“${cell}”格`,
  ].join(""),
  en: [
    `model “${model}”`,
    ...(decision === undefined ? [] : [`decision “${decision}”`]),
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(cell === undefined ? [] : [`cell “${cell}”`]),
  ].join(", "),
});

/** A defect, remark or fault whose sentence begins with its place. */
export function defect<Code extends string>(code: Code, place: Place, said: Said): Defect<Code> {
  const at = placed(place);
  return { code, place, zh: `${at.zh}：${said.zh}`, en: `In ${at.en}: ${said.en}` };
}

/** Thrown when models can't be loaded: everything that was found, so that an author mends it at once. */
export class DecisionDefects extends Error {
  readonly defects: readonly Defect[];

  constructor(defects: readonly Defect[]) {
    super(defects.map(({ zh }) => zh).join("\n"));
    this.name = "DecisionDefects";
    this.defects = defects;
  }
}

/** Ends one evaluation; it never leaves the door. */
export class EvaluationFault extends Error {
  readonly code: FaultCode;
  readonly said: Said;
  readonly row: number | undefined;
  readonly cell: string | undefined;

  constructor(code: FaultCode, said: Said, at: { readonly row?: number; readonly cell?: string } = {}) {
    super(said.en);
    this.code = code;
    this.said = said;
    this.row = at.row;
    this.cell = at.cell;
  }
}
