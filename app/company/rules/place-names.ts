import { m } from "~/kit/language/m";
import type { Place } from "./places";

export const PLACE_NAMES: Record<Place, () => string> = {
  uk: m.company_playbook_place_uk,
  eu: m.company_playbook_place_eu,
  us: m.company_playbook_place_us,
};
