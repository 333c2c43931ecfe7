/** Where a company may work, as far as lessons know the law there. */
export const PLACES = ["uk", "eu", "us"] as const;
export type Place = (typeof PLACES)[number];

/** For each place whether it is chosen. */
export function ticked(isChosen: (place: Place) => boolean): Record<Place, boolean> {
  const [uk, eu, us] = [isChosen("uk"), isChosen("eu"), isChosen("us")];
  return { uk, eu, us };
}
