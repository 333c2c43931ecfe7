import type { Place } from "~/company/rules/places";

const UK = ["Europe/London", "Europe/Belfast", "GB"];

const EU = [
  ...["Amsterdam", "Athens", "Berlin", "Bratislava", "Brussels", "Bucharest", "Budapest"],
  ...["Busingen", "Copenhagen", "Dublin", "Helsinki", "Lisbon", "Ljubljana", "Luxembourg"],
  ...["Madrid", "Malta", "Mariehamn", "Nicosia", "Paris", "Prague", "Riga", "Rome", "Sofia"],
  ...["Stockholm", "Tallinn", "Vienna", "Vilnius", "Warsaw", "Zagreb"],
]
  .map((city) => `Europe/${city}`)
  .concat(["Asia/Nicosia", "Asia/Famagusta"])
  .concat(["Atlantic/Azores", "Atlantic/Canary", "Atlantic/Madeira", "Africa/Ceuta"]);

const US = [
  ...["Adak", "Anchorage", "Boise", "Chicago", "Denver", "Detroit", "Fort_Wayne"],
  ...["Indianapolis", "Juneau", "Los_Angeles", "Louisville", "Menominee", "Metlakatla", "New_York"],
  ...["Nome", "Phoenix", "Puerto_Rico", "Shiprock", "Sitka", "Yakutat"],
]
  .map((city) => `America/${city}`)
  .concat(["Pacific/Honolulu"]);

/** Time zones of several cities of the United States, by how they begin. */
const US_STARTS = ["America/Indiana/", "America/Kentucky/", "America/North_Dakota/", "US/"];

/** Where a company probably works, by its time zone; nowhere for one outside the places whose law lessons know. */
export function placesOfZone(zone: string): Place[] {
  if (UK.includes(zone)) return ["uk"];
  if (EU.includes(zone)) return ["eu"];
  return US.includes(zone) || US_STARTS.some((start) => zone.startsWith(start)) ? ["us"] : [];
}
