import { Button } from "antd";
import type { OverviewLook, OverviewRemark } from "../../http/types.ts";
import { isToken, parse, parseInlines } from "../../overview/syntax.ts";
import { SectionHead } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";
import type { Choosing } from "./editor.tsx";
import { placeOf, put } from "./model.ts";
import type { Editing } from "./use-text.ts";

interface RemarksProps {
  readonly look: OverviewLook | undefined;
  /** The text that was looked over. */
  readonly body: string;
  readonly busy: boolean;
  readonly editing: Editing;
  readonly fixed: boolean;
  choose(what: Choosing): void;
}

/** The words that a remark is about, in the text that was looked over. */
function wordsOf(body: string, { block, inline, at }: OverviewRemark): string {
  const one = parse(body)[block]?.inlines[inline];
  return one?.kind === "text" && at !== null ? one.text.slice(at.from, at.to) : "";
}

function One({ remark, body, editing, fixed, choose }: { remark: OverviewRemark } & RemarksProps) {
  const say = useWords().overview.remarks;
  const words = wordsOf(body, remark);
  const place = placeOf(editing.text, remark.block, words);
  const { propose, code, block, says, stop } = remark;
  const show = () => {
    const { caret } = place ?? {};
    if (caret) document.querySelector<HTMLElement>(`[data-block="${caret.block}"]`)?.focus();
  };
  const replace = () => {
    const [token] = parseInlines(propose?.token ?? "");
    if (place && token && isToken(token)) editing.change(now => put(now, place.caret, [token], place.length));
  };
  const prove = () => {
    if (place) choose({ what: "claim", caret: place.caret, instead: place.length, token: undefined, words });
  };
  return (
    <li className={stop ? "remark remark--stop" : "remark"}>
      <p>
        {stop ? <b className="error">{say.stop}　</b> : null}
        {says}
      </p>
      <p className="remark__acts">
        <button type="button" className="link" onClick={show}>
          {say.where(block + 1)}
        </button>
        {propose && !fixed ? (
          <Button size="small" onClick={replace}>
            {say.replace(propose.text, propose.title)}
          </Button>
        ) : null}
        {code === "claim_without_proof" && !fixed ? (
          <Button size="small" onClick={prove}>
            {say.prove}
          </Button>
        ) : null}
      </p>
    </li>
  );
}

/** What is to be said of the text: first what keeps it from being published. */
export function Remarks(props: RemarksProps) {
  const { look, busy } = props;
  const say = useWords().overview.remarks;
  const all = look?.remarks ?? [];
  const stops = all.filter(({ stop }) => stop);
  const others = all.filter(({ stop }) => !stop);
  const aside = busy ? say.looking : all.length > 0 ? say.counts(stops.length, others.length) : "";
  return (
    <section className="remarks" aria-label={say.title}>
      <SectionHead title={say.title} aside={<span role="status">{aside}</span>} />
      {look !== undefined && all.length === 0 ? <p className="note">{say.none}</p> : null}
      <ol>
        {[...stops, ...others].map(remark => (
          <One
            key={`${remark.code} ${remark.block} ${remark.inline} ${remark.at?.from}`}
            {...props}
            remark={remark}
          />
        ))}
      </ol>
    </section>
  );
}
