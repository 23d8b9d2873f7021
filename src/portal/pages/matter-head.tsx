// What stands above a matter wherever it is shown: its title, number, kind and state.

import type { ReactNode } from "react";
import type { MatterView } from "../../http/types.ts";
import { Clauses, Nb } from "../marks.tsx";
import type { Lang } from "../words.ts";
import { pageWords } from "./words.ts";

interface MatterHeadProps {
  matter: MatterView;
  lang: Lang;
  /** Stands at the end of the line. */
  children?: ReactNode;
}

export function MatterHead({ matter, lang, children }: MatterHeadProps) {
  const say = pageWords[lang];
  return (
    <>
      <h1>
        <Clauses text={matter.title} />
      </h1>
      <p className="note gap-above">
        {say.number} <Nb>{matter.number}</Nb>
        {say.gap}
        {matter.mechanismTitle}
        {say.gap}
        {matter.stateTitle}
        {children ? say.gap : null}
        {children}
      </p>
    </>
  );
}
