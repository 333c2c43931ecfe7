import { z } from "zod";
import { addressBy, oneOf, SEARCH } from "~/kit/http/address";
import { FOUND_KINDS } from "~/search/rules/found/found";

/** What a search’s address says: the words, and the one kind that is shown. */
export const SEARCH_ADDRESS = addressBy(z.object({ q: SEARCH, show: oneOf(FOUND_KINDS) }));
