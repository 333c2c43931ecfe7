import { coverageOf, type CoveragePerson } from "~/clearance/rules/coverage/coverage";
import type { Hours } from "~/clearance/rules/coverage/hours";
import { OUTLOOK_DAYS, stepSaid, type Outlook } from "~/clearance/rules/board/outlook";
import { findHours } from "~/clearance/queries/hours";
import type { Reach } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { boardOutlooks } from "~/clearance/services/board/board-rows.server";

/** The coming weeks of a company: who covers which channel on which day. */
export async function companyCoverage(
  store: Store,
  { company, now }: { company: Reach; now: Date },
) {
  const { people: found, rules, today } = await boardOutlooks(store, { company, now });
  const hours = new Map<string, Hours[]>();
  for (const { personId, validFrom, week } of await findHours(store.read, company)) {
    const known = hours.get(personId);
    if (known) known.push({ validFrom, week });
    else hours.set(personId, [{ validFrom, week }]);
  }
  const titled = titledFor(rules);
  const said = (one: Outlook["away"][number]) =>
    stepSaid({ ...one, nextStep: titled.step(one.nextStep) });
  const people = new Map(
    found.map(({ person: { id, name }, outlook: { clear, away } }): [string, CoveragePerson] => {
      return [id, { id, name, clear, away: away.map(said), hours: hours.get(id) ?? [] }];
    }),
  );
  const channels = coverageOf({
    channelIds: rules.channels.map(({ id }) => id),
    people: [...people.values()],
    today,
    days: OUTLOOK_DAYS,
  });
  return { rules, today, people, channels };
}
