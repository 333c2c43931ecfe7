import { PLACE_NAMES } from "~/company/rules/place-names";
import { PLACES, type Place } from "~/company/rules/places";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { listed } from "~/kit/text/listed";

/** The trainer’s companies whose people read each place’s law. */
export function LawReaders({ companies }: { companies: Readonly<Record<Place, string[]>> }) {
  return (
    <Card fit="tight" aria-labelledby="readers-title">
      <h2 id="readers-title">{m.authoring_law_readers()}</h2>
      <ul className="plain-list room-above">
        {PLACES.map((place) => (
          <li key={place}>
            <b>{PLACE_NAMES[place]()}</b>{" "}
            {companies[place].length > 0
              ? listed(companies[place])
              : m.authoring_law_readers_nobody()}
          </li>
        ))}
      </ul>
    </Card>
  );
}
