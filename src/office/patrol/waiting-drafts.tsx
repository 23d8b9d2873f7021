import type { MechanismView } from "../../http/types.ts";
import { useWords } from "../words/language.tsx";
import { optionsOf, sayNoted } from "./asked.ts";
import type { PatrolDraft } from "./drafts.ts";
import type { Drafts } from "./use-drafts.ts";

const labelOf = (mechanism: MechanismView, { input }: PatrolDraft): string =>
  optionsOf(mechanism, "kind").find(({ value }) => value === input["kind"])?.label ?? "";

interface OneProps {
  readonly draft: PatrolDraft;
  readonly drafts: Drafts;
  readonly mechanism: MechanismView;
}

function One({ draft, drafts, mechanism }: OneProps) {
  const say = useWords().patrol;
  const { refused, input, key, noted } = draft;
  return (
    <li>
      <b>{labelOf(mechanism, draft)}</b> <span className="note">{sayNoted(noted)}</span>
      {refused === undefined ? (
        <p className="note">{say.waits}</p>
      ) : (
        <>
          <p className="error">{refused}</p>
          {input["handled"] === "lift" ? null : (
            <button type="button" onClick={() => void drafts.change(draft, { ...input, handled: "lift" })}>
              {say.lift}
            </button>
          )}
          <button type="button" onClick={() => void drafts.change(draft, input)}>
            {say.tryAgain}
          </button>
          <button type="button" onClick={() => void drafts.drop(key)}>
            {say.drop}
          </button>
        </>
      )}
    </li>
  );
}

/** What has not been taken yet, with what was wrong and the way out. */
export function Waiting({ drafts, mechanism }: Omit<OneProps, "draft">) {
  const say = useWords().patrol;
  if (drafts.waiting.length === 0) return null;
  return (
    <section className="patrol__waiting" aria-label={say.waiting}>
      <h2>{say.waiting}</h2>
      <ul>
        {drafts.waiting.map(draft => (
          <One key={draft.key} draft={draft} drafts={drafts} mechanism={mechanism} />
        ))}
      </ul>
    </section>
  );
}
