// The home page. One fictional story runs through all pages of the gallery.
import { Ask, Doors, FigureRow, MatterLines, Tales } from "../../../src/portal/home-parts.tsx";
import { Section } from "../../../src/portal/layout.tsx";
import { Light, Nb } from "../../../src/portal/marks.tsx";

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
