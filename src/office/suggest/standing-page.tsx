import type { SessionView, SuggestedSpan, SuggestedStanding } from "../../http/types.ts";
import { useSuggestionStanding } from "../api/suggest.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { sayNow } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";

/** The roles whose posts see how well forms suggest; the server asks again. */
const roles = ["desk", "urger", "auditor"];

export const mayJudge = ({ post }: SessionView): boolean =>
  post?.roles.some(role => roles.includes(role)) ?? false;

function Span({ of }: { of: SuggestedSpan }) {
  const { suggest } = useWords();
  return (
    <tr>
      <th scope="row">{of.label}</th>
      <td>{suggest.times(of.shown)}</td>
      <td>{suggest.times(of.first)}</td>
      <td>{suggest.times(of.among)}</td>
      <td>{suggest.share(of.firstShare)}</td>
      <td>{suggest.share(of.amongShare)}</td>
    </tr>
  );
}

/** The last thirty days, then the months in which anything was shown. */
function Spans({ of }: { of: SuggestedStanding }) {
  const { suggest: say } = useWords();
  const months = of.months.filter(({ shown }) => shown > 0);
  if (months.length === 0 && of.last30.shown === 0) return <p className="note">{say.noneShown}</p>;
  const { span, shown, first, among, firstShare, amongShare } = say.columns;
  return (
    <div className="suggest__scroll" tabIndex={0} role="region" aria-label={say.asked}>
      <table className="suggest__table">
        <thead>
          <tr>
            {[span, shown, first, among, firstShare, amongShare].map(title => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[of.last30, ...months].map(one => (
            <Span key={one.label} of={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Classes({ of: { classes, least } }: { of: SuggestedStanding }) {
  const { suggest: say } = useWords();
  if (classes.length === 0) return <p className="note">{say.noClasses}</p>;
  return (
    <table className="suggest__table">
      <thead>
        <tr>
          <th scope="col">{say.classColumns.label}</th>
          <th scope="col">{say.classColumns.closed}</th>
          <th scope="col">{say.classColumns.standing}</th>
        </tr>
      </thead>
      <tbody>
        {classes.map(({ value, label, closed, silent }) => (
          <tr key={value}>
            <th scope="row">{label}</th>
            <td>{say.times(closed)}</td>
            <td className={silent ? "suggest__silent" : undefined}>
              {silent ? say.silent(least) : say.speaks}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pairs({ of: { pairs } }: { of: SuggestedStanding }) {
  const { suggest: say } = useWords();
  if (pairs.length === 0) return <p className="note">{say.noPairs}</p>;
  return (
    <table className="suggest__table">
      <thead>
        <tr>
          <th scope="col">{say.pairColumns.suggested}</th>
          <th scope="col">{say.pairColumns.chosen}</th>
          <th scope="col">{say.pairColumns.times}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ suggested, chosen, times }) => (
          <tr key={`${suggested} ${chosen}`}>
            <th scope="row">{suggested}</th>
            <td className="suggest__text">{chosen}</td>
            <td>{say.times(times)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Learned({ of: { learned } }: { of: SuggestedStanding }) {
  const { lang, words } = useLanguage();
  const { suggest: say } = words;
  if (learned === null) return <p className="note">{say.never}</p>;
  return (
    <p className="note">
      {say.learned(sayNow(learned.at, lang), learned.matters)}
      {learned.words ? null : <> · {say.noWords}</>}
    </p>
  );
}

function Field({ of, alarmBelow }: { of: SuggestedStanding; alarmBelow: number }) {
  const { suggest: say } = useWords();
  const [figure] = of.figures;
  return (
    <section className="suggest__field" aria-label={`${of.mechanismTitle} ${of.label}`}>
      <SectionHead
        title={`${of.mechanismTitle} · ${of.label}`}
        aside={
          figure ? (
            <PlaceLink to={{ page: "figure", name: figure, by: null }}>{say.figures}</PlaceLink>
          ) : undefined
        }
      />
      <Learned of={of} />
      {of.alarm ? (
        <p className="notice" role="alert">
          {say.alarm(say.share(of.last30.amongShare), say.share(alarmBelow))}
        </p>
      ) : null}
      <h3>{say.asked}</h3>
      <Spans of={of} />
      <div className="suggest__columns">
        <div>
          <h3>{say.classes}</h3>
          <Classes of={of} />
        </div>
        <div>
          <h3>{say.pairs}</h3>
          <Pairs of={of} />
        </div>
      </div>
    </section>
  );
}

/** How well the forms suggest: what people chose beside what they were shown. */
export function SuggestionStandingPage() {
  const { suggest: say } = useWords();
  const standing = useSuggestionStanding();
  useTitle(say.nav);
  return (
    <Read what={say.nav} of={standing} whole>
      {({ fields, alarmBelow, sample }) => (
        <div className="suggest">
          <h1>{say.nav}</h1>
          <p className="note">{say.lead}</p>
          {sample ? <p className="suggest__sample">{say.sample}</p> : null}
          {fields.map(of => (
            <Field key={`${of.mechanism} ${of.field}`} of={of} alarmBelow={alarmBelow} />
          ))}
        </div>
      )}
    </Read>
  );
}
