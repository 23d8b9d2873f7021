// What was found wrong first, in a sentence of each language: which matter, which event, which field, and by
// what it is known.

export type FlawCode =
  | "contents"
  | "hash"
  | "both"
  | "rewritten"
  | "missing"
  | "extra"
  | "doubled"
  | "order"
  | "place"
  | "number"
  | "unreadable"
  | "rule"
  | "header"
  | "checkpoint"
  | "checkpoint_missing"
  | "definitions"
  | "version"
  | "end"
  | "cut"
  | "kept"
  | "kept_later"
  | "key"
  | "projection"
  | "access_log"
  | "check_log"
  | "figure";

export interface Place {
  readonly matter?: number;
  readonly seq?: number;
  /** The member of the event, the checkpoint or the last line. */
  readonly field?: string;
  /** The line of the file, from 1. */
  readonly line?: number;
  /** The number of the checkpoint that shows it, or that is itself wrong. */
  readonly checkpoint?: number;
  /** What else is to be said: a count, a version. */
  readonly more?: string;
}

export interface Flaw extends Place {
  readonly code: FlawCode;
  readonly zh: string;
  readonly en: string;
}

type Say = (place: Place) => readonly [zh: string, en: string];

const eventZh = ({ matter, seq }: Place) => `件 ${matter ?? "?"} 的第 ${seq ?? "?"} 步`;
const eventEn = ({ matter, seq }: Place) => `matter ${matter ?? "?"}, event ${seq ?? "?"}`;
const byZh = ({ checkpoint }: Place) => (checkpoint ? `（以第 ${checkpoint} 号存证点为准）` : "");
const byEn = ({ checkpoint }: Place) => (checkpoint ? `, by checkpoint ${checkpoint}` : "");

const rules: Readonly<Record<string, readonly [string, string]>> = {
  bucket: ["分桶与件的编号不符", "does not follow from the matter's id"],
  batch: ["批次号不连续", "leaves a gap between the batches of its bucket"],
  order: ["次序不对", "stands out of its order"],
  seq: ["与前一步的序号不相连", "does not follow the event before it"],
  hash: ["与内容不符", "does not fit the contents"],
  happened: ["早于前一步或晚于记录时间", "lies before the event before it, or after it was recorded"],
  recorded: ["与同一批的其他事件不同", "differs from the other events of its batch"],
  payload: ["不是规范的 RFC 8785 文本", "is no canonical RFC 8785 text"],
  from: ["与前一步办理后的状态不符", "is not the state in which the event before left the matter"],
  mechanism: ["与前一步不同", "differs from the event before"],
  matter: ["不是有效的编号", "is no id"],
};

const sayings: Readonly<Record<FlawCode, Say>> = {
  contents: place => [
    `${eventZh(place)}：${place.field} 被改动，所记哈希未变${byZh(place)}`,
    `${eventEn(place)}: ${place.field} was changed; its recorded hash was not${byEn(place)}`,
  ],
  hash: place => [
    `${eventZh(place)}：hash 被改动，内容未变${byZh(place)}`,
    `${eventEn(place)}: hash was changed; its contents were not${byEn(place)}`,
  ],
  both: place => [
    `${eventZh(place)}：内容和 hash 都被改动，且互不相符${byZh(place)}`,
    `${eventEn(place)}: contents and hash were both changed and do not fit each other${byEn(place)}`,
  ],
  rewritten: place => [
    `${eventZh(place)}：内容连同 hash 被整体改写，链条重做过${byZh(place)}`,
    `${eventEn(place)}: contents and hash were rewritten together, and the chain made anew${byEn(place)}`,
  ],
  missing: place => [`缺少${eventZh(place)}${byZh(place)}`, `${eventEn(place)}: is missing${byEn(place)}`],
  extra: place => [
    `${eventZh(place)}：是多出来的事件${byZh(place)}`,
    `${eventEn(place)}: does not belong to the log${byEn(place)}`,
  ],
  doubled: place => [
    `${eventZh(place)}：重复出现${byZh(place)}`,
    `${eventEn(place)}: stands there twice${byEn(place)}`,
  ],
  order: place => [
    `${eventZh(place)}：次序被调换${byZh(place)}`,
    `${eventEn(place)}: stands out of its order${byEn(place)}`,
  ],
  place: place => [
    `${eventZh(place)}：${place.field} 被改动${byZh(place)}`,
    `${eventEn(place)}: ${place.field} was changed${byEn(place)}`,
  ],
  number: place => [
    `${eventZh(place)}：${place.field} 被改成别的数${byZh(place)}`,
    `${eventEn(place)}: ${place.field} was changed to another number${byEn(place)}`,
  ],
  unreadable: place => [
    `${eventZh(place)}：这一行读不出（${place.field}）${byZh(place)}`,
    `${eventEn(place)}: its line cannot be read, from ${place.field} on${byEn(place)}`,
  ],
  rule: place => [
    `${eventZh(place)}：${place.field} ${rules[place.field ?? ""]?.[0] ?? "不合规则"}`,
    `${eventEn(place)}: ${place.field} ${rules[place.field ?? ""]?.[1] ?? "breaks a rule of the log"}`,
  ],
  header: ({ field }) => [
    `文件首行被改动或不是本系统导出的日志（${field}）`,
    `the first line was changed, or is not that of a log (${field})`,
  ],
  checkpoint: ({ checkpoint, field }) => [
    `第 ${checkpoint ?? "?"} 号存证点：${field} 不符`,
    `checkpoint ${checkpoint ?? "?"}: ${field} does not fit`,
  ],
  checkpoint_missing: ({ checkpoint }) => [
    `缺少第 ${checkpoint} 号存证点`,
    `checkpoint ${checkpoint} is missing`,
  ],
  definitions: () => ["机制定义这一行被改动", "a line of definitions was changed"],
  version: place => [
    `${eventZh(place)}：payload.version 所用的定义 ${place.more} 不在文件里`,
    `${eventEn(place)}: payload.version names the definition ${place.more}, which is not in the file`,
  ],
  end: ({ field, more }) => [
    `末行的 ${field} 与前面不符：${more}`,
    `the last line's ${field} does not fit: ${more}`,
  ],
  cut: place => [
    `文件被截断：没有末行，最后读到${eventZh(place)}`,
    `the file is cut off: it has no last line, and ends behind ${eventEn(place)}`,
  ],
  kept: ({ checkpoint, field }) => [
    `第 ${checkpoint} 号存证点与另存的不同（${field}）：这一点以前的日志被整体改写`,
    `checkpoint ${checkpoint} is not the one kept elsewhere (${field}): the log before it was rewritten`,
  ],
  kept_later: ({ checkpoint, more }) => [
    `另存的存证点到第 ${checkpoint} 号，日志没有到那里，至少缺 ${more} 个事件`,
    `the checkpoints kept elsewhere go to ${checkpoint}; the log ends before, ${more} events or more short`,
  ],
  key: ({ checkpoint }) => [
    `第 ${checkpoint} 号存证点不是由所给公钥签发的`,
    `checkpoint ${checkpoint} is not signed with the key that was given`,
  ],
  projection: place => [
    `件 ${place.matter} 当前所记的 ${place.field} 与它最后一步不符`,
    `matter ${place.matter}: its row's ${place.field} is not that of its last event`,
  ],
  access_log: ({ more }) => [
    `查阅日志第 ${more} 行与链条不符，或它前面缺行`,
    `row ${more} of the access log does not fit its chain, or rows before it are missing`,
  ],
  check_log: ({ more }) => [
    `核验日志第 ${more} 行与链条不符，或它前面缺行`,
    `row ${more} of the check log does not fit its chain, or rows before it are missing`,
  ],
  figure: place => [
    `指标证明的 ${place.field} 不符${place.more ? `：${place.more}` : ""}`,
    `the figure's proof does not fit in ${place.field}${place.more ? `: ${place.more}` : ""}`,
  ],
};

/** A flaw with its sentences. */
export function flaw(code: FlawCode, place: Place): Flaw {
  const [zh, en] = sayings[code](place);
  const at = place.line === undefined ? ["", ""] : [`第 ${place.line} 行，`, `line ${place.line}, `];
  return { code, ...place, zh: `${at[0]}${zh}。`, en: `${at[1]}${en}.` };
}
