import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import type { CallerView, MatterRow } from "../../http/types.ts";
import { useLookUp } from "../api/intake.ts";
import { FieldFrame } from "../form/field-frame.tsx";
import { Light, PlaceLink, SectionHead } from "../parts/marks.tsx";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";

/** Matters in few words: light, what, where it stands. */
export function FewRows({ rows }: { rows: readonly MatterRow[] }) {
  return (
    <ul className="intake__rows">
      {rows.map(({ id, mechanism, number, light, title, stateTitle, left }) => (
        <li key={id}>
          <Light light={light} />{" "}
          <PlaceLink to={{ page: "matter", mechanism, id: number, act: null }}>{title}</PlaceLink>
          <p className="note">
            {number}　{stateTitle}
            {left ? `　${left}` : ""}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Found({ caller }: { caller: CallerView }) {
  const say = useWords();
  const { phone, name, count, open, again, earlier } = caller;
  return (
    <div role="status">
      <p>
        <b>{name ?? phone}</b> {name ? <span className="note">{phone}</span> : null}
      </p>
      {count === 0 ? (
        <p>{say.intake.unknown}</p>
      ) : (
        <>
          <p>{say.intake.before(count, open)}</p>
          {again.length > 0 ? (
            <ul className="intake__again">
              {again.map(({ title, count: times }) => (
                <li key={title}>{say.intake.again(title, times)}</li>
              ))}
            </ul>
          ) : null}
          {again.length > 0 ? <p className="note">{say.intake.againHint}</p> : null}
          <FewRows rows={earlier} />
        </>
      )}
    </div>
  );
}

interface CallerProps {
  readonly phone: string;
  change(phone: string): void;
  /** The number was looked up or left out: on to the form. */
  next(): void;
}

/** The number of who calls: Enter looks them up and goes on to the form. */
export function CallerPart({ phone, change, next }: CallerProps) {
  const say = useWords();
  const lookUp = useLookUp();
  const [found, setFound] = useState<{ readonly phone: string; readonly caller: CallerView }>();
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);
  const look = async (event: FormEvent) => {
    event.preventDefault();
    setFault("");
    if (!phone.trim()) return next();
    setBusy(true);
    try {
      const { caller } = await lookUp(phone.trim());
      if (caller) setFound({ phone, caller });
      next();
    } catch (error) {
      setFault(sayRefusal(say, error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="intake__caller" aria-label={say.intake.caller}>
      <form onSubmit={event => void look(event)} noValidate>
        <FieldFrame id="intake-phone" label={say.intake.phone} hint={say.intake.phoneHint} error={fault}>
          {wiring => (
            <Input
              {...wiring}
              autoFocus
              inputMode="tel"
              autoComplete="off"
              size="large"
              value={phone}
              onChange={event => change(event.target.value)}
            />
          )}
        </FieldFrame>
        <Button htmlType="submit" loading={busy}>
          {say.intake.look}
        </Button>
      </form>
      <SectionHead title={say.intake.caller} />
      {found && found.phone === phone ? (
        <Found caller={found.caller} />
      ) : (
        <p className="note">{phone.trim() ? "" : say.intake.anonymous}</p>
      )}
    </section>
  );
}
