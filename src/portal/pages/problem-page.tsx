// Pages that say no: what is missing, what broke, what is refused, each with a way out.

import { addresses } from "../addresses.ts";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

interface ProblemProps extends Pick<Shown, "lang"> {
  status: number;
  /** The sentence of the refusal, where there is a better one than the page's own. */
  detail?: string | undefined;
  /** Where the form stands that was too old to be read. */
  back?: string | undefined;
}

/** The heading of a problem, also the page's title. */
export function problemTitle({ lang, status }: ProblemProps): string {
  const say = pageWords[lang];
  if (status === 404) return say.missingTitle;
  if (status === 429) return say.tooManyTitle;
  return status >= 500 ? say.brokenTitle : say.refusedTitle;
}

/**
 * A number that is unknown and one that may not be seen get this same page, so that nobody learns which it
 * was.
 */
export function ProblemPage(props: ProblemProps) {
  const { lang, status, detail, back } = props;
  const say = pageWords[lang];
  const own = status === 404 ? say.missingText : status >= 500 ? say.brokenText : undefined;
  return (
    <div className="prose">
      <h1>{problemTitle(props)}</h1>
      <p>{own ?? detail}</p>
      {status === 404 ? <p>{say.missingSearch}</p> : null}
      <p className="line-acts">
        {back === undefined ? null : (
          <a className="button" href={back}>
            {say.formAgain}
          </a>
        )}
        <a className={back === undefined ? "button" : undefined} href={addresses.home}>
          {say.home}
        </a>
        {status === 404 ? <a href={addresses.follow}>{say.followAsk}</a> : null}
        {status === 404 ? <a href={addresses.mine}>{say.mine}</a> : null}
      </p>
    </div>
  );
}
