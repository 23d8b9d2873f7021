// Following one matter.
import { Acts } from "../../../src/portal/acts.tsx";
import { FollowColumns, Section } from "../../../src/portal/layout.tsx";
import { Clauses, Nb } from "../../../src/portal/marks.tsx";
import type { RulerDay } from "../../../src/portal/ruler-days.ts";
import { Facts, Promised, Story } from "../../../src/portal/story.tsx";

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
