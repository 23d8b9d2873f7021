import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { LinkView } from "../../http/types.ts";
import { Linked } from "./linked.tsx";

const link = (title: string, number: string, outward: boolean): LinkView => ({
  name: "workpoint.parent",
  title,
  outward,
  matter: {
    id: number,
    number,
    mechanism: "workpoint",
    title: `方面${number}`,
    state: "issued",
    stateTitle: "已下达",
    light: "late",
    opened: 0,
    happened: 0,
    due: null,
    left: "",
    handler: null,
    sample: true,
    urged: 0,
    columns: {},
  },
});
const shown = { lang: "zh", zone: "Asia/Shanghai", now: 0 } as const;
const markup = (links: readonly LinkView[]) => renderToStaticMarkup(<Linked {...shown} links={links} />);

test("what it belongs to stands before what stands under it, each kind under its name, with lights", () => {
  const text = markup([
    link("工作要点", "A1", false),
    link("属于", "P1", true),
    link("工作要点", "A2", false),
  ]);
  expect(text.match(/<h2>[^<]*/g)).toEqual(["<h2>属于", "<h2>工作要点"]);
  expect(text.match(/light--late/g)).toHaveLength(3);
  expect(text).toContain('href="/matter/A2"');
});

test("many are folded, none is left out", () => {
  const many = Array.from({ length: 33 }, (_, at) => link("工作要点", `N${at}`, false));
  const text = markup(many);
  expect(text).toContain("<summary>全部 33 件</summary>");
  expect(text.match(/<li>/g)).toHaveLength(33);
  expect(markup([])).toBe("");
});

test("what the other makes of it stands with its title", () => {
  const said = "同类诉求 62 件，已列入重点任务";
  const text = markup([{ ...link("热点诉求", "H1", false), said }]);
  expect(text).toContain(said);
  expect(text).toContain('href="/matter/H1"');
});
