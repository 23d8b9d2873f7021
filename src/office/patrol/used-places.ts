// The places that were written last, to be tapped instead of typed. They stay in the phone.

const key = "keymove-patrol-places";
const most = 3;

export function usedPlaces(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(one => typeof one === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}

/** A phone that keeps nothing has the place typed again. */
export function keepPlace(place: string): void {
  const others = usedPlaces().filter(one => one !== place);
  try {
    localStorage.setItem(key, JSON.stringify([place, ...others].slice(0, most)));
  } catch {
    // Full, or forbidden: nothing is lost but a tap.
  }
}
