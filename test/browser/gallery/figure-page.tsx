// A figure with its parts, its history, its units and its proof.
import { Bars } from "../../../src/portal/bars.tsx";
import { Formula, Mega, Proof, Strip } from "../../../src/portal/figure-parts.tsx";
import { MatterLines } from "../../../src/portal/home-parts.tsx";
import { Columns, Section } from "../../../src/portal/layout.tsx";
import { Nb } from "../../../src/portal/marks.tsx";
import { axisNote, Trend, type TrendProps } from "../../../src/portal/trend.tsx";

const shares = [
  92.31, 93.06, 92.88, 93.75, 94.12, 94.35, 94.02, 95.02, 95.48, 95.3, 95.87, 96.21, 95.94, 96.4, 96.72,
  96.85,
];
const trend: TrendProps = {
  name: "办结率",
  unit: "%",
  target: 95,
  lang: "zh",
  sheetHref: "#sheet",
  points: shares.map((value, index) => {
    const month = ((7 + index) % 12) + 1;
    const year = 2025 + Math.floor((7 + index) / 12);
    return { label: `${year}年${month}月`, short: index ? `${month}月` : `${year % 100}年${month}月`, value };
  }),
};

const districts: readonly [string, number, number][] = [
  ["石桥区", 303, 312],
  ["滨海区", 264, 268],
  ["东湖新区", 220, 224],
  ["云岭区", 155, 158],
  ["临港区", 168, 172],
  ["青禾县", 101, 104],
  ["澜江区", 235, 246],
  ["望山县", 61, 64],
  ["北坪区", 128, 136],
  ["河阳县", 85, 92],
];

const figureMain = (
  <>
    <h1>星期三问城管　办结率</h1>
    <p className="note gap-above">
      2025年8月20日至今 66 场，<Nb>截至 2026年11月20日（周五）12:00</Nb>
    </p>
    <Mega value="96.85" unit="%" proofHref="#proof" lang="zh" />
    <Formula name="办结率" over="已办结 1,720 件" under="收到 1,776 件" />
    <p className="note">已办结，是指单位报了办结、且由另一个单位回访核过。</p>
    <Strip
      lang="zh"
      unit="件"
      totalLabel="合计：收到"
      parts={[
        { label: "已办结", count: 1720, tone: "main", href: "#done" },
        { label: "还在办，没到期", count: 47, tone: "rest", href: "#open" },
        { label: "还在办，已过期", count: 9, tone: "bad", href: "#late", light: "over" },
      ]}
    />
    <Section title="走势" aside={<span className="as-of">月末累计，{axisNote(trend)}</span>}>
      <Trend {...trend} />
    </Section>
    <Section title="按区县" aside={<span className="as-of">办结率从高到低</span>}>
      <Bars
        lang="zh"
        kind="rate"
        target={0.95}
        heads={{ who: "区县", parts: "办结/收到", rate: "办结率", missed: "未办结" }}
        rows={districts.map(([name, value, of]) => ({ name, value, of, href: `#${name}` }))}
        total={{ name: "全市", value: 1720, of: 1776 }}
      />
    </Section>
  </>
);

const figureSide = (
  <>
    <Section title="这个数可以自己验" id="proof">
      <Proof
        lang="zh"
        definition="closure 第 3 版，2026年3月1日起"
        checkpoint="第 324 号，11月20日 12:00"
        fingerprint="9f3c 41d7 0b8e 5a26 …"
        basis="1,776 件的 9,412 条记录"
        steps={[
          { text: "下载依据（closure-324.json，1.4 MB），里面没有个人信息。" },
          { text: "在自己的电脑上运行，不用联网：", command: "keymove verify closure-324.json" },
          { text: "对指纹：与市图书馆公示屏上的第 324 号一致，这些记录此后就没有改过。" },
        ]}
      />
    </Section>
    <Section title="背后的事">
      <MatterLines
        lang="zh"
        matters={[
          {
            title: "澜江路 88 号占道烧烤",
            href: "#1",
            light: "over",
            note: "第 65 场　澜江区　应于 11月18日",
          },
          { title: "北坪公园步道灯不亮", href: "#2", light: "ok", note: "第 66 场　北坪区　最迟 11月25日" },
          { title: "文昌街井盖松动", href: "#3", light: "done", note: "第 66 场　石桥区　11月19日核过" },
        ]}
      />
    </Section>
  </>
);

export const figure = <Columns main={figureMain} side={figureSide} sideLabel="核验" />;
