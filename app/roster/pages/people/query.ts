import { z } from "zod";
import { addressBy, oneOf, PAGE, SEARCH } from "~/kit/http/address";

/** What the address of a company's people says. */
const ADDRESS = addressBy(
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
const DONE = addressBy(
  z.object({
    done: oneOf(["1"]),
    added: COUNT,
    returned: COUNT,
    changed: COUNT,
    gone: COUNT,
  }),
);

export function rosterQueryOf(request: Request) {
  const { q, team, ...query } = ADDRESS.read(request);
  return { ...query, search: q, team: team === "" ? null : team };
}

export type RosterSearch = ReturnType<typeof rosterQueryOf>;

export function rosterSearch({ search, team, ...query }: RosterSearch): string {
  return ADDRESS.write({ ...query, q: search, team: team ?? "" });
}

/** Null where nothing was. */
export function doneOf(request: Request) {
  const { done, ...counts } = DONE.read(request);
  return done === null ? null : counts;
}
