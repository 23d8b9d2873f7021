import { useId, useState } from "react";
import { useWords } from "../words/language.tsx";
import type { Option } from "./asked.ts";
import { shrunk, thumbOf } from "./photo.ts";
import type { Place } from "./use-place.ts";
import { usedPlaces } from "./used-places.ts";

/** A photo, or why there is none. */
export interface Shot {
  readonly photo: Blob | null;
  readonly thumb: string;
  readonly why: string;
}

interface TilesProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly wide?: boolean;
  readonly more?: (() => void) | undefined;
  choose(value: string): void;
}

/** A choice in tiles as large as a thumb. */
export function Tiles({ name, legend, options, chosen, wide = false, more, choose }: TilesProps) {
  const say = useWords().patrol;
  return (
    <fieldset className="patrol__part">
      <legend>{legend}</legend>
      <div className={wide ? "tiles tiles--wide" : "tiles"}>
        {options.map(({ value, label }) => (
          <label key={value} className="tile">
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => choose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
        {more ? (
          <button type="button" className="tile tile--more" onClick={more}>
            {say.moreKinds}
          </button>
        ) : null}
      </div>
    </fieldset>
  );
}

interface ShotProps {
  readonly shot: Shot | null;
  readonly reasons: readonly Option[];
  take(shot: Shot | null): void;
}

/** The camera, one tap away; who can't take a photo says why. */
export function ShotPart({ shot, reasons, take }: ShotProps) {
  const say = useWords().patrol;
  const id = useId();
  const [without, setWithout] = useState(false);
  const taken = async (file: File | undefined) => {
    if (file === undefined) return;
    const photo = await shrunk(file);
    take({ photo, thumb: await thumbOf(photo), why: "" });
    setWithout(false);
  };
  return (
    <div className="patrol__part">
      <label className="shot" htmlFor={id}>
        {shot?.thumb ? <img src={shot.thumb} alt={say.photoTaken} /> : null}
        <span>{shot?.photo ? say.again : say.photo}</span>
      </label>
      <input
        id={id}
        className="shot__file"
        type="file"
        accept="image/*"
        capture="environment"
        onChange={event => void taken(event.target.files?.[0])}
      />
      {without ? (
        <Tiles
          name="photoless"
          legend={say.whyNoPhoto}
          options={reasons}
          chosen={shot?.why ?? ""}
          choose={why => take({ photo: null, thumb: "", why })}
          wide
        />
      ) : (
        <button type="button" className="patrol__link" onClick={() => setWithout(true)}>
          {say.noPhoto}
        </button>
      )}
    </div>
  );
}

interface WhereProps {
  readonly phone: Place;
  readonly place: string;
  change(place: string): void;
}

/** Where it is: the phone says, and a few words help whoever comes. */
export function Where({ phone, place, change }: WhereProps) {
  const say = useWords().patrol;
  const used = place ? [] : usedPlaces();
  return (
    <div className="patrol__part">
      <label htmlFor="patrol-place">{say.place}</label>
      <input
        id="patrol-place"
        type="text"
        maxLength={100}
        autoComplete="off"
        value={place}
        onChange={event => change(event.target.value)}
      />
      {used.length > 0 ? (
        <p className="patrol__used">
          {used.map(one => (
            <button key={one} type="button" onClick={() => change(one)}>
              {one}
            </button>
          ))}
        </p>
      ) : null}
      <p className="note">
        {phone.spot ? say.fixed(phone.metres ?? 0) : phone.denied ? say.notFixed : say.fixing}{" "}
        {phone.denied ? (
          <button type="button" className="patrol__link" onClick={phone.again}>
            {say.fixAgain}
          </button>
        ) : null}
      </p>
    </div>
  );
}

interface MoreProps {
  readonly situation: string;
  readonly danger: boolean;
  change(part: { readonly situation: string } | { readonly danger: boolean }): void;
}

/** What few need: some words, and that it is urgent. */
export function More({ situation, danger, change }: MoreProps) {
  const say = useWords().patrol;
  return (
    <details>
      <summary>{say.more}</summary>
      <label htmlFor="patrol-situation">{say.situation}</label>
      <textarea
        id="patrol-situation"
        rows={3}
        maxLength={500}
        value={situation}
        onChange={event => change({ situation: event.target.value })}
      />
      <label className="patrol__check">
        <input
          type="checkbox"
          checked={danger}
          onChange={event => change({ danger: event.target.checked })}
        />{" "}
        {say.danger}
      </label>
    </details>
  );
}
