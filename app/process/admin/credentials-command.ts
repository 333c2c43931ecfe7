import { retireKeys } from "~/gate/services/credentials/signing/keys.server";
import { m } from "~/kit/language/m";
import { isCurrent, missingFile, openStore, type Place } from "~db/open";

interface Terminal {
  place: Place;
  write: (text: string) => void;
}

/** Runs `npm run credentials -- --rotate`; returns what the process ends with. */
export async function runRotation({ place, write }: Terminal): Promise<0 | 1> {
  const refuse = (words: string) => {
    write(`${words}\n`);
    return 1 as const;
  };
  const file = missingFile(place);
  if (file !== null) return refuse(m.process_start_no_database({ file }));
  if (!(await isCurrent(place))) return refuse(m.process_start_other_version());
  const store = await openStore(place);
  try {
    await retireKeys(store);
    write(`${m.process_credentials_rotated()}\n`);
    return 0;
  } finally {
    await store.close();
  }
}
