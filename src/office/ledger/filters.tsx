import type { MechanismView } from "../../http/types.ts";
import { OrgField } from "../form/org-field.tsx";
import { PlaceLink } from "../parts/marks.tsx";
import { go } from "../route.ts";
import { useWords } from "../words/language.tsx";

interface FiltersProps {
  readonly view: MechanismView;
  readonly state: string | null;
  readonly handler: string | null;
}

/** Filters stand in the address, so that a filtered ledger can be sent to a colleague. */
export function Filters({ view, state, handler }: FiltersProps) {
  const say = useWords();
  const mechanism = view.name;
  return (
    <div className="filters">
      <nav className="tabs" aria-label={say.ledger.byState}>
        <PlaceLink to={{ page: "ledger", mechanism, state: null, handler }} current={state === null}>
          {say.ledger.all}
        </PlaceLink>
        {view.states.map(({ name, title }) => (
          <PlaceLink
            key={name}
            to={{ page: "ledger", mechanism, state: name, handler }}
            current={state === name}
          >
            {title}
          </PlaceLink>
        ))}
      </nav>
      <div className="filters__org">
        <OrgField
          wiring={{ "aria-label": say.ledger.handler }}
          placeholder={say.ledger.handler}
          value={handler ? [handler] : []}
          change={value => {
            const chosen = typeof value === "string" ? value : null;
            go({ page: "ledger", mechanism, state, handler: chosen }, true);
          }}
        />
      </div>
    </div>
  );
}
