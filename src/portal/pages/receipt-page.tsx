// What one gets for filing: a number, a date, the unit.

import type { MatterView } from "../../http/types.ts";
import { addresses, pageOf } from "../addresses.ts";
import { Nb } from "../marks.tsx";
import { sayMoment } from "../saying.ts";
import { Facts } from "../story.tsx";
import { MatterPromise, type Responsible } from "./promise.tsx";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

interface ReceiptProps extends Shown {
  matter: MatterView;
  responsible: readonly Responsible[];
  /** Shown this one time to who filed without a telephone. */
  code?: string | undefined;
}

/** What one gets for filing: a number, a date, the unit. */
export function ReceiptPage(props: ReceiptProps) {
  const { matter, responsible, code, lang, zone, now } = props;
  const say = pageWords[lang];
  return (
    <div className="prose">
      <h1>{say.receiptTitle}</h1>
      <p>{say.receiptLead}</p>
      <p className="receipt-number">
        <Nb>{matter.number}</Nb>
      </p>
      {code === undefined ? null : (
        <>
          <p>{say.codeOnce}</p>
          <p className="receipt-number">
            <Nb>{code}</Nb>
          </p>
          <p>{say.codeOnceKeep}</p>
        </>
      )}
      <MatterPromise {...props} />
      <Facts
        facts={[
          { name: say.kind, value: matter.title },
          { name: say.received, value: sayMoment(matter.opened, lang, zone, now) },
          ...(responsible.length ? responsible : [{ name: say.whoTitle, value: say.whoNobody }]),
        ]}
      />
      {code === undefined ? <p>{matter.tells ? say.receiptTold : say.receiptKeep}</p> : null}
      <p className="line-acts">
        <a className="button" href={pageOf("follow", matter.number)}>
          {say.receiptFollow}
        </a>
        <a href={addresses.home}>{say.receiptHome}</a>
      </p>
    </div>
  );
}
