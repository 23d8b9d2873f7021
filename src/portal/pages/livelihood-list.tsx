// All livelihood promises: the call that is open, the figures, and each promise by how it stands.

import type { FigureView, PromiseGroup, PromiseLine, PromiseListView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { FileList } from "../files.tsx";
import { lightOf } from "../from-views.ts";
import { FigureRow } from "../home-parts.tsx";
import { Section } from "../layout.tsx";
import { AsOf, Light } from "../marks.tsx";
import { amountOf, knownUntil } from "./figure-words.ts";
import { livelihoodWords } from "./livelihood-words.ts";
import type { Shown } from "./shown.ts";

const order: readonly PromiseGroup[] = ["judged", "underway", "done", "candidate", "dropped", "unchosen"];

function Call({ list, href, lang }: { list: PromiseListView; href: string; lang: Shown["lang"] }) {
  const say = livelihoodWords[lang];
  return (
    <li>
      <p>{list.title}</p>
      <p className="note">
        {say.closes(list.closes)}　{say.places(list.places)}　{say.by(list.route, list.body)}
      </p>
      <p>{list.announcement}</p>
      <p className="gap-above">
        <a className="button" href={href}>
          {say.suggest}
        </a>
      </p>
    </li>
  );
}

function Vote({ list, lang }: { list: PromiseListView; lang: Shown["lang"] }) {
  const say = livelihoodWords[lang];
  return (
    <li>
      <p>{list.title}</p>
      <p className="note">
        {say.voteCloses(list.voteCloses)}　{say.advice(list.body)}
      </p>
      <p className="gap-above">
        <a className="button" href={pageOf("polls", list.number, list.poll)}>
          {say.castVote}
        </a>
      </p>
    </li>
  );
}

function Line({ of, lang }: { of: PromiseLine; lang: Shown["lang"] }) {
  const say = livelihoodWords[lang];
  const { votes } = of;
  const kept = of.group !== "candidate" && of.group !== "unchosen";
  return (
    <li>
      <p>
        <a href={pageOf("livelihood", of.number)}>{of.title}</a>
        <Light light={lightOf(of.light)} lang={lang} word={of.stateTitle} />
      </p>
      <span className="note">
        {[
          of.year,
          of.lead,
          kept ? say.reached(of.reached, of.targets) : "",
          kept && of.due ? say.due(of.due) : "",
          votes ? say.votes(votes.inFavour, votes.against, votes.abstained) : "",
        ]
          .filter(Boolean)
          .join("　")}
        {of.takesRatings ? (
          <>
            {"　"}
            <b>{say.rateNow}</b>
          </>
        ) : null}
      </span>
      {of.picture ? <FileList files={[of.picture]} lang={lang} /> : null}
    </li>
  );
}

const cellOf = (figure: FigureView) => {
  const { value, unit } = amountOf(figure.text, figure.unit);
  const amount = unit === "%" ? { value: `${value}%` } : { value, unit };
  return { name: figure.title, ...amount, href: pageOf("figures", figure.name), note: "" };
};

interface ListProps extends Shown {
  lists: readonly PromiseListView[];
  promises: readonly PromiseLine[];
  figures: readonly FigureView[];
  /** Where a proposal is made. */
  suggestHref: string;
}

/** All promises that are public. */
export function LivelihoodListPage({ lists, promises, figures, suggestHref, lang, zone }: ListProps) {
  const say = livelihoodWords[lang];
  const open = lists.filter(({ soliciting }) => soliciting);
  return (
    <>
      <h1>{say.title}</h1>
      <p className="note gap-above">{lists.length + promises.length === 0 ? say.none : say.lead}</p>
      {open.length === 0 ? null : (
        <Section title={say.soliciting}>
          <ul className="mine">
            {open.map(list => (
              <Call key={list.number} list={list} href={suggestHref} lang={lang} />
            ))}
          </ul>
        </Section>
      )}
      {lists.some(({ voting }) => voting) ? (
        <Section title={say.voting}>
          <ul className="mine">
            {lists
              .filter(({ voting }) => voting)
              .map(list => (
                <Vote key={list.number} list={list} lang={lang} />
              ))}
          </ul>
        </Section>
      ) : null}
      {figures.length > 0 && promises.length > 0 ? (
        <>
          <FigureRow lang={lang} figures={figures.map(cellOf)} />
          <p className="gap-above">
            <AsOf at={Math.min(...figures.map(knownUntil))} lang={lang} zone={zone} />
          </p>
        </>
      ) : null}
      {order.map(group => {
        const own = promises.filter(one => one.group === group);
        return own.length === 0 ? null : (
          <Section key={group} title={say.groups[group]}>
            <ul className="mine">
              {own.map(one => (
                <Line key={one.number} of={one} lang={lang} />
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}
