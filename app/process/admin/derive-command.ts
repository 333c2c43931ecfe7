import { boardSummary } from "~/clearance/services/board/board-summary.server";
import { forgetStandings } from "~/clearance/queries/standings/state";
import { upToDate } from "~/clearance/services/board/up-to-date.server";
import { m } from "~/kit/language/m";
import { findCompaniesByKey } from "~/ledger/queries/ledger";
import { isCurrent, missingFile, openStore, type Place } from "~db/open";

interface Terminal {
  place: Place;
  now: Date;
  write: (text: string) => void;
}

/** Runs `npm run derive`; returns what the process ends with. */
export async function runDerive({ place, now, write }: Terminal): Promise<0 | 1> {
  const refuse = (words: string) => {
    write(`${words}\n`);
    return 1 as const;
  };
  const file = missingFile(place);
  if (file !== null) return refuse(m.process_start_no_database({ file }));
  if (!(await isCurrent(place))) return refuse(m.process_start_other_version());
  const store = await openStore(place);
  try {
    await store.write(forgetStandings);
    for (const company of await findCompaniesByKey(store.read, null)) {
      const { version } = await upToDate(store, { company, now });
      const { counts } = await boardSummary(store, company, version);
      write(`${m.process_derive_done({ company: company.key, count: counts.all })}\n`);
    }
    return 0;
  } finally {
    await store.close();
  }
}
