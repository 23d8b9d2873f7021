import { Input, Select } from "antd";
import type { LookView } from "../../http/types.ts";
import { useMechanisms } from "../api/read.ts";
import { SectionHead } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";
import { type EditedMap, type Undated, undated, withDay } from "./edit-map.ts";

const zones = ["Asia/Shanghai", "Asia/Urumqi", "UTC", "America/Los_Angeles"];

interface AskingProps {
  readonly look: LookView;
  readonly map: EditedMap;
  change(map: EditedMap): void;
}

function orderOf({ dateOrders }: LookView, { dates }: EditedMap): "monthFirst" | "dayFirst" | undefined {
  if (dates === undefined) return undefined;
  const same = (order: readonly string[]) => order.join() === dates.join();
  return same(dateOrders.monthFirst) ? "monthFirst" : same(dateOrders.dayFirst) ? "dayFirst" : undefined;
}

/** One day for every row, where no column says when something happened. */
function Days({ look, map, change }: AskingProps) {
  const say = useWords().import.ask;
  const mechanisms = useMechanisms();
  const titleOf = ({ action, mechanism }: Undated): string => {
    const other = mechanisms.data?.find(({ name }) => name === mechanism);
    if (other) return `${other.title} · ${other.actions[action] ?? action}`;
    return look.targets.find(target => target.action === action)?.actionTitle ?? action;
  };
  return undated(map).map(one => {
    const label = one.opens ? say.dayOpening(titleOf(one)) : say.day(titleOf(one));
    return (
      <label key={one.path}>
        <span>{label}</span>
        <Input
          className="short"
          type="date"
          aria-label={label}
          value={one.value}
          onChange={({ target }) => change(withDay(map, one.path, target.value))}
        />
      </label>
    );
  });
}

/** What the sheet does not say by itself: the order of dates, the zone of times, days without a column. */
export function Asking({ look, map, change }: AskingProps) {
  const say = useWords().import.ask;
  const asksOrder = look.questions.includes("date_order");
  const asksZone = look.questions.includes("time_zone");
  if (!asksOrder && !asksZone && undated(map).length === 0) return null;
  const order = orderOf(look, map);
  return (
    <>
      <SectionHead title={say.title} />
      <div className="import__asking">
        {asksZone ? (
          <label>
            <span>{say.zone}</span>
            <Select
              className="short"
              aria-label={say.zone}
              value={map.timeZone}
              onChange={timeZone => change({ ...map, timeZone })}
              options={[...new Set([map.timeZone, ...zones])].map(zone => ({ value: zone, label: zone }))}
            />
          </label>
        ) : null}
        {asksOrder ? (
          <label>
            <span>{say.order}</span>
            <Select
              className="short"
              aria-label={say.order}
              placeholder={say.unsaid}
              {...(order === undefined ? {} : { value: order })}
              onChange={(chosen: "monthFirst" | "dayFirst") =>
                change({ ...map, dates: look.dateOrders[chosen] })
              }
              options={[
                { value: "monthFirst", label: say.monthFirst },
                { value: "dayFirst", label: say.dayFirst },
              ]}
            />
          </label>
        ) : null}
        <Days look={look} map={map} change={change} />
      </div>
    </>
  );
}
