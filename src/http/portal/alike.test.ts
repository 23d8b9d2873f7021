import { expect, test } from "vitest";
import { alike } from "./alike.ts";

const entry = (number: string, topic: string, title: string, question: string) => ({
  number,
  topic,
  title,
  question,
  answer: "",
  owner: "",
  source: "",
  reviewOn: "",
});

const entries = [
  entry("allowance", "民政与社保", "高龄津贴怎么领", "老人满八十岁要去哪里申请？"),
  entry("heating", "供热", "今年供暖起止时间", "今年几号开始供暖？什么时候停？"),
  entry("rent", "住房与物业", "公积金怎么提取付房租", "租房能提取公积金吗？一年几次？"),
];
const found = (text: string, topic = "") => alike(text, topic, entries, 3).map(({ number }) => number);

test("a sentence in everyday words finds the entry that it is about", () => {
  expect(found("我妈今年八十了，高龄津贴一直没发下来，找谁？")).toEqual(["allowance"]);
  expect(found("租的房子，公积金能不能提取出来交租")).toEqual(["rent"]);
});

test("what stands in any question leads nowhere", () => {
  expect(found("请问今年什么时候可以办理，怎么没有人管")).toEqual([]);
  expect(found("东巷 3 号院没有地方给电动车充电，好几家从楼上拉电线下来")).toEqual([]);
});

test("under the same topic one shared word is enough, elsewhere it is chance", () => {
  expect(found("供暖不热", "供热")).toEqual(["heating"]);
  expect(found("供暖不热", "交通出行")).toEqual([]);
});

test("Latin words count, whatever their width and case, but not the small ones", () => {
  const english = [
    ...entries,
    entry("toll", "交通出行", "ETC refund", "How do I get a refund from the toll gate?"),
  ];
  const like = (text: string) => alike(text, "", english, 3).map(({ number }) => number);
  expect(like("My ＥＴＣ was charged twice, I want a refund")).toEqual(["toll"]);
  expect(like("How do I get to the city hall from the station?")).toEqual([]);
  expect(like("")).toEqual([]);
});
