import { m } from "~/kit/language/m";

/** What can stand between the cells of a file that we make: Excel expects semicolons where decimals have a comma. */
export const SEPARATORS = ["comma", "semicolon"] as const;
export type Separator = (typeof SEPARATORS)[number];

export const SEPARATOR_MARKS: Record<Separator, "," | ";"> = { comma: ",", semicolon: ";" };

export const SEPARATOR_WORDS: Record<Separator, () => string> = {
  comma: m.kit_csv_commas,
  semicolon: m.kit_csv_semicolons,
};
