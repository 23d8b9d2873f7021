import { Light } from "./marks.tsx";
import { barsLook } from "./bars-look.ts";
import { type Lang, type LightKind, words } from "./words.ts";

/** An arrow: when it was gone, and by what act. */
export interface Hop {
  date: string;
  text: string;
}

export interface LoopNode {
  title: string;
  href?: string | undefined;
  lines: readonly string[];
  light?: LightKind | undefined;
  /** The node that its stage turns on: a heavier frame. */
  key?: boolean | undefined;
  /** The reader's own matter; its first line is set in the main colour. */
  me?: boolean | undefined;
  /** Stands for many that are not drawn. */
  more?: boolean | undefined;
  /** The arrow from this node to the next one of the stage. */
  hop?: Hop | undefined;
}

export interface LoopStage {
  key: string;
  title: string;
  sub: string;
  nodes: readonly LoopNode[];
  /** The arrow from this stage's last node to the next stage's first. */
  hop?: Hop | undefined;
}

function Node({ node, lang }: { node: LoopNode; lang: Lang }) {
  const look = [
    "node",
    node.key ? "node--key" : "",
    node.me ? "node--me" : "",
    node.more ? "node--more" : "",
  ];
  // The light stands behind the last line, and alone where there is none.
  const lines = node.lines.length ? node.lines : node.light ? [""] : [];
  return (
    <div className={look.filter(Boolean).join(" ")}>
      <h3>{node.href ? <a href={node.href}>{node.title}</a> : node.title}</h3>
      {lines.map((line, at) => (
        <p key={line}>
          {node.me && at === 0 ? <span className="me">{line}</span> : line}
          {node.light && at === lines.length - 1 ? (
            <>
              {line ? "　" : null}
              <Light light={node.light} lang={lang} />
            </>
          ) : null}
        </p>
      ))}
    </div>
  );
}

function InnerHop({ hop }: { hop: Hop }) {
  return (
    <div className="hop">
      <span>
        <time>{hop.date}</time> {hop.text}
      </span>
    </div>
  );
}

/**
 * The elbow from one stage to the next. A stage of one node is left straight across, an open end draws
 * nothing.
 */
function OuterHop({ hop, single }: { hop: Hop | undefined; single: boolean }) {
  if (!hop) return <div className="hop hop--on hop--none" />;
  return (
    <div className={single ? "hop hop--on hop--straight" : "hop hop--on"}>
      <i className="hop__across" />
      <b>
        <time>{hop.date}</time>
      </b>
      <span>{hop.text}</span>
    </div>
  );
}

function Stage({ stage, lang }: { stage: LoopStage; lang: Lang }) {
  const heading = `stage-${stage.key}`;
  return (
    <section className="loop__stage" aria-labelledby={heading}>
      <h2 className="loop__head" id={heading}>
        {stage.title} <small>{stage.sub}</small>
      </h2>
      <div className="loop__nodes">
        {stage.nodes.length === 0 ? (
          <div className="node node--more">
            <p>{words[lang].notReached}</p>
          </div>
        ) : null}
        {stage.nodes.flatMap((node, at) => [
          <Node key={`node-${node.title}`} node={node} lang={lang} />,
          ...(node.hop && at < stage.nodes.length - 1
            ? [<InnerHop key={`hop-${node.title}`} hop={node.hop} />]
            : []),
        ])}
      </div>
    </section>
  );
}

/** 出题 → 破题 → 解题 → 批题 as up to four columns of real matters with dated arrows; one column on phones. */
export function LoopDrawing({ stages, lang }: { stages: readonly LoopStage[]; lang: Lang }) {
  return (
    <div className="loop">
      {stages.flatMap((stage, at) => [
        <Stage key={stage.key} stage={stage} lang={lang} />,
        ...(at < stages.length - 1
          ? [<OuterHop key={`hop-${stage.key}`} hop={stage.hop} single={stage.nodes.length <= 1} />]
          : []),
      ])}
    </div>
  );
}

/** One leg of the loop: its name, its two dates as words, and the calendar days it took. */
export interface Leg {
  name: string;
  start: string;
  end: string;
  days: number;
}

/** 这一圈用了多久: each leg's bar begins where the one before it ended. */
export function Durations({ legs, lang }: { legs: readonly Leg[]; lang: Lang }) {
  const say = words[lang];
  const total = legs.reduce((sum, { days }) => sum + days, 0);
  const starts = legs.map((_, at) => legs.slice(0, at).reduce((sum, { days }) => sum + days, 0));
  return (
    <table className={barsLook(legs)} aria-label={say.durationsTable}>
      <thead>
        <tr>
          <th scope="col">{say.leg}</th>
          <th scope="col" className="is-number is-extra">
            {say.legStart}
          </th>
          <th scope="col" className="is-number is-extra">
            {say.legEnd}
          </th>
          <th scope="col" className="is-number">
            {say.legDays}
          </th>
          <td className="is-bar" />
        </tr>
      </thead>
      <tbody>
        {legs.map(({ name, start, end, days }, at) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="is-number is-extra">{start}</td>
            <td className="is-number is-extra">{end}</td>
            <td className="is-number">{days}</td>
            <td className="is-bar">
              <svg viewBox={`0 0 ${Math.max(1, total)} 16`} preserveAspectRatio="none" aria-hidden="true">
                <rect x={starts[at]} y="2" width={days} height="12" />
              </svg>
            </td>
          </tr>
        ))}
        <tr className="is-total">
          <th scope="row">{say.total}</th>
          <td className="is-number is-extra">{legs[0]?.start}</td>
          <td className="is-number is-extra">{legs.at(-1)?.end}</td>
          <td className="is-number">{total}</td>
          <td className="is-bar" />
        </tr>
      </tbody>
    </table>
  );
}
