import type { FoundInText } from "./found";
import type { Place } from "./tags";
import type { KnownVariables } from "./variables";

/** The state of a walk through one text. `line` is where the walk is, in the text. */
export interface Walk {
  place: Place;
  known: KnownVariables;
  report: (line: number, message: string, found?: FoundInText) => void;
  line: number;
  /** False where tags are unbalanced: then what stands inside what is not known. */
  structural: boolean;
  headings: Map<string, number>;
  checks: Map<string, number>;
  writings: Map<string, number>;
}
