import { Button } from "antd";
import type { AskView } from "../../http/types.ts";
import { Refused } from "../api/client.ts";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";

interface FormFaultProps {
  readonly refused: unknown;
  readonly form: readonly AskView[];
  retry(): void;
}

/** Why the form did not go through, and what to do; sentences on single fields stand beside those fields. */
export function FormFault({ refused, form, retry }: FormFaultProps) {
  const say = useWords();
  if (!refused) return null;
  const problem = refused instanceof Refused ? refused.problem : null;
  const fields = problem?.fields ?? [];
  const shown = new Set(form.map(({ name }) => name));
  const elsewhere = fields.filter(({ field }) => !shown.has(field));
  const beside = fields.length - elsewhere.length;
  const passing = problem === null || problem.status === 0 || problem.status === 503;
  const moved = problem?.status === 409;
  return (
    <div className="fault" role="alert">
      {beside ? <p>{say.act.faults(beside)}</p> : <p>{sayRefusal(say, refused)}</p>}
      {elsewhere.map(({ field, detail }) => (
        <p key={field}>{detail}</p>
      ))}
      {moved ? <p>{say.act.reloaded}</p> : null}
      {passing ? (
        <>
          <p>{say.act.kept}</p>
          <Button onClick={retry}>{say.retry}</Button>
        </>
      ) : null}
    </div>
  );
}
