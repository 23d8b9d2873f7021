import { type FormEvent, useRef, useState } from "react";
import type { MatterView } from "../../http/types.ts";
import { useCaller } from "../api/caller.ts";
import { Refused, call } from "../api/client.ts";
import { useMechanisms } from "../api/read.ts";
import { useKeys } from "../keys.ts";
import { sayRefusal } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { useWords } from "../words/language.tsx";

/** The matter of a number, in whichever mechanism it is; null when none has it. */
function useFind() {
  const caller = useCaller();
  const mechanisms = useMechanisms();
  return async (number: string): Promise<MatterView | null> => {
    // Somebody may be quicker than the first reading of the mechanisms, and must not hear of nothing.
    const all = mechanisms.data ?? (await mechanisms.refetch({ throwOnError: true })).data ?? [];
    for (const { name } of all) {
      try {
        return await call<MatterView>(caller, `${encodeURIComponent(name)}/${encodeURIComponent(number)}`);
      } catch (error) {
        // Not in this mechanism, or not for this reader's eyes: the next may have it.
        if (!(error instanceof Refused) || ![403, 404, 422].includes(error.problem.status)) throw error;
      }
    }
    return null;
  };
}

/** The box at the top: a number opens its matter; "/" leads here from anywhere. */
export function FindBox() {
  const say = useWords();
  const find = useFind();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState("");
  useKeys({ "/": () => box.current?.focus() });

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const number = typed.trim();
    if (!number) return;
    try {
      const matter = await find(number);
      if (!matter) return setFault(say.find.none(number));
      setFault("");
      setTyped("");
      box.current?.blur();
      go({ page: "matter", mechanism: matter.mechanism, id: matter.id, act: null });
    } catch (error) {
      setFault(sayRefusal(say, error));
    }
  };

  return (
    <form className="find" role="search" onSubmit={event => void send(event)}>
      <input
        ref={box}
        type="search"
        aria-label={say.find.name}
        placeholder={say.find.placeholder}
        value={typed}
        onChange={event => {
          setTyped(event.target.value);
          setFault("");
        }}
        onKeyDown={event => event.key === "Escape" && box.current?.blur()}
      />
      <p className="find__fault" role="status">
        {fault ? <span className="error">{fault}</span> : null}
      </p>
    </form>
  );
}
