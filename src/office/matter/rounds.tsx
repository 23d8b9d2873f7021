import type { RoundView } from "../../http/types.ts";
import { SectionHead } from "../parts/marks.tsx";
import { sayDue, sayMoment } from "../time.ts";
import { useLanguage } from "../words/language.tsx";

function Round({ round: { title, order, open, due, seats } }: { round: RoundView }) {
  const { lang, words: say } = useLanguage();
  const signed = seats.filter(seat => seat.signed).length;
  const until = open && due !== null ? say.round.until(sayDue(due, lang)) : null;
  const stateOf = (seat: RoundView["seats"][number]) => {
    if (seat.signed) return seat.at === null ? say.round.signed : sayMoment(seat.at);
    if (!open) return say.round.without;
    return seat.turn ? say.round.turn : say.round.missing;
  };
  return (
    <section className="round">
      <SectionHead
        title={title}
        aside={[say.round.orders[order], say.round.count(signed, seats.length), until]
          .filter(Boolean)
          .join(say.round.comma)}
      />
      <ol className="round__seats">
        {seats.map((seat, at) => (
          <li key={at} className={seat.signed ? "is-signed" : seat.turn ? "is-turn" : undefined}>
            <b>{seat.org}</b>
            <span>{stateOf(seat)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Rounds of signatures: a part of the bar for each unit, filled where it has signed. */
export const Rounds = ({ rounds }: { rounds: readonly RoundView[] }) =>
  rounds.map(round => <Round key={round.name} round={round} />);
