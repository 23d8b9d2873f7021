import { useOpening, useRefresh } from "../api/act.ts";
import { useMechanisms } from "../api/read.ts";
import { ActForm } from "../form/act-form.tsx";
import { draftWith } from "../form/draft.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { useTell } from "../parts/telling.tsx";
import { Read } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { useWords } from "../words/language.tsx";

interface OpeningPageProps {
  readonly mechanism: string;
  readonly action: string;
  readonly numbers: readonly string[];
  /** The field for which they were chosen. */
  readonly into: string | null;
}

/** Opens a matter of any mechanism from the form in its definition. */
export function OpeningPage({ mechanism: name, action: wanted, numbers, into }: OpeningPageProps) {
  const say = useWords();
  const tell = useTell();
  const refresh = useRefresh();
  const send = useOpening(name);
  const mechanisms = useMechanisms();
  const mechanism = mechanisms.data?.find(one => one.name === name);
  const action = mechanism?.openings.find(opening => opening.name === wanted);
  const ledger = { page: "ledger", mechanism: name, query: {} } as const;
  useTitle(action?.title ?? "");
  return (
    <Read what={say.act.form} of={mechanisms} whole>
      {() =>
        mechanism && action ? (
          <div className="opening">
            <p className="where">
              <PlaceLink to={ledger}>{mechanism.plural}</PlaceLink>
            </p>
            <h1>{action.title}</h1>
            <p className="note">{mechanism.purpose}</p>
            <ActForm
              action={action}
              start={draftWith(action.form, numbers, into)}
              send={(input, key) => send(action.name, input, key)}
              done={({ id, number, mechanism: of }) => {
                tell(say.act.opened(action.title, number));
                void refresh();
                go({ page: "matter", mechanism: of, id, act: null }, true);
              }}
              cancel={() => history.back()}
            />
          </div>
        ) : (
          <div className="empty">
            <h1>{say.act.noOpening}</h1>
            <p>
              <PlaceLink to={{ page: "todo" }}>{say.nav.todo}</PlaceLink>
            </p>
          </div>
        )
      }
    </Read>
  );
}
