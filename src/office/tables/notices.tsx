import { Button } from "antd";
import type { TableNotice } from "../../http/types.ts";
import { useWords } from "../words/language.tsx";

interface NoticesProps {
  readonly defects: readonly TableNotice[];
  readonly remarks: readonly TableNotice[];
  readonly checking: boolean;
  readonly readOnly: boolean;
  /** Goes to the cell of a notice. */
  go(notice: TableNotice): void;
  /** Puts in the row that closes a gap. */
  open(notice: TableNotice): void;
}

const shown = 20;

function List({ of, act }: { of: readonly TableNotice[]; act(notice: TableNotice): React.ReactNode }) {
  const { tables: say } = useWords();
  return (
    <ul>
      {of.slice(0, shown).map(notice => (
        <li key={`${notice.code} ${notice.text}`}>
          {notice.text} {act(notice)}
        </li>
      ))}
      {of.length > shown ? <li className="note">{say.checks.more(of.length - shown)}</li> : null}
    </ul>
  );
}

/** All that is wrong, and what should be looked at, each with its way to the cell. */
export function Notices({ defects, remarks, checking, readOnly, go, open }: NoticesProps) {
  const { tables: say } = useWords();
  const toCell = (notice: TableNotice) =>
    notice.row === null ? null : (
      <Button type="link" size="small" onClick={() => go(notice)}>
        {say.checks.go}
      </Button>
    );
  const close = (notice: TableNotice) =>
    notice.code === "decision_gap" && notice.cells && !readOnly ? (
      <Button size="small" onClick={() => open(notice)}>
        {say.checks.open}
      </Button>
    ) : (
      toCell(notice)
    );
  return (
    <section className="tables__checks" aria-label={say.checks.title}>
      <p role="status">
        {checking
          ? say.checks.checking
          : defects.length > 0
            ? say.checks.defects(defects.length)
            : say.checks.fine}
      </p>
      {defects.length > 0 ? <List of={defects} act={toCell} /> : null}
      {remarks.length > 0 ? (
        <>
          <p>{say.checks.remarks(remarks.length)}</p>
          <List of={remarks} act={close} />
        </>
      ) : null}
    </section>
  );
}
