import { Select } from "antd";
import type { SessionView, ThemedBoard, ThemedSession } from "../../http/types.ts";
import { useThemed, useThemedBoard } from "../api/themed.ts";
import { useKeys } from "../keys.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useTitle, useWallColours } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { sayDay, sayNow, sayWeekday } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { ByLight, Counts, Latest, Parts } from "./board-parts.tsx";
import { spanOf, useClock } from "./clock.ts";

/** How the session stands by the clock: still to come, live, or its state in words. */
function Standing({ session, now }: { session: ThemedSession; now: number }) {
  const say = useWords();
  const { starts, ends, live, state, stateTitle } = session;
  if (live && now >= ends) return <b className="themed__state is-late">{say.themed.overtime}</b>;
  if (live) {
    return (
      <b className="themed__state is-live" role="status">
        {say.themed.live(say.themed.span(...spanOf(ends - now)))}
      </b>
    );
  }
  if (state === "announced" && now < starts) {
    return <b className="themed__state">{say.themed.ahead(say.themed.span(...spanOf(starts - now)))}</b>;
  }
  return <b className="themed__state">{stateTitle}</b>;
}

interface ScreenProps {
  readonly board: ThemedBoard;
  readonly session: SessionView;
  readonly wall: boolean;
  readonly stale: boolean;
}

function Head({ board, session: own, wall, stale }: ScreenProps) {
  const { lang, words: say } = useLanguage();
  const { session } = board;
  const now = useClock(board.at);
  const day = `${sayDay(session.starts, lang)}${sayWeekday(session.starts, lang)}`;
  return (
    <header className="themed__head">
      <p className="themed__series">
        {session.title}　<Standing session={session} now={now} />
        {own.city.sample && wall ? <span className="sample sample--light">{say.sample}</span> : null}
        <span className="themed__clock">
          {stale ? say.themed.stale(sayNow(board.at, lang)) : sayNow(now, lang)}
        </span>
        <PlaceLink to={{ page: "themed", number: session.number, wall: !wall }} className="lead__turn">
          {wall ? say.themed.leaveWall : say.themed.wall}
        </PlaceLink>
      </p>
      <h1>{session.subject}</h1>
      <p className="themed__who">
        {say.themed.time(day, session.opens, session.closes)}　{say.themed.guests} {session.guests}
        {"　"}
        {say.themed.dial} <b>{session.dial}</b>
      </p>
    </header>
  );
}

function Screen(props: ScreenProps) {
  const say = useWords();
  const { board, wall } = props;
  const { standing, session } = board;
  return (
    <div className={wall ? "themed themed--wall" : "themed"}>
      <Head {...props} />
      <Counts standing={standing} />
      <div className="themed__left">
        <Parts title={say.themed.topics} parts={standing.topics} most={wall ? 4 : 10} />
        <Parts title={say.themed.areas} parts={standing.areas} most={wall ? 4 : 10} />
      </div>
      <div className="themed__right">
        <Latest rows={board.latest} wall={wall} />
      </div>
      {wall ? null : (
        <>
          <ByLight lights={board.lights} />
          <p className="note themed__lights">
            <PlaceLink to={{ page: "matter", mechanism: "themedSession", id: session.number, act: null }}>
              {say.themed.page}
            </PlaceLink>
            {"　"}
            <PlaceLink to={{ page: "ledger", mechanism: "themedSession", query: {} }}>
              {say.themed.ledger}
            </PlaceLink>
          </p>
        </>
      )}
    </div>
  );
}

function Board({ number, session, wall }: { number: string; session: SessionView; wall: boolean }) {
  const say = useWords();
  const board = useThemedBoard(number);
  useWallColours(wall);
  useKeys({ Escape: () => go({ page: "themed", number, wall: false }) }, wall);
  return (
    <Read what={say.themed.nav} of={board} whole>
      {view => <Screen board={view} session={session} wall={wall} stale={board.isError} />}
    </Read>
  );
}

interface PageProps {
  /** The session's number; null: the one that is on, else the next. */
  readonly number: string | null;
  readonly wall: boolean;
  readonly session: SessionView;
}

/**
 * The board of a themed session: at a desk with every appeal by its light, on a wall for all who stand there.
 */
export function ThemedPage({ number, wall, session }: PageProps) {
  const say = useWords();
  const list = useThemed();
  useTitle(say.themed.nav);
  return (
    <Read what={say.themed.nav} of={list} whole>
      {({ sessions }) => {
        const chosen = number ?? sessions[0]?.number;
        if (chosen === undefined) return <p className="note themed__none">{say.themed.none}</p>;
        const options = sessions.map(one => ({
          value: one.number,
          label: `${one.title}　${one.subject}　${one.stateTitle}`,
        }));
        return (
          <>
            {wall ? null : (
              <div className="themed__choice">
                <Select
                  aria-label={say.themed.choose}
                  showSearch={{ optionFilterProp: "label" }}
                  className="wide"
                  value={chosen}
                  options={options}
                  onChange={(value: string) => go({ page: "themed", number: value, wall: false })}
                />
              </div>
            )}
            <Board key={chosen} number={chosen} session={session} wall={wall} />
          </>
        );
      }}
    </Read>
  );
}
