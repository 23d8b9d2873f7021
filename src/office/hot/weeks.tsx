import { useWords } from "../words/language.tsx";

const [width, height, gap] = [96, 28, 2] as const;

/** Appeals of twelve weeks as small bars; in words for who does not see them. */
export function Weeks({ weeks }: { weeks: readonly number[] }) {
  const { hot: say } = useWords();
  if (weeks.length === 0) return null;
  const most = Math.max(...weeks, 1);
  const step = width / weeks.length;
  return (
    <svg className="hot__weeks" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say.weeks(weeks)}>
      {weeks.map((count, at) => {
        const tall = count === 0 ? 1 : Math.max(2, (count / most) * height);
        // The week is what tells the bars apart.
        // oxlint-disable-next-line react/no-array-index-key
        return <rect key={at} x={at * step} y={height - tall} width={step - gap} height={tall} />;
      })}
    </svg>
  );
}
