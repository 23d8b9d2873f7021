import { Select } from "antd";
import { useState } from "react";
import { useOfficials } from "../api/people.ts";
import type { Wiring } from "../form/field-frame.tsx";

interface OfficialFieldProps {
  readonly wiring: Wiring;
  readonly value: string | null;
  change(value: string | null): void;
}

/** An official found by name or account; namesakes are told apart by their posts. */
export function OfficialField({ wiring, value, change }: OfficialFieldProps) {
  const [words, setWords] = useState("");
  const found = useOfficials(words);
  const options = (found.data ?? []).map(({ id, name, account, posts }) => ({
    value: id,
    label: `${name}　${account}${posts ? `　${posts}` : ""}`,
  }));
  return (
    <Select<string>
      {...wiring}
      className="wide"
      showSearch={{ filterOption: false, onSearch: setWords }}
      allowClear
      popupMatchSelectWidth={false}
      options={options}
      value={value}
      onChange={picked => change(picked ?? null)}
    />
  );
}
