// The pages of a citizen: home, filing, following. One fictional story runs through them all.
import { Duplicates, ErrorSummary, Field, Form, Steps } from "../../../src/portal/form.tsx";
import type { FormField } from "../../../src/portal/form-field.ts";
import { Ask, Doors, FigureRow, MatterLines, Tales } from "../../../src/portal/home-parts.tsx";
import { FollowColumns, Section } from "../../../src/portal/layout.tsx";
import { Clauses, Light, Nb } from "../../../src/portal/marks.tsx";
import type { RulerDay } from "../../../src/portal/ruler-days.ts";
import { Acts, Facts, Promised, Story } from "../../../src/portal/story.tsx";

const at = (time: string) => Date.parse(`2026-11-${time}:00+08:00`);

const tick = (day: number, kind: RulerDay["kind"], today = false): RulerDay => ({
  day: `2026-11-${day}`,
  kind,
  today,
});

export const rulerDays: readonly RulerDay[] = [
  tick(12, "zero"),
  tick(13, "did"),
  tick(14, "off"),
  tick(15, "off"),
  tick(16, "did"),
  tick(17, "stop"),
  tick(18, "stop"),
  tick(19, "did"),
  tick(20, "now", true),
  tick(21, "off"),
  tick(22, "off"),
  tick(23, "end"),
];

export const home = (
  <>
    <Ask
      lang="zh"
      title="有事要办，有话要说，从这里开始"
      action="/search"
      tries={[
        { label: "孩子上小学", href: "#1" },
        { label: "电动车没处充电", href: "#2" },
        { label: "开小饭馆", href: "#3" },
        { label: "暖气不热", href: "#4" },
      ]}
    />
    <Doors
      lang="zh"
      doors={[
        { glyph: "办", label: "我要办事", about: "1,312 项服务，261 项一趟不用跑", href: "#a" },
        { glyph: "映", label: "我要反映", about: "一个编号、一个期限、一个负责的单位", href: "#b" },
        { glyph: "议", label: "我要建议", about: "采纳或不采纳，都有理由", href: "#c" },
        { glyph: "督", label: "我要监督", about: "查承诺、评结果、参加票决", href: "#d" },
      ]}
    />
    <Section
      title="我的事"
      aside={
        <a className="note" href="#mine">
          全部 3 件
        </a>
      }
    >
      <MatterLines
        lang="zh"
        two
        matters={[
          {
            title: "东巷 3 号院没处充电，楼道里飞线",
            href: "#m1",
            light: "due",
            note: (
              <>
                石桥街道办理，最迟 <time>11月23日</time>答复（<Nb>还剩 1 个工作日</Nb>）
              </>
            ),
          },
          {
            title: "澜江路夜间施工噪声",
            href: "#m2",
            light: "done",
            word: "已答复",
            note: "等您评价：问题解决了吗？11月25日前有效",
          },
        ]}
      />
    </Section>
    <Section title="这一周办得怎么样" aside={<span className="as-of">11月14日—20日，截至今天 12:00</span>}>
      <FigureRow
        lang="zh"
        figures={[
          {
            name: "收到诉求",
            value: "2,904",
            unit: "件",
            href: "#f1",
            note: "比上周多 93 件，主要是供暖（318 件）",
            trend: {
              values: [2710, 2654, 2805, 2762, 2690, 2850, 2811, 2904],
              first: "2,710 件",
              last: "2,904 件",
            },
          },
          {
            name: "按期办结",
            value: "97.20%",
            href: "#f2",
            note: "到期 2,611 件，按期 2,538 件",
            trend: {
              values: [96.1, 96.4, 95.8, 96.6, 97, 96.9, 97.3, 97.2],
              first: "96.10%",
              last: "97.20%",
            },
          },
          {
            name: "反映的人说满意",
            value: "88.21%",
            href: "#f3",
            note: "回访到 1,874 件，满意 1,653 件",
            trend: {
              values: [86.2, 86.9, 87.3, 86.8, 87, 87.9, 88.4, 88.21],
              first: "86.20%",
              last: "88.21%",
            },
          },
        ]}
      />
      <p className="honest note">
        没做到的也在这里：
        <Light light="over" lang="zh" count={73} unit="件" />，<a href="#late">看是哪些单位、差在哪一步</a>。
      </p>
    </Section>
    <Section
      title="有人提，所以改了"
      aside={
        <a className="note" href="#tales">
          全部 26 件热点
        </a>
      }
    >
      <Tales
        tales={[
          {
            title: "电动自行车没处充，楼道不再飞线",
            href: "#t1",
            stages: [
              { title: "412 件诉求", note: "387 人反映，7月—9月" },
              { title: "列入改革任务", note: "10月9日，市住建局牵头" },
              { title: "6 个小区先试", note: "建成 214 个充电位" },
              { title: "提的人来打分", note: "87.04% 满意（262/301）" },
            ],
          },
          {
            title: "滨海区早市归了位，马路让了出来",
            href: "#t2",
            stages: [
              { title: "96 件诉求", note: "88 人反映，2月—4月" },
              { title: "列入民生实事", note: "4月20日，滨海区牵头" },
              { title: "2 处定点早市", note: "216 个摊位入场" },
            ],
          },
        ]}
      />
    </Section>
  </>
);

export const filed: readonly FormField[] = [
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

export const file = (
  <Form {...keys} submit="下一步：在哪里" note={care}>
    <Steps steps={steps} at={0} lang="zh" />
    <h1>您遇到了什么事？</h1>
    <p className="hint gap-above">照平常说话写就行。不用写姓名电话，后面再填。</p>
    {filed.slice(0, 1).map(field => (
      <Field key={field.name} field={field} lang="zh" />
    ))}
    <Duplicates
      title="已有 12 人反映同一问题"
      text="“东巷一带电动车无处充电”，石桥街道正在办理，最迟 11月23日答复。您跟进它，会和他们同时收到答复，一样可以打分。"
      follow={{ label: "跟进这一件", href: "#follow" }}
      goOn={{ label: "不是同一件，继续写", href: "#f-sort" }}
    />
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

export const follow = (
  <FollowColumns
    promise={
      <>
        <h1>
          <Clauses text="东巷 3 号院没处充电，楼道里飞线" />
        </h1>
        <p className="note gap-above">
          编号 <Nb>LC20261112-03871</Nb>　求助　<Nb>另有 12 人跟进</Nb>
        </p>
        <Promised
          lang="zh"
          title="石桥街道最迟在这一天答复您"
          due={at("23T18:00")}
          left={{ count: 1, unit: "workday" }}
          light="due"
          days={rulerDays}
        >
          原定 11月19日。因检测电力容量要断电，17日、18日两天依规不计，顺延到 23日。
          <b>逾期会自动报石桥区督办。</b>
        </Promised>
      </>
    }
    acts={
      <Section title="您可以">
        <Acts
          lang="zh"
          acts={[
            { label: "补充情况或照片", href: "#add" },
            { label: "评价", refused: "答复后开放，最迟 11月23日。" },
            { label: "不认可办结", refused: "单位报办结后开放，由另一个单位复核。" },
            {
              label: "催一下",
              post: { action: "/urge", hidden: { csrf: "sample", key: "sample" } },
              note: "今天还可以催 1 次，会通知承办人和街道分管负责人。",
            },
          ]}
        />
      </Section>
    }
    story={
      <Section title="办到哪一步了" aside={<span className="as-of">截至 11月20日 12:00</span>}>
        <Story
          lang="zh"
          items={[
            { kind: "next", title: "下一步：石桥街道答复您", more: "。答复后您有 5 个工作日打分。" },
            {
              kind: "done",
              when: at("19T16:20"),
              title: "国网石桥供电所（协办）报回检测结果",
              said: "3 号院变压器可再接 24 个充电位，9 号院需增容。",
            },
            { kind: "done", when: at("18T16:40"), title: "恢复计时", more: "，检测做完了。" },
            {
              kind: "paused",
              when: at("16T17:30"),
              title: "暂停计时",
              more: "：检测电力容量，需断电两晚。石桥街道申请，热线中心秦照同意。",
            },
            {
              kind: "done",
              when: at("13T08:50"),
              title: "石桥街道签收",
              more: "，承办人何静仪上门看了现场。",
              said: "3 个单元有飞线 11 处，当天已拆 4 处，其余先贴告知。",
            },
            { kind: "own", when: at("12T09:14"), title: "您反映", more: "，手机门户，附照片 2 张。" },
          ]}
        />
      </Section>
    }
    about={
      <Section title="谁在负责">
        <Facts
          facts={[
            { name: "主办", value: "石桥街道　何静仪" },
            { name: "协办", value: "国网石桥供电所" },
            { name: "督办", value: "石桥区热线督办组" },
          ]}
        />
      </Section>
    }
  />
);
