// From what was sent to what is kept: the content decides what a file is, its name is cleaned, and a name or
// a sender that says otherwise is refused.

import { hash } from "node:crypto";
import type { Sentence } from "../../engine/refusal.ts";
import { Fault } from "../fault.ts";
import { bare } from "./bare.ts";
import { type Other, type Taken, isTaken, kindByEnding, kindByType, kindSaid, takenKinds } from "./kinds.ts";
import { sniff } from "./sniff.ts";

/** Bytes of one file, as it is sent. */
export const fileBytes = 10 * 1024 ** 2;
const nameMost = 120; // characters

export interface Sent {
  readonly name: string;
  /** The media type that its sender claims. */
  readonly type: string;
  readonly bytes: Buffer;
}
export interface Accepted {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly digest: Buffer;
}

const endingOf = (name: string): string => /\.([^.]{1,8})$/.exec(name)?.[1] ?? "";

/** The name alone: without folders, control characters and marks that turn the way of reading. */
const cleanName = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/^.*[\\/]/s, "")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, "")
    .replace(/^[\s.]+|[\s.]+$/g, "");

/** Short enough, and with an ending that fits the content. */
function nameFor(name: string, kind: Taken): string {
  const { ends } = takenKinds[kind];
  const ending = endingOf(name);
  const fits = (ends as readonly string[]).includes(ending.toLowerCase());
  const stem = (fits ? name.slice(0, -ending.length - 1) : name) || "file";
  const kept = fits ? ending : ends[0];
  return `${[...stem].slice(0, nameMost - kept.length - 1).join("")}.${kept}`;
}

const taken: Sentence = {
  zh: "可以上传 JPEG、PNG、WebP 图片，PDF，Word（.docx）、Excel（.xlsx），CSV 和文本文件。",
  en: "JPEG, PNG and WebP pictures, PDF, Word (.docx), Excel (.xlsx), CSV and plain text are taken.",
};
const wayOut: Partial<Record<Other, Sentence>> = {
  heic: { zh: "请在手机相机设置里选“兼容性最佳”，或转成 JPEG 再传。", en: "Convert it to JPEG first." },
  old: {
    zh: "请去掉密码，另存为 .docx 或 .xlsx 再传。",
    en: "Save it without a password as .docx or .xlsx.",
  },
  macro: { zh: "请另存为不带宏的 .docx 或 .xlsx 再传。", en: "Save it without macros as .docx or .xlsx." },
  archive: { zh: "请解压后逐个上传。", en: "Unpack it and upload the files one by one." },
};

/** Chinese type leaves a space before Latin letters. */
const spaced = (chinese: string): string => (/^\w/.test(chinese) ? ` ${chinese}` : chinese);

function refused(name: string, kind: Other): Fault {
  const said = kindSaid(kind);
  const out = wayOut[kind] ?? { zh: "", en: "" };
  return new Fault("file_type_refused", {
    said: {
      zh: `“${name}”是${spaced(said.zh)}，不能上传。${out.zh}${taken.zh}`,
      en: [`“${name}” is ${said.en} and is not taken.`, out.en, taken.en].filter(Boolean).join(" "),
    },
  });
}

function lying(name: string, says: Taken | Other, is: Taken | Other): Fault {
  const [claimed, found] = [kindSaid(says), kindSaid(is)];
  return new Fault("file_type_lies", {
    said: {
      zh: `“${name}”标的是${spaced(claimed.zh)}，内容却是${spaced(found.zh)}，没有收下。请改回正确的文件类型，或另选文件。`,
      en: `“${name}” says that it is ${claimed.en}, but it is ${found.en}. Rename it, or choose another.`,
    },
  });
}

const about = (code: "file_empty" | "file_damaged" | "file_too_large", zh: string, en: string) =>
  new Fault(code, { said: { zh, en } });

/** A file that is larger than any that is taken; told without its content. */
export const tooLarge = (sent: string): Fault => {
  const name = cleanName(sent);
  return about(
    "file_too_large",
    `“${name}”超过 10 MB，没有收下。请压缩或拍小一些再传。`,
    `“${name}” is larger than 10 MB and was not taken. Make it smaller and try again.`,
  );
};

/** The file as it is kept. Throws a Fault that names it, what it is, and the way out. */
export function accept({ name: sent, type, bytes }: Sent): Accepted {
  const name = [...cleanName(sent)].slice(0, nameMost).join("");
  if (bytes.length === 0) {
    throw about(
      "file_empty",
      `“${name}”里没有内容，请另选文件。`,
      `“${name}” is empty. Choose another file.`,
    );
  }
  if (bytes.length > fileBytes) throw tooLarge(sent);
  const says = kindByEnding(endingOf(name));
  const found = sniff(bytes);
  const is = found === "text" && says === "csv" ? "csv" : found;
  const lie = [says, kindByType(type)].find(claimed => claimed !== undefined && claimed !== is);
  if (lie !== undefined) throw lying(name, lie, is);
  if (!isTaken(is)) throw refused(name, is);
  const kept = bare(is, bytes);
  if (kept === undefined) {
    throw about(
      "file_damaged",
      `“${name}”的图片内容不完整，打不开。请重新拍摄或另选一张。`,
      `“${name}” is cut off or broken. Take the picture again, or choose another.`,
    );
  }
  return {
    name: nameFor(name, is),
    type: takenKinds[is].type,
    bytes: kept,
    digest: hash("sha256", kept, "buffer"),
  };
}
