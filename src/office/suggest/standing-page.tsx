import type { SessionView, SuggestedSpan, SuggestedStanding } from "../../http/types.ts";
import { useSuggestionStanding } from "../api/suggest.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
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
      <td className="is-number">{suggest.times(of.shown)}</td>
      <td className="is-number">{suggest.times(of.first)}</td>
      <td className="is-number">{suggest.times(of.among)}</td>
      <td className="is-number">{suggest.share(of.firstShare)}</td>
      <td className="is-number">{suggest.share(of.amongShare)}</td>
    </tr>
  );
}

/** What a table is called where the same stands for other fields of the page. */
const labelOf = ({ mechanismTitle, label }: SuggestedStanding, what: string): string =>
  `${mechanismTitle} · ${label} · ${what}`;

/** The last thirty days, then the months in which anything was shown. */
function Spans({ of }: { of: SuggestedStanding }) {
  const { suggest: say } = useWords();
  const months = of.months.filter(({ shown }) => shown > 0);
  if (months.length === 0 && of.last30.shown === 0) return <p className="note">{say.noneShown}</p>;
  const { span, shown, first, among, firstShare, amongShare } = say.columns;
  const numbers = [shown, first, among, firstShare, amongShare];
  return (
    <WideTable label={labelOf(of, say.asked)} heads={[span, ...numbers]} numbers={numbers}>
      {[of.last30, ...months].map(one => (
        <Span key={one.label} of={one} />
      ))}
    </WideTable>
  );
}

function Classes({ of }: { of: SuggestedStanding }) {
  const { suggest: say } = useWords();
  if (of.classes.length === 0) return <p className="note">{say.noClasses}</p>;
  const { label: name, closed: count, standing } = say.classColumns;
  return (
    <WideTable label={labelOf(of, say.classes)} heads={[name, count, standing]} numbers={[count]}>
      {of.classes.map(({ value, label, closed, silent }) => (
        <tr key={value}>
          <th scope="row">{label}</th>
          <td className="is-number">{say.times(closed)}</td>
          <td className={silent ? "note" : undefined}>{silent ? say.silent(of.least) : say.speaks}</td>
        </tr>
      ))}
    </WideTable>
  );
}

function Pairs({ of }: { of: SuggestedStanding }) {
  const { suggest: say } = useWords();
  if (of.pairs.length === 0) return <p className="note">{say.noPairs}</p>;
  const { suggested: first, chosen: instead, times: count } = say.pairColumns;
  return (
    <WideTable label={labelOf(of, say.pairs)} heads={[first, instead, count]} numbers={[count]}>
      {of.pairs.map(({ suggested, chosen, times }) => (
        <tr key={`${suggested} ${chosen}`}>
          <th scope="row">{suggested}</th>
          <td>{chosen}</td>
          <td className="is-number">{say.times(times)}</td>
        </tr>
      ))}
    </WideTable>
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
