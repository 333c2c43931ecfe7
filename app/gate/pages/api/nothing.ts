import { nothingHere } from "~/gate/services/http/api.server";

/** Any other address below: a program asks, so it isn’t answered with a page. */
export const loader = nothingHere;
export const action = nothingHere;
