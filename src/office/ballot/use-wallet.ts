import { useCallback, useState } from "react";
import type { BallotView } from "../../http/types.ts";
import { type BallotPlace, type PaperSent, askPapers, castPaper } from "../api/ballots.ts";
import { useRefresh } from "../api/act.ts";
import { useCaller } from "../api/caller.ts";
import { type Held, type Wallet, keepWallet, newPaper, papersOf, readWallet, unblinded } from "./papers.ts";

/** The papers of one person in one ballot, and what is done with them. Both acts throw `Refused`. */
export function useWallet(person: string, place: BallotPlace, view: BallotView) {
  const caller = useCaller();
  const refresh = useRefresh();
  const [wallet, setWallet] = useState<Wallet>(() => readWallet(person, view));
  const keep = useCallback(
    (change: (held: Wallet) => Wallet) => {
      // Read anew: another page of this browser may have gone on.
      const next = change(readWallet(person, view));
      keepWallet(person, view, next);
      setWallet(next);
      return next;
    },
    [person, view],
  );

  /** Has all papers signed. They are kept before they are asked for: asked again, they are the same. */
  const take = async (): Promise<void> => {
    const begun: Record<string, Held> = {};
    for (const subject of papersOf(view)) {
      begun[subject] = readWallet(person, view)[subject] ?? (await newPaper(view, subject));
    }
    keep(held => ({ ...begun, ...held }));
    const open = Object.entries(begun).filter(([, held]) => held.signature === undefined);
    const asked = Object.fromEntries(open.map(([subject, { blinded }]) => [subject, blinded]));
    const { signatures } = await askPapers(caller, place, asked);
    for (const [subject, held] of open) {
      const signed = await unblinded(view, subject, held, signatures[subject] ?? "");
      keep(all => ({ ...all, [subject]: signed }));
    }
    await refresh();
  };

  const cast = async (subject: string, marks: PaperSent["marks"]): Promise<void> => {
    const held = readWallet(person, view)[subject];
    const { token = "", signature = "" } = held ?? {};
    await castPaper(caller, place, { group: view.voter?.group ?? "", subject, token, signature, marks });
    keep(all => ({ ...all, [subject]: { ...all[subject]!, cast: true } }));
    await refresh();
  };

  return { wallet, take, cast };
}
