// Where the phone is, asked once when the page opens and again before each report.

import { useCallback, useEffect, useState } from "react";

export interface Place {
  /** "经度,纬度"; undefined while unknown. */
  readonly spot: string | undefined;
  readonly metres: number | undefined;
  readonly denied: boolean;
  again(): void;
}

/** The phone's position, with how exact it is in metres; `denied` where the browser or its owner says no. */
export function usePlace(): Place {
  const [found, setFound] = useState<GeolocationCoordinates>();
  const [denied, setDenied] = useState(() => !("geolocation" in navigator));
  const again = useCallback(() => {
    if (!("geolocation" in navigator)) return;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setFound(coords);
        setDenied(false);
      },
      () => setDenied(true),
      { enableHighAccuracy: true, timeout: 12_000, maximumAge: 30_000 },
    );
  }, []);
  useEffect(again, [again]);
  return {
    spot: found && `${found.longitude.toFixed(6)},${found.latitude.toFixed(6)}`,
    metres: found && Math.round(found.accuracy),
    denied,
    again,
  };
}
