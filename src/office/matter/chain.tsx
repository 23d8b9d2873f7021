import { useState } from "react";
import type { MatterView } from "../../http/types.ts";
import { useChain } from "../api/read.ts";
import { Read } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";

/** A fingerprint as people compare it: its first characters in groups of four. */
export const shortHash = (hash: string): string => (hash.slice(0, 16).match(/.{1,4}/g) ?? []).join(" ");

/** The record's fingerprint, and the chain behind it when somebody wants to check. */
export function Chain({ matter }: { matter: MatterView }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const chain = useChain(matter.mechanism, matter.id, open);
  return (
    <details className="chain" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {say.chain.title} <code>{shortHash(matter.head)} …</code>
      </summary>
      {open ? (
        <Read what={say.chain.one} of={chain}>
          {({ valid, algorithm, events }) => (
            <>
              <p>{valid ? say.chain.valid(events.length, algorithm) : say.chain.broken}</p>
              <ol>
                {events.map(({ seq, hash }) => (
                  <li key={seq}>
                    {seq} <code>{hash}</code>
                  </li>
                ))}
              </ol>
            </>
          )}
        </Read>
      ) : null}
    </details>
  );
}
