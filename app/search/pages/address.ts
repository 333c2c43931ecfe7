import { z } from "zod";
import { addressReader, oneOf, SEARCH } from "~/kit/http/read-address";
import { FOUND_KINDS } from "~/search/rules/found/found";

/** What a search’s address says: the words, and the one kind that is shown. */
export const SEARCH_ADDRESS = addressReader(z.object({ q: SEARCH, show: oneOf(FOUND_KINDS) }));
