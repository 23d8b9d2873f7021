// Why a figure cannot be read as asked: a stable code, the HTTP status, and a sentence with the way out.

const statuses = {
  unknown_figure: 404,
  unknown_column: 422,
  bad_period: 422,
  figure_hidden: 403,
  figure_unproved: 422,
  figure_running: 422,
  unknown_edition: 404,
  figure_withdrawn: 422,
  figure_uncitable: 422,
} as const;

export type FigureRefusalCode = keyof typeof statuses;

/** Thrown by the readers of this folder; the same shape as the engine's refusals. */
export class FigureRefusal extends Error {
  readonly code: FigureRefusalCode;
  readonly status: number;
  readonly zh: string;
  readonly en: string;

  constructor(code: FigureRefusalCode, zh: string, en: string) {
    super(zh);
    this.name = "FigureRefusal";
    this.code = code;
    this.status = statuses[code];
    this.zh = zh;
    this.en = en;
  }
}
