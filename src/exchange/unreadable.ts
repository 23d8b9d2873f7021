/** The file is not what it is said to be, or cannot be read as a sheet at all. */
export class UnreadableFile extends Error {
  readonly code = "unreadable_file";
  readonly status = 422;
  readonly field = undefined;
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string) {
    super(`${zh} ${en}`);
    this.name = "UnreadableFile";
    this.zh = zh;
    this.en = en;
  }
}
