import { useEffect, useRef, useState } from "react";
import { PLACE_NAMES } from "~/company/rules/place-names";
import { PLACES, type Place } from "~/company/rules/places";
import { placesOfZone } from "~/company/rules/setup/zone-places";
import { m } from "~/kit/language/m";

interface PlaceChoicesProps {
  /** The company’s time zone as it is typed. */
  zone: string;
  /** What was chosen, on a form that came back; null on a fresh one. */
  typed: readonly string[] | null;
}

/** Where a company works. Until a box is ticked or cleared by hand, they follow the time zone. */
export function PlaceChoices({ zone, typed }: PlaceChoicesProps) {
  const boxes = useRef<HTMLFieldSetElement>(null);
  const [chosen, setChosen] = useState<readonly string[] | null>(typed);
  useEffect(() => {
    // What was ticked before the page came to life stays.
    const there = [...(boxes.current?.querySelectorAll<HTMLInputElement>(":checked") ?? [])];
    if (there.length > 0) setChosen(there.map(({ value }) => value));
  }, []);
  const ticked = chosen ?? placesOfZone(zone);
  const tick = (place: Place, on: boolean) =>
    setChosen([...ticked.filter((one) => one !== place), ...(on ? [place] : [])]);
  return (
    <fieldset ref={boxes}>
      <legend className="field-label">{m.authoring_playbook_places()}</legend>
      <p className="field-hint">{m.authoring_companies_places_hint()}</p>
      {PLACES.map((place) => (
        <label key={place} className="tick">
          <input
            type="checkbox"
            name="places"
            value={place}
            checked={ticked.includes(place)}
            onChange={({ target }) => tick(place, target.checked)}
          />
          <span>{PLACE_NAMES[place]()}</span>
        </label>
      ))}
    </fieldset>
  );
}
