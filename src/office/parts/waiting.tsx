import { Button } from "antd";
import type { ReactNode } from "react";
import { Refused } from "../api/client.ts";
import { useWords } from "../words/language.tsx";
import type { Words } from "../words/zh.ts";

/** While something is read; it takes the place that the answer will fill. */
export function Reading({ what }: { what: string }) {
  const say = useWords();
  return (
    <p className="reading" role="status">
      {say.reading(what)}
    </p>
  );
}

/** What went wrong in a sentence with its way out; the API's own sentence wherever it gave one. */
export function sayRefusal(say: Words, error: unknown): string {
  if (!(error instanceof Refused)) return say.failed.page;
  const { code, status, detail } = error.problem;
  if (code === "offline") return say.failed.offline;
  if (detail) return detail;
  if (status === 503) return say.failed.busy;
  if (status === 404) return say.failed.missing;
  if (status === 403) return say.failed.forbidden;
  return say.failed.page;
}

interface FailureProps {
  readonly error: unknown;
  retry(): unknown;
}

/** A page or a part of it that could not be read. */
export function Failure({ error, retry }: FailureProps) {
  const say = useWords();
  return (
    <div className="failure" role="alert">
      <p>{sayRefusal(say, error)}</p>
      <Button onClick={() => void retry()}>{say.retry}</Button>
    </div>
  );
}

interface Answer<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  refetch(): unknown;
}

/** Draws what was read, or that it is being read, or why it could not be. */
export function Read<T>(props: { what: string; of: Answer<T>; children(data: T): ReactNode }) {
  const { what, of, children } = props;
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Failure error={of.error} retry={of.refetch} />;
  return <Reading what={what} />;
}
