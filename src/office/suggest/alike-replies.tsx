import type { AlikeReplyView } from "../../http/types.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

/** Earlier answers of the unit that the one to be passed repeats: for whoever passes it to judge. */
export function AlikeReplies({ replies }: { replies: readonly AlikeReplyView[] }) {
  const say = useWords();
  return replies.map(({ mechanism, id, number, percent, copy }) => (
    <div className="alike" role="status" key={number}>
      <p>
        <PlaceLink to={{ page: "matter", mechanism, id, act: null }}>
          {say.suggest.copyTitle(number, percent)}
        </PlaceLink>
      </p>
      <p>{copy ? say.suggest.copyHint : say.suggest.lookHint}</p>
    </div>
  ));
}
