import type { ReactNode } from "react";
import type { Lang } from "./words.ts";

/** A section: a heavy rule, its heading, and on the right its date or a link. */
export function Section(props: { title: ReactNode; aside?: ReactNode; id?: string; children: ReactNode }) {
  return (
    <section className="section" id={props.id}>
      <div className="section__head">
        <h2>{props.title}</h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}

/** A wide column with a narrow one beside it; on phones the narrow one follows below. */
export function Columns(props: { main: ReactNode; side: ReactNode; sideLabel: string }) {
  return (
    <div className="columns">
      <div className="columns__main">{props.main}</div>
      <aside className="columns__side" aria-label={props.sideLabel}>
        {props.side}
      </aside>
    </div>
  );
}

/**
 * The four quarters of a page that follows one matter. On a phone they stand in the order in which a
 * citizen asks: what was promised, what can I do, what happened, who is responsible.
 */
export function FollowColumns(props: {
  promise: ReactNode;
  acts: ReactNode;
  story: ReactNode;
  about: ReactNode;
}) {
  return (
    <div className="columns columns--follow">
      <div>{props.promise}</div>
      <div>{props.acts}</div>
      <div>{props.story}</div>
      <div>{props.about}</div>
    </div>
  );
}

/** Lines by their group, in the order of the groups; one that has none is left out. */
export function Grouped<Group extends string, Of extends { group: Group; number: string }>(props: {
  groups: readonly Group[];
  titles: Readonly<Record<Group, string>>;
  all: readonly Of[];
  lang: Lang;
  Line: (props: { of: Of; lang: Lang }) => ReactNode;
}) {
  const { groups, titles, all, lang, Line } = props;
  return groups.map(group => {
    const own = all.filter(one => one.group === group);
    return own.length === 0 ? null : (
      <Section key={group} title={titles[group]}>
        <ul className="mine">
          {own.map(one => (
            <Line key={one.number} of={one} lang={lang} />
          ))}
        </ul>
      </Section>
    );
  });
}
