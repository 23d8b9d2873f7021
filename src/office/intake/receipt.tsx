import { Button } from "antd";
import type { ActView, IntakeForm, SessionView } from "../../http/types.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { sayDue, sayWeekday } from "../time.ts";
import { useLanguage } from "../words/language.tsx";

interface ReceiptProps {
  readonly form: IntakeForm;
  readonly matter: ActView;
  readonly session: SessionView;
  readonly anonymous: boolean;
  next(): void;
}

/** What is read out to the caller: the number, who is in charge, until when, and how to follow it. */
export function Receipt({ form, matter, session, anonymous, next }: ReceiptProps) {
  const { lang, words: say } = useLanguage();
  const leads = form.after.flatMap(({ dispatch }) => (dispatch ? [dispatch.lead] : []));
  const unit = matter.fields.find(({ name }) => leads.includes(name))?.text ?? session.post?.orgName ?? "";
  // Of what is answered already nothing is promised any more.
  const running =
    matter.done !== null ? [] : matter.clocks.filter(({ end, due }) => end === null && due !== null);
  const last = running.toSorted((one, other) => (other.due ?? 0) - (one.due ?? 0))[0];
  return (
    <section className="intake__receipt" role="status" aria-label={say.intake.readOut}>
      <p className="note">{say.intake.readOut}</p>
      <p className="intake__number">{say.intake.receipt(matter.number)}</p>
      <p>
        {matter.stateTitle}
        {lang === "zh" ? "，" : ". "}
        {say.intake.handledBy(unit)}
        {last?.due
          ? say.intake.until(last.title, `${sayDue(last.due, lang)}${sayWeekday(last.due - 1, lang)}`)
          : ""}
      </p>
      <p>{anonymous ? say.intake.followAnonymous : say.intake.follow}</p>
      <p>
        <Button type="primary" autoFocus onClick={next}>
          {say.intake.next}
        </Button>{" "}
        <PlaceLink to={{ page: "matter", mechanism: matter.mechanism, id: matter.number, act: null }}>
          {say.intake.open}
        </PlaceLink>
      </p>
    </section>
  );
}
