import { baseOf } from "~/kit/http/base";
import { hatKey, type Hat } from "~/people/rules/hats";
import { HOME } from "~/people/rules/permissions";

/** The page on which somebody starts who has just joined, with a word of welcome. */
export function firstPage(hat: Hat): string {
  return `${baseOf(hatKey(hat))}${HOME[hat.role]}?welcome`;
}
