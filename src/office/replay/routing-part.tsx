import { Button, Select } from "antd";
import type { ReplayForm } from "../../http/types.ts";
import { OrgField } from "../form/org-field.tsx";
import { useWords } from "../words/language.tsx";
import type { PartProps } from "./ask-form.tsx";
import type { RouteDraft } from "./draft.ts";

const empty: RouteDraft = { field: "", value: "", to: "" };
const one = (value: readonly string[] | string | null): string => (typeof value === "string" ? value : "");

function Route({
  form,
  route,
  change,
  remove,
}: {
  form: ReplayForm;
  route: RouteDraft;
  change(route: RouteDraft): void;
  remove(): void;
}) {
  const say = useWords().replay.routing;
  const field = form.routing.find(({ name }) => name === route.field);
  return (
    <div className="replay__route">
      <span>{say.field}</span>
      <Select
        className="short"
        aria-label={say.field}
        value={route.field || null}
        options={form.routing.map(({ name, label }) => ({ value: name, label }))}
        onChange={name => change({ ...route, field: name ?? "", value: "" })}
      />
      <span>{say.value}</span>
      {field?.kind === "org" ? (
        <OrgField
          wiring={{ "aria-label": say.value }}
          value={route.value ? [route.value] : []}
          change={value => change({ ...route, value: one(value) })}
        />
      ) : (
        <Select
          className="short"
          showSearch={{ optionFilterProp: "label" }}
          aria-label={say.value}
          value={route.value || null}
          options={[...(field?.options ?? [])]}
          onChange={value => change({ ...route, value: value ?? "" })}
        />
      )}
      <span>{say.to}</span>
      <OrgField
        wiring={{ "aria-label": say.to }}
        value={route.to ? [route.to] : []}
        change={to => change({ ...route, to: one(to) })}
      />
      <Button onClick={remove}>{say.remove}</Button>
    </div>
  );
}

/** Who would have been dispatched what. */
export function RoutingPart({ form, draft, change }: PartProps) {
  const say = useWords().replay.routing;
  const { routes } = draft;
  if (form.routing.length === 0) return <p className="note">{say.none}</p>;
  return (
    <div className="replay__fields">
      <p className="note">{say.hint}</p>
      {routes.map((route, i) => (
        <Route
          // Rules have no name of their own: their place is what tells them apart.
          key={i}
          form={form}
          route={route}
          change={next => change({ routes: routes.with(i, next) })}
          remove={() => change({ routes: routes.toSpliced(i, 1) })}
        />
      ))}
      <div>
        <Button onClick={() => change({ routes: [...routes, empty] })}>{say.add}</Button>
      </div>
    </div>
  );
}
