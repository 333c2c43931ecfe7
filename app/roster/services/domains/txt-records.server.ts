import { Resolver } from "node:dns/promises";

/** What the domain name system said: the records of a name, or that there are none, or nothing in time. */
type TxtRecords = { ok: true; records: string[] } | { ok: false; why: "none" | "unreachable" };

/** Asks for the TXT records of a name. Never throws, and never waits long. */
export type FindTxt = (name: string) => Promise<TxtRecords>;

const TIMEOUT_MS = 3_000;
const TRIES = 2;
/** Nobody has as many; what a lying server says beyond them isn’t looked at. */
const MOST_RECORDS = 200;

const NONE = new Set(["ENODATA", "ENOTFOUND"]);

/** By the machine’s own resolver. */
export function createFindTxt(): FindTxt {
  return async (name) => {
    const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
    const over = setTimeout(() => resolver.cancel(), TIMEOUT_MS * TRIES);
    try {
      const found = await resolver.resolveTxt(name);
      return { ok: true, records: found.slice(0, MOST_RECORDS).map((parts) => parts.join("")) };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "";
      return { ok: false, why: NONE.has(code) ? "none" : "unreachable" };
    } finally {
      clearTimeout(over);
    }
  };
}
