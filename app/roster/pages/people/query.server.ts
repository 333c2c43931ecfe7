import { z } from "zod";
import { addressReader, oneOf, PAGE, SEARCH } from "~/kit/http/read-address";
import type { RosterSearch } from "./query";

const ADDRESS = addressReader(
  z.object({
    q: SEARCH,
    team: z.string().max(100).catch(""),
    role: oneOf(["employee", "manager"]),
    show: oneOf(["left"]),
    page: PAGE,
  }),
);

const COUNT = z.coerce.number().int().min(0).max(100_000).catch(0);

/** What was done, as an address says it after an intake. */
const DONE = addressReader(
  z.object({
    done: oneOf(["1"]),
    added: COUNT,
    returned: COUNT,
    changed: COUNT,
    gone: COUNT,
  }),
);

export function rosterQueryOf(request: Request): RosterSearch {
  const { q, team, ...query } = ADDRESS.read(request);
  return { ...query, search: q, team: team === "" ? null : team };
}

/** Null where nothing was. */
export function doneOf(request: Request) {
  const { done, ...counts } = DONE.read(request);
  return done === null ? null : counts;
}
