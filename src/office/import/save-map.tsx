import { Button, Input } from "antd";
import { useState } from "react";
import { useImportActs } from "../api/imports.ts";
import { useTell } from "../parts/telling.tsx";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { type EditedMap, sendable } from "./edit-map.ts";

/** Keeps the matches under a name, for next year's sheet. */
export function SaveMap({ target, map }: { target: string; map: EditedMap }) {
  const words = useWords();
  const say = words.import.save;
  const tell = useTell();
  const { save } = useImportActs();
  const [name, setName] = useState("");
  const keep = () =>
    save(target, name, sendable(map)).then(
      () => tell(say.saved(name)),
      (error: unknown) => tell(sayRefusal(words, error)),
    );
  return (
    <div className="import__acts import__save">
      <Input
        className="short"
        aria-label={say.name}
        placeholder={say.name}
        maxLength={60}
        value={name}
        onChange={({ target: { value } }) => setName(value)}
      />
      <Button disabled={name.trim() === ""} onClick={() => void keep()}>
        {say.button}
      </Button>
    </div>
  );
}
