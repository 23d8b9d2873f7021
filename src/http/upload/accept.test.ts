// What people really send: under the right name, under a wrong one, with a path in it, with a place in it.

import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  docx,
  heic,
  jpeg,
  oldWord,
  pdf,
  place,
  png,
  program,
  webp,
  xlsx,
  zip,
} from "../../../test/http/specimens.ts";
import { Fault } from "../fault.ts";
import { accept, fileBytes } from "./accept.ts";

const octets = "application/octet-stream";
const sent = (name: string, bytes: Buffer | string, type = octets) =>
  accept({ name, type, bytes: Buffer.from(bytes) });
const refusal = (name: string, bytes: Buffer | string, type?: string): Fault => {
  try {
    sent(name, bytes, type);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error(`${name} was taken`);
};

describe("a file of an allowed kind is known by its content", () => {
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  test.each([
    ["路灯.jpg", jpeg(), "image/jpeg"],
    ["IMG_0001.JPEG", jpeg(), "image/jpeg"],
    ["图.png", png(), "image/png"],
    ["图.webp", webp(), "image/webp"],
    ["通知.pdf", pdf(), "application/pdf"],
    ["答复.docx", docx(), word],
    ["台账.xlsx", xlsx(), sheet],
    ["台账.csv", Buffer.from("编号,事项\n1,路灯\n"), "text/csv"],
    ["说明.txt", Buffer.from("路灯坏了"), "text/plain"],
    ["老表.csv", Buffer.from("b1e0bac52ccac2cfee0a", "hex"), "text/csv"],
  ])("%s", (name, bytes, type) => {
    const kept = sent(name, bytes);
    expect(kept).toMatchObject({ name, type });
    expect(kept.digest).toEqual(hash("sha256", kept.bytes, "buffer"));
  });

  test("Windows calls a CSV file an Excel one, and that is no lie", () => {
    expect(sent("台账.csv", "a,b\n", "application/vnd.ms-excel").type).toBe("text/csv");
  });
});

describe("a lying file is refused, with what it says and what it is", () => {
  test.each([
    ["发票.jpg", pdf(), octets, "JPEG 图片", "PDF 文档"],
    ["照片.jpg", program(), octets, "JPEG 图片", "程序"],
    ["照片.png", jpeg(), octets, "PNG 图片", "JPEG 图片"],
    ["照片", pdf(), "image/jpeg", "JPEG 图片", "PDF 文档"],
    ["通知.pdf", "<!doctype html><script>alert(1)</script>", octets, "PDF 文档", "网页"],
    ["说明.txt", "<svg onload=alert(1)>", octets, "文本文件", "网页"],
    ["答复.docx", zip(["a.txt"]), octets, "Word 文档", "压缩包"],
    ["答复.docx", oldWord(), octets, "Word 文档", "旧版或加密的 Office 文档"],
    ["台账.xlsx", xlsx("xl/vbaProject.bin"), octets, "Excel 表格", "带宏的 Office 文档"],
    ["装好的.exe", jpeg(), octets, "程序", "JPEG 图片"],
    ["噪声.txt", Buffer.from([1, 2, 3, 0xfe]), octets, "文本文件", "不能识别的内容"],
  ])("%s", (name, bytes, type, says, is) => {
    const fault = refusal(name, bytes, type);
    expect(fault).toMatchObject({ code: "file_type_lies", status: 422 });
    expect(fault.zh.replaceAll("是 ", "是")).toContain(`“${name}”标的是${says}，内容却是${is}`);
    expect(fault.en).toMatch(/says that it is .*, but it is/);
  });
});

describe("a kind that is not taken is refused with the way out", () => {
  test.each([
    ["IMG.heic", heic(), "HEIC", "兼容性最佳"],
    ["材料.zip", zip(["a.pdf"]), "压缩包", "解压后"],
    ["老文件.doc", oldWord(), "旧版", ".docx"],
    ["运行.exe", program(), "程序", "可以上传"],
    ["没有名字", Buffer.from([0, 1, 2]), "不能识别", "可以上传"],
  ])("%s", (name, bytes, is, out) => {
    const fault = refusal(name, bytes);
    expect(fault).toMatchObject({ code: "file_type_refused", status: 415 });
    expect(fault.zh).toContain(is);
    expect(fault.zh).toContain(out);
  });

  test("an archive that would swell is told by its directory, and never unpacked", () => {
    expect(refusal("炸弹.docx", docx(1024 ** 3)).zh).toContain("解开后异常大");
  });

  test("an archive whose directory leads nowhere is an archive, not an accident", () => {
    const broken = docx();
    broken.writeUInt32LE(0xfffffff0, broken.length - 6);
    expect(refusal("坏.zip", broken).code).toBe("file_type_refused");
    expect(refusal("坏.docx", docx().subarray(0, 40)).code).toBe("file_type_lies");
  });
});

test("an empty file and one beyond 10 MB are refused by name", () => {
  expect(refusal("空.txt", "").zh).toContain("“空.txt”里没有内容");
  expect(refusal("大.txt", Buffer.alloc(fileBytes + 1, "a"))).toMatchObject({ status: 413 });
});

describe("a name is a name, not a path", () => {
  test.each([
    ["../../etc/passwd.txt", "passwd.txt"],
    ["C:\\Users\\李四\\桌面\\路灯.txt", "路灯.txt"],
    ["/tmp/.hidden.txt", "hidden.txt"],
    ["a\u0000b\r\nc.txt", "abc.txt"],
    ["照片\u202Etxt.exe.txt", "照片txt.exe.txt"],
    ["  说明.txt  ", "说明.txt"],
    ["run.bat2", "run.bat2.txt"],
    ["", "file.txt"],
    ["../..", "file.txt"],
    [`${"长".repeat(300)}.txt`, `${"长".repeat(116)}.txt`],
  ])("%j", (name, kept) => {
    expect(sent(name, "字").name).toBe(kept);
  });
});

describe("a picture is kept without where, when and by what it was taken", () => {
  test.each([
    ["a.jpg", jpeg()],
    ["a.png", png()],
    ["a.webp", webp()],
  ])("%s", (name, bytes) => {
    expect(bytes.includes(place)).toBe(true);
    const kept = sent(name, bytes).bytes;
    expect(kept.includes(place)).toBe(false);
    expect(sent(name, kept).bytes).toEqual(kept);
  });

  test("but which way is up remains, since nobody can look at it otherwise", () => {
    const turned = sent("a.jpg", jpeg({ way: 6 })).bytes;
    const exif = turned.indexOf("Exif\0\0");
    expect(turned.subarray(exif + 6, exif + 8).toString()).toBe("MM");
    expect(turned.readUInt16BE(exif + 6 + 18)).toBe(6);
    expect(sent("a.jpg", jpeg({ way: 1 })).bytes.includes("Exif")).toBe(false);
  });

  test("and a WebP no longer promises what is gone", () => {
    const kept = sent("a.webp", webp()).bytes;
    expect(kept[20]! & 0x0c).toBe(0);
    expect(kept.readUInt32LE(4)).toBe(kept.length - 8);
  });

  test("one that is cut off is refused rather than kept as nobody can open it", () => {
    for (const [name, bytes] of [
      ["a.jpg", jpeg()],
      ["a.png", png()],
      ["a.webp", webp()],
    ] as const) {
      for (const length of [30, 90]) {
        expect(refusal(name, bytes.subarray(0, length))).toMatchObject({ code: "file_damaged", status: 422 });
      }
    }
  });
});
