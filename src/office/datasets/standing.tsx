import type { DatasetView } from "../../http/types.ts";
import { useNow } from "../parts/screen.ts";
import { sayDay } from "../time.ts";
import { useLanguage } from "../words/language.tsx";

/** Within this share of the promised days before they are late, a data set reads as due. */
const soon = 0.2;

const lights = { ready: "normal", late: "over", down: "idle", stopped: "ended" } as const;

function lightOf({ standing, asOf, late }: DatasetView, now: number): string {
  if (standing !== "ready" || asOf === null || late === null) return lights[standing];
  return late - now < (late - asOf) * soon ? "due" : "normal";
}

/** How fresh it is, by shape, word and colour; and until when, or why not. */
export function Standing({ of }: { of: DatasetView }) {
  const { lang, words } = useLanguage();
  const say = words.datasets;
  const light = lightOf(of, useNow());
  const word = light === "due" ? say.standing.due : say.standing[of.standing];
  return (
    <>
      <span className={`light light--${light}`}>{word}</span>
      {of.standing === "stopped" ? <div className="note">{of.ground}</div> : null}
      {of.standing === "ready" && of.late !== null ? (
        <div className="note">{say.until(sayDay(of.late, lang))}</div>
      ) : null}
    </>
  );
}
