import { upToDate } from "~/clearance/services/board/up-to-date.server";
import { findHeld, lastGateChange } from "~/clearance/queries/standings/changes";
import { HELD_NOTHING, heldText } from "~/clearance/rules/standing/held";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { findEmployeePage } from "~/gate/queries/employees";
import { standingsByPerson } from "~/gate/services/standings-by-person.server";
import { isDatabaseAway, isNotWritable } from "~/kit/http/database-away";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";

export interface Held {
  personId: string;
  email: string;
  held: string;
}

interface HeldNow {
  /** Everyone of whom the gate says yes to something today. */
  people: readonly Held[];
  /** The last change of its answers that is in it. */
  change: Date | null;
  /** The people of whom it can’t say: they are in none of it. */
  doubtful: number;
}

interface Asked {
  company: OwnCompany;
  now: Date;
}

/** The last change of the gate’s answers, with all that has happened until now; null where none ever changed. */
export async function changeNow(store: Store, { company, now }: Asked): Promise<Date | null> {
  await upToDate(store, { company, now });
  return await lastGateChange(store.fresh, company);
}

/**
 * Whom the gate says yes of. Where somebody can’t be derived, nobody’s is kept any further: then each is asked about alone, and who
 * can’t be told of is left out.
 */
export async function heldNow(store: Store, asked: Asked): Promise<HeldNow> {
  try {
    const change = await changeNow(store, asked);
    return { people: await findHeld(store.fresh, asked.company), change, doubtful: 0 };
  } catch (error) {
    if (isDatabaseAway(error) || isNotWritable(error)) throw error;
    return await askedOneByOne(store, asked);
  }
}

async function askedOneByOne(store: Store, { company, now }: Asked): Promise<HeldNow> {
  const rules = await companyRules(store, company);
  const channelIds = rules.channels.map(({ id }) => id);
  const people: Held[] = [];
  let doubtful = 0;
  for (let after = ""; ;) {
    const page = await findEmployeePage(store.fresh, company, { after, limit: 100 });
    for (const { id: personId, email } of page) {
      const some = { company, personIds: [personId] };
      try {
        const standings = await standingsByPerson(store.fresh, some, { rules, now });
        const held = heldText(standings.get(personId) ?? [], channelIds);
        if (held !== HELD_NOTHING) people.push({ personId, email, held });
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        doubtful += 1;
      }
    }
    const last = page.at(-1);
    if (!last || page.length < 100) return { people, change: null, doubtful };
    after = last.id;
  }
}
