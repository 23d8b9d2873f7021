import type { MatterView, TodoRow } from "../../http/types.ts";
import { useMatter, useMechanism } from "../api/read.ts";
import { Actions } from "../matter/actions.tsx";
import { Clocks } from "../matter/clocks.tsx";
import { Facts } from "../matter/facts.tsx";
import { StoryLine } from "../matter/story.tsx";
import { SectionHead } from "../parts/marks.tsx";
import { Read } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { useWords } from "../words/language.tsx";

function Preview({ matter }: { matter: MatterView }) {
  const say = useWords();
  const mechanism = useMechanism(matter.mechanism);
  const last = matter.story.toSorted((one, other) => other.seq - one.seq)[0];
  const act = (name: string) => go({ page: "matter", mechanism: matter.mechanism, id: matter.id, act: name });
  return (
    <>
      <Clocks clocks={matter.clocks} />
      <SectionHead title={say.matter.facts} />
      <Facts matter={matter} narrow />
      {last ? (
        <>
          <SectionHead title={say.matter.lastStep} />
          <ol className="story">
            <StoryLine line={last} />
          </ol>
        </>
      ) : null}
      <Actions matter={matter} mechanism={mechanism} act={act} current={null} />
    </>
  );
}

/** The matter under the cursor, read beside the list where the screen has room for it. */
export function Peek({ row }: { row: TodoRow }) {
  const say = useWords();
  const matter = useMatter(row.mechanism, row.id);
  return (
    <aside className="peek" aria-label={say.todo.peek}>
      <p className="aside">
        {row.number} {row.stateTitle}
      </p>
      <h2 className="peek__title">{row.title}</h2>
      <Read what={say.matter.one} of={matter}>
        {view => <Preview matter={view} />}
      </Read>
    </aside>
  );
}
