// What many people asked for together, what was decided, and how far it is: public facts only.

import type { HotPublicView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { Grouped } from "../layout.tsx";
import { hotWords } from "./hot-words.ts";
import type { Shown } from "./shown.ts";

function Line({ of, lang }: Pick<Shown, "lang"> & { of: HotPublicView }) {
  const say = hotWords[lang];
  const counted = of.people === null ? say.few : say.people(of.people);
  const matters = of.matters === null ? "" : `，${say.matters(of.matters)}`;
  return (
    <li>
      <p>
        <a href={pageOf("matter", of.number)}>{of.title}</a>
      </p>
      <span className="note">
        {of.place}　{counted}
        {lang === "zh" ? matters : matters.replace("，", ", ")}
      </span>
      <div>
        <b>{of.decision}</b>　{of.stateTitle}
        {of.concluded === "" ? "" : `　${of.concluded}`}
      </div>
      <div className="note">{of.result || of.reason}</div>
      {of.task === null ? null : (
        <div>
          <a href={pageOf("matter", of.task)}>{say.task}</a>
        </div>
      )}
    </li>
  );
}

const groups = ["underway", "done", "declined"] as const;

/** All published ones: under way first, then done, then those that were not taken up, with the reason. */
export function HotListPage({ issues, lang }: Shown & { issues: readonly HotPublicView[] }) {
  const say = hotWords[lang];
  return (
    <>
      <h1>{say.title}</h1>
      <p className="note gap-above">{issues.length === 0 ? say.none : say.lead}</p>
      <Grouped groups={groups} titles={say} all={issues} lang={lang} Line={Line} />
    </>
  );
}
