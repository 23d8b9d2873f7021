import type { EvidenceView } from "../../http/types.ts";
import { useWords } from "../words/language.tsx";

const minute = 60_000;
const [width, height, edge] = [640, 64, 24] as const;

/** The last minutes before the limit, or the minutes of a burst, as a ruler with a mark for each act. */
export function Strip({ within, evidence }: { within: number; evidence: readonly EvidenceView[] }) {
  const { findings: say } = useWords();
  const minutes = Math.round(within / minute);
  const isDue = evidence.every(({ due }) => due !== null);
  const first = Math.min(...evidence.map(({ happened }) => happened));
  const place = ({ due, happened }: EvidenceView) =>
    edge + (width - 2 * edge) * (isDue ? 1 - (due! - happened) / within : (happened - first) / within);
  const label = isDue ? say.evidence.strip(minutes) : say.evidence.burst(minutes);
  const step = minutes <= 12 ? 1 : Math.ceil(minutes / 10);
  const ticks = Array.from({ length: Math.floor(minutes / step) + 1 }, (_, at) => at * step);
  return (
    <figure className="findings__strip">
      <figcaption>{label}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <line x1={edge} x2={width - edge} y1={36} y2={36} />
        {ticks.map(at => {
          const x = edge + ((width - 2 * edge) * at) / minutes;
          const left = isDue ? minutes - at : at;
          return (
            <g key={at}>
              <line x1={x} x2={x} y1={36} y2={42} />
              <text x={x} y={58}>
                {left === 0 ? (isDue ? say.evidence.due : say.evidence.begin) : left}
              </text>
            </g>
          );
        })}
        {evidence.map(one => (
          <circle key={one.hash} cx={place(one)} cy={24} r={5} />
        ))}
      </svg>
    </figure>
  );
}
