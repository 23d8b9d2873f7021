import { useEffect, useState, useSyncExternalStore } from "react";
import { useWords } from "../words/language.tsx";

const wide = "(min-width: 1700px)";

function watch(changed: () => void): () => void {
  const list = matchMedia(wide);
  list.addEventListener("change", changed);
  return () => list.removeEventListener("change", changed);
}

/** Whether there is room for a reading pane beside the list. */
export const useWide = (): boolean => useSyncExternalStore(watch, () => matchMedia(wide).matches);

/** The element that holds the office, for what lies over the page. */
export const office = (): HTMLElement => document.getElementById("office") ?? document.body;

/** Names the browser's tab after the page. */
export function useTitle(title: string): void {
  const say = useWords();
  useEffect(() => {
    document.title = title ? `${title} · ${say.title}` : say.title;
  }, [title, say]);
}

/** The wall's colours are values of the same names, for as long as it is shown. */
export function useWallColours(wall: boolean): void {
  useEffect(() => {
    if (!wall) return;
    const { dataset } = document.documentElement;
    dataset["surface"] = "wall";
    return () => void delete dataset["surface"];
  }, [wall]);
}

/** The present, moved on every half minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
