import { randomInt } from "node:crypto";
import {
  addShare,
  endShare,
  findFilling,
  findSharesOf,
  takePlace,
} from "~/gate/queries/credentials/shares";
import { signingKey } from "~/gate/services/credentials/signing/keys.server";
import { verifyPath } from "~/gate/rules/credentials/paths";
import { MOST_IN_LIST, PLACES } from "~/gate/rules/credentials/status-list";
import { isRevoked } from "~/clearance/rules/standing/periods";
import { personInFull } from "~/clearance/services/standing/standings.server";
import { notFound } from "~/kit/http/refusal";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import type { Sealing } from "~/people/services/sealing.server";
import { newId } from "~db/ids";
import type { Tx } from "~db/store";
import { addressHash, newAddress, openAddress, sealAddress } from "./addresses.server";

type Own = Call<Employee> & { enrolmentId: string };

/** What somebody shares of one enrolment, and what they could share now: the period that runs, if they don’t yet. */
export async function showOwnShares({
  store,
  actor,
  now,
  enrolmentId,
  sealing,
}: Own & { sealing: Sealing }) {
  const { runs, rules } = await ownPeriods({ store, actor, now, enrolmentId });
  const shares = await findSharesOf(store.fresh, actor, enrolmentId);
  return {
    company: rules.company.name,
    canShare: runs !== null && !shares.some(({ clearanceId }) => clearanceId === runs.id),
    shares: shares.map((share) => {
      const { clearanceId, level, validFrom, validUntil } = share;
      const address = openAddress(sealing, share);
      const path = address === null ? null : verifyPath(address);
      return { clearanceId, level, validFrom, validUntil, path };
    }),
  };
}

/** Shares the period that runs. Sharing it twice is sharing it once. */
export async function sharePeriod({
  store,
  actor,
  now,
  enrolmentId,
  sealing,
}: Own & { sealing: Sealing }): Promise<void> {
  const { runs } = await ownPeriods({ store, actor, now, enrolmentId });
  if (!runs) throw notFound("clearance");
  const clearanceId = runs.id;
  const address = newAddress();
  const id = newId(now);
  // Before anybody asks, so that what signs it is known by then.
  await signingKey({ store, sealing, now });
  await store.write(async (tx) => {
    const known = await findSharesOf(tx, actor, enrolmentId);
    if (known.some((share) => share.clearanceId === clearanceId)) return;
    await addShare(tx, actor, {
      id,
      clearanceId,
      addressHash: addressHash(address),
      sealedAddress: sealAddress(sealing, id, address),
      ...(await freePlace(tx)),
      createdAt: now,
    });
  });
}

/** Ends it for good. Ending none is no error: it may have been ended in another window. */
export async function stopSharing({
  store,
  actor,
  clearanceId,
}: Call<Employee> & { clearanceId: string }): Promise<void> {
  await store.write((tx) => endShare(tx, actor, clearanceId));
}

/** A place at random, so that neighbours in a list say nothing of each other. */
async function freePlace(tx: Tx) {
  const filling = await findFilling(tx);
  const list = filling ? filling.list + (filling.given < MOST_IN_LIST ? 0 : 1) : 1;
  for (;;) {
    const place = randomInt(PLACES);
    if (await takePlace(tx, { list, place })) return { list, place };
  }
}

/** The period of one’s own enrolment that runs today, paused or not. */
async function ownPeriods({ store, actor, now, enrolmentId }: Own) {
  const found = await personInFull(store, { company: actor, personId: actor.personId, now });
  const enrolment = found?.facts.enrolments.find(({ id }) => id === enrolmentId);
  if (!found || !enrolment) throw notFound("clearance");
  const { today } = found.moment;
  const { suspensions } = found.facts.person;
  const running = enrolment.periods
    .filter((period) => !isRevoked(period, suspensions))
    .filter(({ validFrom, validUntil }) => validFrom <= today && today <= validUntil);
  const runs = running.reduce<(typeof running)[number] | null>(
    (newest, period) => (newest && newest.grantedAt >= period.grantedAt ? newest : period),
    null,
  );
  return { runs, rules: found.rules };
}
