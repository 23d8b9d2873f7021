import { useState } from "react";
import type { MechanismView } from "../../http/types.ts";
import { useWords } from "../words/language.tsx";
import { optionsOf } from "./asked.ts";
import { More, ShotPart, Tiles, Where } from "./parts.tsx";
import type { Drafts } from "./use-drafts.ts";
import { useNoted } from "./use-noted.ts";

/** The kinds that stand there at once; the others are one tap away. */
const first = 8;

/** A photo, what it is, what was done: three taps, and it is on its way. */
export function PatrolForm({ mechanism, drafts }: { mechanism: MechanismView; drafts: Drafts }) {
  const say = useWords().patrol;
  const { noted, phone, missing, change, send } = useNoted(drafts);
  const [all, setAll] = useState(false);
  const kinds = optionsOf(mechanism, "kind");
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <ShotPart
        shot={noted.shot}
        reasons={optionsOf(mechanism, "photoless")}
        take={shot => change({ shot })}
      />
      <Tiles
        name="kind"
        legend={say.kind}
        options={all ? kinds : kinds.slice(0, first)}
        chosen={noted.kind}
        choose={kind => change({ kind })}
        more={all || kinds.length <= first ? undefined : () => setAll(true)}
      />
      <Tiles
        name="handled"
        legend={say.handled}
        options={optionsOf(mechanism, "handled")}
        chosen={noted.handled}
        choose={handled => change({ handled })}
        wide
      />
      <Where phone={phone} place={noted.place} change={place => change({ place })} />
      <More situation={noted.situation} danger={noted.danger} change={change} />
      {missing.length > 0 ? (
        <p className="error" role="alert">
          {say.missing(missing)}
        </p>
      ) : null}
      <button className="patrol__send" type="submit">
        {say.send}
      </button>
    </form>
  );
}
