// What stops a start and can be put right by the person at the keyboard. Everything else is a fault of ours.

/** A reason not to start: a stable code, and one sentence per language that names the way out. */
export class StartProblem extends Error {
  readonly code: string;

  constructor(code: string, chinese: string, english: string, cause?: unknown) {
    super(`${chinese}\n${english}`, { cause });
    this.name = "StartProblem";
    this.code = code;
  }
}
