// Which kinds of files are taken, and what the others are called when they are refused.

interface Kind {
  readonly zh: string;
  readonly en: string;
  /** What such a file's name ends in, the usual one first. */
  readonly ends: readonly string[];
}
interface TakenKind extends Kind {
  readonly type: string;
}

const office = "application/vnd.openxmlformats-officedocument";

export const takenKinds = {
  jpeg: { type: "image/jpeg", ends: ["jpg", "jpeg", "jpe", "jfif"], zh: "JPEG 图片", en: "a JPEG picture" },
  png: { type: "image/png", ends: ["png"], zh: "PNG 图片", en: "a PNG picture" },
  webp: { type: "image/webp", ends: ["webp"], zh: "WebP 图片", en: "a WebP picture" },
  pdf: { type: "application/pdf", ends: ["pdf"], zh: "PDF 文档", en: "a PDF document" },
  docx: {
    type: `${office}.wordprocessingml.document`,
    ends: ["docx"],
    zh: "Word 文档",
    en: "a Word document",
  },
  xlsx: { type: `${office}.spreadsheetml.sheet`, ends: ["xlsx"], zh: "Excel 表格", en: "an Excel sheet" },
  csv: { type: "text/csv", ends: ["csv"], zh: "CSV 表格", en: "a CSV sheet" },
  text: { type: "text/plain", ends: ["txt"], zh: "文本文件", en: "a plain text" },
} as const satisfies Readonly<Record<string, TakenKind>>;

export const otherKinds = {
  gif: { ends: ["gif"], zh: "GIF 图片", en: "a GIF picture" },
  heic: { ends: ["heic", "heif", "avif"], zh: "HEIC 图片", en: "a HEIC picture" },
  video: { ends: ["mp4", "mov", "avi"], zh: "视频", en: "a video" },
  old: { ends: ["doc", "xls", "ppt"], zh: "旧版或加密的 Office 文档", en: "an old or encrypted Office file" },
  macro: { ends: ["docm", "xlsm"], zh: "带宏的 Office 文档", en: "an Office file with macros" },
  swollen: { ends: [], zh: "解开后异常大的压缩内容", en: "an archive that swells when it is opened" },
  archive: { ends: ["zip", "rar", "7z", "gz", "tar"], zh: "压缩包", en: "an archive" },
  program: {
    ends: ["exe", "dll", "msi", "bat", "cmd", "scr", "apk", "js", "sh"],
    zh: "程序",
    en: "a program",
  },
  page: { ends: ["html", "htm", "svg", "xml", "xhtml"], zh: "网页", en: "a web page" },
  unknown: { ends: [], zh: "不能识别的内容", en: "of a kind that is not recognised" },
} as const satisfies Readonly<Record<string, Kind>>;

export type Taken = keyof typeof takenKinds;
export type Other = keyof typeof otherKinds;

const all: Readonly<Record<Taken | Other, Kind>> = { ...takenKinds, ...otherKinds };

export const isTaken = (kind: Taken | Other): kind is Taken => kind in takenKinds;
export const kindSaid = (kind: Taken | Other): Kind => all[kind];

/** What a name's ending says it is; undefined when it says nothing that we know. */
export const kindByEnding = (ending: string): Taken | Other | undefined =>
  (Object.keys(all) as (Taken | Other)[]).find(kind => all[kind].ends.includes(ending.toLowerCase()));

/**
 * What a sender's media type claims it is. Only types that are sent for nothing else: Windows calls a CSV
 * file an Excel one.
 */
export function kindByType(type: string): Taken | undefined {
  const plain = type.toLowerCase().replace("image/jpg", "image/jpeg");
  const found = (Object.keys(takenKinds) as Taken[]).find(kind => takenKinds[kind].type === plain);
  return found === "csv" || found === "text" ? undefined : found;
}
