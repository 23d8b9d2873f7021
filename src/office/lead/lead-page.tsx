import type { LeadView, SessionView } from "../../http/types.ts";
import { useLead } from "../api/read.ts";
import { useKeys } from "../keys.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useTitle, useWallColours } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { sayNow, yearOf } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { TopFigures } from "./top-figures.tsx";
import { UnitsByReds, UnitsByShare } from "./units.tsx";
import { Week } from "./week.tsx";
import { Worst } from "./worst.tsx";

/** The roles whose posts have this screen; the server asks again. */
const roles = ["leader", "reform", "auditor"];

export const mayLead = ({ post }: SessionView): boolean =>
  post?.roles.some(role => roles.includes(role)) ?? false;

interface ScreenProps {
  readonly lead: LeadView;
  readonly session: SessionView;
  readonly wall: boolean;
  /** The last reading failed; what stands here is older. */
  readonly stale: boolean;
}

function Head({ lead: { at }, session, wall, stale }: ScreenProps) {
  const { lang, words: say } = useLanguage();
  const time = sayNow(at, lang);
  return (
    <header className="lead__head">
      <h1>{say.lead.title(session.city.name)}</h1>
      {session.city.sample && wall ? <span className="sample sample--light">{say.sample}</span> : null}
      <p className="lead__as-of" role={stale ? "status" : undefined}>
        {stale ? say.lead.stale(time) : say.lead.asOf(time)}
      </p>
      <PlaceLink to={{ page: "lead", wall: !wall }} className="lead__turn">
        {wall ? say.lead.leaveWall : say.lead.wall}
      </PlaceLink>
    </header>
  );
}

function Screen(props: ScreenProps) {
  const { lead, wall } = props;
  const period = yearOf(lead.at);
  return (
    <div className={wall ? "lead lead--wall" : "lead"}>
      <Head {...props} />
      <TopFigures names={lead.figures} period={period} />
      <div className="lead__left">
        <Worst lead={lead} />
      </div>
      <div className="lead__right">
        <UnitsByReds lead={lead} most={wall ? 5 : 8} />
        {lead.ranked ? (
          <UnitsByShare figure={lead.ranked.figure} by={lead.ranked.by} period={period} most={wall ? 4 : 8} />
        ) : null}
      </div>
      <Week lead={lead} most={wall ? 3 : 12} />
    </div>
  );
}

/** One leader's screen: three figures, the five worst by name, the units, the week. */
export function LeadPage({ session, wall }: { session: SessionView; wall: boolean }) {
  const say = useWords();
  const lead = useLead();
  useWallColours(wall);
  useTitle(say.lead.nav);
  useKeys({ Escape: () => go({ page: "lead", wall: false }) }, wall);
  return (
    <Read what={say.lead.nav} of={lead} whole>
      {view => <Screen lead={view} session={session} wall={wall} stale={lead.isError} />}
    </Read>
  );
}
