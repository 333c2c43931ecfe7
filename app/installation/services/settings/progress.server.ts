import type { Call } from "~/people/services/call";
import type { Admin } from "~/people/rules/actor";
import type { MailState } from "~/installation/rules/mail/state";
import { progressOf, STEPS, type Progress, type Step } from "~/installation/rules/steps";
import { listAgencyPeople } from "~/installation/queries/agency-people";
import {
  changeInstallation,
  findInstallation,
  findWhatExists,
} from "~/installation/queries/installation";

interface Known {
  /** Whether the agency has a name. */
  agencyNamed: boolean;
  /** What is known of the mail settings. */
  mailState: MailState;
}

/** How far the installation is set up, by what there is; null where nothing is left to say. */
export async function showProgress({
  store,
  now,
  agencyNamed,
  mailState,
}: Call<Admin> & Known): Promise<Progress[] | null> {
  const decided = await findInstallation(store.read);
  if (decided.dismissedAt) return null;
  const [exists, trainers] = await Promise.all([
    findWhatExists(store.read),
    listAgencyPeople(store.read, "trainer", now),
  ]);
  const done = {
    agency: agencyNamed,
    mail: mailState === "accepted",
    curriculum: decided.curriculum !== null || exists.programme,
    company: exists.company,
    trainer: trainers.length > 0,
  };
  return progressOf(done, { skipped: decided.skipped, dismissed: false });
}

/** Leaves a step out of the list, or with null puts the whole list away. */
export async function passStep({ store, now, step }: Call<Admin> & { step: Step | null }) {
  await store.write(async (tx) => {
    if (step === null) return await changeInstallation(tx, { dismissedAt: now });
    const { skipped } = await findInstallation(tx);
    const all = STEPS.filter((one) => one === step || skipped.includes(one));
    await changeInstallation(tx, { skipped: all });
  });
}
