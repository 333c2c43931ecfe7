import type { Call, Creating } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import type { PracticeBody } from "~/curriculum/rules/bodies";
import { conflict, notFound } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { agreementOf, driftOf } from "~/practice/rules/judging/agreement";
import { begunSequence, begunValues, takenUp } from "~/practice/rules/judging/begun";
import { allSamples, samplesFor } from "~/practice/rules/judging/samples";
import type { JudgedSample } from "~/practice/rules/rows";
import {
  addTrainerCalibration,
  findTrainerCalibrations,
} from "~/practice/queries/judging/calibrations";
import {
  dropTrainerCalibrationDraft,
  findTrainerCalibrationDraft,
  keepTrainerCalibrationDraft,
} from "~/practice/queries/judging/calibration-drafts";
import { findPracticeSet } from "~/practice/queries/judging/revisions";
import { isSent } from "~db/sent";
import type { Store } from "~db/store";
import {
  keyedSamples,
  shownResult,
  shownSamples,
  type BegunList,
  type JudgedList,
  type SavedSamples,
} from "./samples.server";
import { textsOf } from "./seen-post.server";
import { taughtSetAt } from "./sets.server";

/** As many as are judged where the set doesn’t say. */
const USUAL = 6;

interface Place {
  moduleKey: string;
  activityKey: string;
}

async function calibratedSet(store: Store, place: Place) {
  const set = await taughtSetAt(store, place);
  if (!set || allSamples(set.body).length === 0) throw notFound("calibration");
  return set;
}

function nextSamples(
  { personId }: Trainer,
  { activityId, body }: { activityId: string; body: PracticeBody },
  before: readonly { judged: JudgedSample[] }[],
) {
  return samplesFor(body, {
    count: body.calibration?.samples ?? USUAL,
    seed: `${personId} ${activityId} ${before.length + 1}`,
    judged: before.flatMap(({ judged }) => judged),
  });
}

/** The samples that a trainer judges next, as they read in one of their companies, and where they differed from the key the last time. */
export async function showTrainerCalibration({
  store,
  actor,
  now,
  ...place
}: Call<Trainer> & Place) {
  const set = await calibratedSet(store, place);
  const [company] = await trainersCompanies(store.read, actor, now);
  if (!company) throw notFound("company");
  const texts = await textsOf(store, company, null);
  const { activityId } = set;
  const { personId } = actor;
  const before = await findTrainerCalibrations(store.read, askedOf({ personId, activityId }));
  const samples = nextSamples(actor, set, before);
  const begun = await findTrainerCalibrationDraft(store.read, { personId, activityId });
  const last = before.at(-1);
  const lastBody = last ? await findPracticeSet(store.read, last.revisionId) : null;
  return {
    title: set.title,
    number: before.length + 1,
    revisionId: set.revisionId,
    timeZone: company.timeZone,
    samples: shownSamples(samples, texts),
    begun: begunValues(begun, samples),
    sequence: begunSequence(begun, now),
    times: before.length,
    drift: driftOf(before),
    last: last && lastBody ? shownResult(last, lastBody, texts) : null,
  };
}

/** Keeps how far a trainer is with the samples. */
export async function saveTrainerCalibration({
  store,
  actor,
  now,
  sent: { number, revisionId, given },
  ...place
}: Call<Trainer> & Place & { sent: BegunList }): Promise<SavedSamples> {
  const set = await calibratedSet(store, place);
  const whose = { personId: actor.personId, activityId: set.activityId };
  return store.write(async (tx) => {
    const before = await findTrainerCalibrations(tx, askedOf(whose));
    if (number !== before.length + 1 || revisionId !== set.revisionId) return { ok: false };
    const kept = await findTrainerCalibrationDraft(tx, whose);
    const { judged, superseded } = takenUp(kept, given, nextSamples(actor, set, before));
    await keepTrainerCalibrationDraft(tx, whose, { judged, updatedAt: now });
    return { ok: true, superseded };
  });
}

/** Where what is chosen counts on from, and whether the list of that number was sent. */
export async function trainerCalibrationTime({
  store,
  actor,
  now,
  number,
  ...place
}: Call<Trainer> & Place & { number: number }) {
  const { activityId } = await calibratedSet(store, place);
  const whose = { personId: actor.personId, activityId };
  const before = await findTrainerCalibrations(store.read, askedOf(whose));
  const begun = await findTrainerCalibrationDraft(store.read, whose);
  return { sequence: begunSequence(begun, now), timeLeft: null, finished: before.length >= number };
}

function askedOf({ personId, activityId }: { personId: string; activityId: string }) {
  return { trainerIds: [personId], activityId };
}

/** Keeps how a trainer judged the samples. Sent twice it is kept once. */
export async function calibrateTrainer({
  store,
  actor,
  now,
  id,
  sent,
  ...place
}: Creating<Trainer> & Place & { sent: JudgedList }): Promise<void> {
  const set = await calibratedSet(store, place);
  const { activityId, revisionId } = set;
  const { personId } = actor;
  await store.write(async (tx) => {
    if (await isSent(tx, "trainerCalibration", id, { personId })) return;
    const before = await findTrainerCalibrations(tx, askedOf({ personId, activityId }));
    const samples = nextSamples(actor, set, before);
    const keyed = keyedSamples(sent, { samples, number: before.length + 1, revisionId });
    if (!keyed) throw conflict(m.practice_calibration_moved_on());
    const agreement = agreementOf(keyed.map(({ both }) => both));
    const judged = keyed.map((one) => one.judged);
    const row = { id, personId, activityId, revisionId, judged, agreement, at: now };
    await addTrainerCalibration(tx, row);
    await dropTrainerCalibrationDraft(tx, { personId, activityId });
  });
}
