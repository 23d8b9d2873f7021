import { useEffect } from "react";
import type { MechanismView, SavedView } from "../../http/types.ts";
import { useMechanisms, useViews } from "../api/read.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { useWords } from "../words/language.tsx";
import type { Query } from "./filter-words.ts";
import { Ledger } from "./ledger.tsx";
import { queryOf } from "./view-tabs.tsx";

interface LedgerPageProps {
  readonly mechanism: string;
  readonly query: Query;
}

/** The ledger of any mechanism, its columns and states from the definition. */
export function LedgerPage(props: LedgerPageProps) {
  const say = useWords();
  const mechanisms = useMechanisms();
  return (
    <Read what={say.nav.ledgers} of={mechanisms} whole>
      {list => {
        const mechanism = list.find(({ name }) => name === props.mechanism);
        return mechanism ? <WithViews view={mechanism} all={list} {...props} /> : <Unknown />;
      }}
    </Read>
  );
}

function Unknown() {
  const say = useWords();
  return (
    <div className="empty">
      <h1>{say.ledger.unknown}</h1>
      <p>
        <PlaceLink to={{ page: "todo" }}>{say.nav.todo}</PlaceLink>
      </p>
    </div>
  );
}

type WithViewsProps = LedgerPageProps & {
  readonly view: MechanismView;
  readonly all: readonly MechanismView[];
};

/** A ledger that is asked for without more opens with the view that its reader wants to see first. */
function useFirstView(mechanism: string, query: Query, views: readonly SavedView[] | undefined): boolean {
  const first = views?.find(view => view.first);
  const wanted = Object.keys(query).length === 0 && first !== undefined;
  useEffect(() => {
    if (wanted) go({ page: "ledger", mechanism, query: queryOf(first) }, true);
  }, [wanted, mechanism, first]);
  return wanted;
}

function WithViews({ view, all, mechanism, query }: WithViewsProps) {
  const say = useWords();
  const views = useViews(mechanism);
  const title = say.ledger.title(view.plural);
  useTitle(title);
  const moving = useFirstView(mechanism, query, views.data);
  // Views are a convenience: a ledger opens without them as well.
  const known = views.data ?? (views.error ? [] : undefined);
  if (known === undefined || moving) return <h1 className="unseen">{title}</h1>;
  const current = known.find(({ id }) => id === query["view"]);
  return (
    <Ledger
      key={`${mechanism} ${current?.id ?? ""}`}
      view={view}
      all={all}
      views={known}
      current={current}
      query={query}
    />
  );
}
