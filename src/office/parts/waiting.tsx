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
  /** It takes the place of the whole page, heading and all. */
  readonly whole?: boolean;
  retry(): unknown;
}

/** A page or a part of it that could not be read. */
export function Failure({ error, retry, whole = false }: FailureProps) {
  const say = useWords();
  return (
    <div className="failure" role="alert">
      {whole ? <h1>{say.failed.title}</h1> : null}
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

interface ReadProps<T> {
  readonly what: string;
  readonly of: Answer<T>;
  /** What is read is the whole page. */
  readonly whole?: boolean;
  children(data: T): ReactNode;
}

/** Draws what was read, or that it is being read, or why it could not be. */
export function Read<T>(props: ReadProps<T>) {
  const { what, of, whole = false, children } = props;
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Failure error={of.error} retry={of.refetch} whole={whole} />;
  return <Reading what={what} />;
}
