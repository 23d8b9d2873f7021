// Filing: the first step, the same step refused, and a field of every kind.
import { ErrorSummary, Field, Form, Steps } from "../../../src/portal/form.tsx";
import { Hinted } from "../../../src/portal/pages/hinted.tsx";
import type { FormField } from "../../../src/portal/form-field.ts";

const filed: readonly FormField[] = [
  {
    name: "what",
    label: "发生了什么",
    kind: "longtext",
    required: true,
    max: 1000,
    value: "东巷3号院没有地方给电动车充电，好几家从楼上拉电线下来，楼道里也停满了车，怕着火。",
  },
  {
    name: "sort",
    label: "您希望我们",
    kind: "choice",
    required: true,
    value: "help",
    options: [
      { value: "help", label: "求助", about: "帮您解决一个困难" },
      { value: "complain", label: "投诉", about: "有单位或人没做好" },
      { value: "report", label: "举报", about: "有人违法，我们替您保密" },
      { value: "ask", label: "咨询", about: "只是想问清楚" },
    ],
  },
];

const refusals: Record<string, string> = {
  what: "太短了，请写明发生了什么",
  sort: "请选一个类型，拿不准就选“求助”",
};

const steps = ["什么事", "在哪里", "怎么找您"];
const keys = { action: "/appeal", csrf: "sample", idempotencyKey: "sample" };
const care = "火情请打 119，人身危险请打 110。";

const like = {
  like: "same",
  reported: 12,
  answer: null,
  row: {
    id: "7K3F9-QWXR2",
    number: "7K3F9-QWXR2",
    mechanism: "appeal",
    title: "充电设施 · 石桥区",
    state: "handling",
    stateTitle: "办理中",
    light: "normal",
    opened: Date.parse("2026-11-16T04:00:00Z"),
    happened: Date.parse("2026-11-17T04:00:00Z"),
    due: null,
    left: "",
    handler: "石桥街道",
    sample: true,
    urged: 0,
    columns: {},
  },
} as const;

export const file = (
  <Form {...keys} submit="下一步：在哪里" note={care}>
    <Steps steps={steps} at={0} lang="zh" />
    <h1>您遇到了什么事？</h1>
    <p className="hint gap-above">照平常说话写就行。不用写姓名电话，后面再填。</p>
    {filed.slice(0, 1).map(field => (
      <Field key={field.name} field={field} lang="zh" />
    ))}
    <Hinted hints={[like]} lang="zh" zone="Asia/Shanghai" now={Date.parse("2026-11-20T04:00:00Z")} />
    {filed.slice(1).map(field => (
      <Field key={field.name} field={field} lang="zh" />
    ))}
  </Form>
);

const wrong: FormField[] = filed.map(field => ({
  ...field,
  error: refusals[field.name],
  value: field.name === "what" ? "充电" : "",
}));

export const fileError = (
  <Form {...keys} submit="下一步：在哪里" note={care}>
    <Steps steps={steps} at={0} lang="zh" />
    <ErrorSummary fields={wrong} lang="zh" />
    <h1>您遇到了什么事？</h1>
    <p className="hint gap-above">照平常说话写就行。不用写姓名电话，后面再填。</p>
    {wrong.map(field => (
      <Field key={field.name} field={field} lang="zh" />
    ))}
  </Form>
);

const everyKind: readonly FormField[] = [
  { name: "text", label: "怎么称呼您", kind: "text", required: true },
  {
    name: "phone",
    label: "手机号",
    kind: "phone",
    required: true,
    error: "手机号应为 11 位数字，您写了 10 位，请核对",
  },
  { name: "id", label: "身份证号", kind: "id", required: false },
  { name: "uscc", label: "统一社会信用代码", kind: "uscc", required: false },
  { name: "place", label: "地点", kind: "place", required: true },
  { name: "date", label: "什么时候发生的", kind: "date", required: false },
  { name: "number", label: "涉及几户", kind: "number", required: false, min: 1, max: 500 },
  {
    name: "org",
    label: "找哪个单位",
    kind: "org",
    required: false,
    options: ["石桥街道", "文昌街道", "市住建局", "市城管局", "市供电公司", "市水务集团"].map(label => ({
      value: label,
      label,
    })),
  },
  { name: "list", label: "一同反映的人", kind: "list", required: false },
  {
    name: "file",
    label: "照片",
    kind: "file",
    required: false,
    hint: "最多 6 张。照片里的人脸和车牌会自动遮住。",
  },
  { name: "flag", label: "结果可以公开，不公开我的姓名和电话", kind: "flag", required: true, value: "true" },
];

export const fields = (
  <Form {...keys} files submit="提交" grave note="提交后不能撤回，可以补充。">
    <Steps steps={steps} at={2} lang="zh" />
    <h1>怎么找您？</h1>
    {everyKind.map(field => (
      <Field key={field.name} field={field} lang="zh" />
    ))}
  </Form>
);
