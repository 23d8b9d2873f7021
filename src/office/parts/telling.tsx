import { type ReactNode, createContext, use, useCallback, useEffect, useMemo, useState } from "react";

interface Telling {
  readonly said: string;
  tell(sentence: string): void;
}

const Said = createContext<Telling>({ said: "", tell: () => {} });
const shownMs = 8000;

/** One sentence on what was just done, said to the eye and to a screen reader, gone after a while. */
export function TellingProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(""), shownMs);
    return () => clearTimeout(timer);
  }, [said]);
  const tell = useCallback((sentence: string) => setSaid(sentence), []);
  const telling = useMemo(() => ({ said, tell }), [said, tell]);
  return <Said value={telling}>{children}</Said>;
}

/** Says a sentence at the top of the page. */
export const useTell = (): Telling["tell"] => use(Said).tell;

export function Told() {
  const { said } = use(Said);
  return (
    <div className="told" role="status">
      {said ? <p>{said}</p> : null}
    </div>
  );
}
