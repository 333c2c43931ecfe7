import { turn } from "~/kit/heavy/turn";
import { findUpkeep, type StandingState, type Upkeep } from "~/clearance/queries/standings/state";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { isNotWritable } from "~/kit/http/database-away";
import { onlyOne } from "~/kit/cache/only-one";
import { madeOnce } from "~/kit/cache/remember";
import { momentIn, type LocalDate } from "~/kit/time/moment";
import type { OwnCompany } from "~/ledger/rules/own";
import { findServedCompanies } from "~/people/queries/companies";
import type { Store, Tx } from "~db/store";
import { derivedBy, derivePeople } from "./derive-people.server";

/** What is kept of a company, as it may be read now. */
export interface UpToDate {
  rules: CompanyRules;
  today: LocalDate;
  /** Differs whenever anything of it was written. */
  version: number;
}

/**
 * Derives whatever of a company is not kept as it is now: people whose facts have changed, people of whom time has changed something,
 * or everybody where the rules have. Some at a time, and others have their turn in between; what several ask for at once, they do
 * together. What changes while it is done is not waited for. Where nothing can be written, all of it is derived to be read for now.
 */
export async function upToDate(
  store: Store,
  asked: { company: OwnCompany; now: Date },
): Promise<UpToDate> {
  const done = await bringUpToDate(store, asked, () => true);
  if (!done) throw new Error("What is kept of a company was not brought up to date.");
  return done;
}

/** Does the same of every company that is served, before anybody asks, for as long as it is to. */
export async function deriveAhead(
  store: Store,
  { now, keepGoing }: { now: Date; keepGoing: () => boolean },
): Promise<void> {
  for (const company of await findServedCompanies(store.read)) {
    if (!keepGoing()) return;
    await bringUpToDate(store, { company, now }, keepGoing);
  }
}

async function bringUpToDate(
  store: Store,
  { company, now: askedAt }: { company: OwnCompany; now: Date },
  keepGoing: () => boolean,
): Promise<UpToDate | null> {
  let wanted: number | null = null;
  let begun = 0;
  while (keepGoing()) {
    const rules = await companyRules(store, company);
    const upkeep = await findUpkeep(store.read, company);
    wanted ??= upkeep.change;
    const now = togetherAt(askedAt, upkeep);
    const asked = { company, rules, now, wanted };
    if (isFresh(upkeep, asked)) return asRead(upkeep, asked);
    if (upkeep.state?.rules !== derivedBy(rules).hash) begun += 1;
    try {
      if (begun <= MOST_BEGUN) await store.write((tx) => derivePeople(tx, rules, now));
      else {
        const done = await store.write((tx) => deriveAll(tx, asked, LONGEST_WRITE_MS));
        if (done) return asRead(done, asked);
      }
    } catch (error) {
      if (!isNotWritable(error) || !store.aside) throw error;
      await deriveAside(store, store.aside, asked);
    }
    await turn();
  }
  return null;
}

/**
 * How often somebody begins to derive everybody before they do so in one write. Another version of the program that uses the same
 * database begins anew whenever it sees what this one keeps, and neither would ever be done.
 */
const MOST_BEGUN = 3;
/** For how long that may keep other writes waiting: larger companies wait until the other version has ended. */
const LONGEST_WRITE_MS = 3_000;

/** Derives all of it in one write, as long as that takes no longer; null where it was not done by then. */
async function deriveAll(tx: Tx, asked: Asked, longest = Infinity): Promise<Fresh | null> {
  const { company, rules, now } = asked;
  const began = performance.now();
  for (;;) {
    const upkeep = await findUpkeep(tx, company);
    if (isFresh(upkeep, asked)) return upkeep;
    if (performance.now() - began > longest) return null;
    await derivePeople(tx, rules, now);
    await turn();
  }
}

function asRead({ state }: Fresh, { rules, now }: Asked): UpToDate {
  const { today } = momentIn(rules.company.timeZone, now);
  return { rules, today, version: state.version };
}

/** How long requests may be under way side by side. */
const TOGETHER_MS = 30_000;

/**
 * The instant for which somebody reads: when they asked, or a little later where somebody has derived what is kept for then. Each would
 * derive it anew for their own instant otherwise, undo what the other did, and neither would ever be done, if something happened between.
 */
function togetherAt(askedAt: Date, { lastSince }: Upkeep): Date {
  const ahead = lastSince ? lastSince.getTime() - askedAt.getTime() : 0;
  return lastSince && ahead > 0 && ahead <= TOGETHER_MS ? lastSince : askedAt;
}

/** What is being derived beside a store that takes nothing: all who need it meanwhile wait for the same. */
const asides = onlyOne("derived aside", () =>
  madeOnce((_: Store) => ({ underWay: null as Promise<void> | null })),
);

/** Derives all of it in one go, for each go costs a copy. Also who waited for another company’s looks again then. */
async function deriveAside(store: Store, aside: NonNullable<Store["aside"]>, asked: Asked) {
  const kept = asides(store);
  kept.underWay ??= aside(async (tx) => {
    await deriveAll(tx, asked);
  }).finally(() => (kept.underWay = null));
  await kept.underWay;
}

interface Asked {
  company: OwnCompany;
  rules: CompanyRules;
  now: Date;
  /** The change up to which everything is derived. */
  wanted: number;
}

/** Of a company of which everything is kept as it is now. */
type Fresh = Upkeep & { state: StandingState };

function isFresh(upkeep: Upkeep, { rules, now, wanted }: Omit<Asked, "company">): upkeep is Fresh {
  const { state, firstChangeAt, lastSince } = upkeep;
  return (
    state !== null &&
    state.rules === derivedBy(rules).hash &&
    state.afterName === null &&
    state.change >= wanted &&
    (firstChangeAt === null || firstChangeAt > now) &&
    (lastSince === null || lastSince <= now)
  );
}
