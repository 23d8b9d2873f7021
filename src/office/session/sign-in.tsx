import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import type { SessionView } from "../../http/types.ts";
import { useSessionActs } from "../api/act.ts";
import { Refused } from "../api/client.ts";
import { FieldFrame } from "../form/field-frame.tsx";
import { useTitle } from "../parts/screen.ts";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import type { Words } from "../words/zh.ts";
import { DoorFrame } from "./door-frame.tsx";

type Faults = Readonly<Record<string, string>>;

/** What the API refused, beside the field that it is about; a wrong pair stands at the password. */
function faultsOf(say: Words, error: unknown): Faults {
  if (error instanceof Refused && error.problem.fields?.length) {
    return Object.fromEntries(error.problem.fields.map(({ field, detail }) => [field, detail]));
  }
  const status = error instanceof Refused ? error.problem.status : 0;
  return { [[401, 403, 422].includes(status) ? "password" : "form"]: sayRefusal(say, error) };
}

function missing(say: Words, account: string, password: string): Faults {
  return {
    ...(account.trim() ? {} : { account: say.signIn.accountMissing }),
    ...(password ? {} : { password: say.signIn.passwordMissing }),
  };
}

/** What was typed, and sending it; a wrong password is cleared, the account stays. */
function useSigningIn(say: Words) {
  const { signIn } = useSessionActs();
  const [account, setAccount] = useState("");
  const [password, setPassword] = useState("");
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const empty = missing(say, account, password);
    setFaults(empty);
    if (Object.keys(empty).length) return;
    setBusy(true);
    try {
      await signIn(account.trim(), password);
    } catch (error) {
      setFaults(faultsOf(say, error));
      setPassword("");
    } finally {
      setBusy(false);
    }
  };
  return { account, setAccount, password, setPassword, faults, busy, send };
}

export function SignIn({ session, lost }: { session: SessionView; lost: boolean }) {
  const say = useWords();
  const { account, setAccount, password, setPassword, faults, busy, send } = useSigningIn(say);
  useTitle(say.signIn.title);
  return (
    <DoorFrame title={say.signIn.title} session={session}>
      {lost ? <p className="notice">{say.signIn.lost}</p> : null}
      <form onSubmit={event => void send(event)} noValidate>
        {faults["form"] ? (
          <p className="error" role="alert">
            {faults["form"]}
          </p>
        ) : null}
        <FieldFrame id="account" label={say.signIn.account} error={faults["account"]}>
          {wiring => (
            <Input
              {...wiring}
              size="large"
              autoComplete="username"
              autoFocus
              value={account}
              onChange={event => setAccount(event.target.value)}
            />
          )}
        </FieldFrame>
        <FieldFrame id="password" label={say.signIn.password} error={faults["password"]}>
          {wiring => (
            <Input.Password
              {...wiring}
              size="large"
              autoComplete="current-password"
              value={password}
              onChange={event => setPassword(event.target.value)}
            />
          )}
        </FieldFrame>
        <Button type="primary" size="large" htmlType="submit" loading={busy} block>
          {say.signIn.enter}
        </Button>
      </form>
    </DoorFrame>
  );
}
