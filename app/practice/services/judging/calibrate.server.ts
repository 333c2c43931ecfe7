import type { Call, Creating } from "~/people/services/call";
import type { Employee } from "~/people/rules/actor";
import type { PracticeBody } from "~/curriculum/rules/bodies";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { conflict, notFound } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import { refuseArchived } from "~/ledger/queries/archived";
import { markChanged } from "~/people/queries/changes";
import { agreementOf, isCalibrated } from "~/practice/rules/judging/agreement";
import { begunSequence, begunValues, takenUp } from "~/practice/rules/judging/begun";
import { samplesFor } from "~/practice/rules/judging/samples";
import type { JudgedSample } from "~/practice/rules/rows";
import {
  dropCalibrationDraft,
  findCalibrationDraft,
  keepCalibrationDraft,
} from "~/practice/queries/judging/calibration-drafts";
import { addCalibration, findCalibrations } from "~/practice/queries/judging/calibrations";
import { findPracticeSet } from "~/practice/queries/judging/revisions";
import { completeIfDone } from "~/practice/services/desk/complete.server";
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

interface Place {
  moduleKey: string;
  activityKey: string;
}

async function calibratedSet(store: Store, actor: Employee, { moduleKey, activityKey }: Place) {
  const { curriculum } = await companyRules(store, actor);
  const module = curriculum.modules.get(moduleKey);
  const activity = module?.activities.find(({ key }) => key === activityKey);
  if (activity?.body.kind !== "practice" || activity.body.calibration === null)
    throw notFound("calibration");
  const { id: activityId, revisionId, body } = activity;
  return { activityId, revisionId, body, asked: activity.body.calibration };
}

/**
 * The samples that an employee judges next, without their key, and where they differed from it the last time. They calibrate once; from
 * then on they may again.
 */
export async function showCalibration({ store, actor, now, ...place }: Call<Employee> & Place) {
  const { activityId, revisionId, body, asked } = await calibratedSet(store, actor, place);
  const before = await findCalibrations(store.read, actor, activityId);
  const texts = await textsOf(store, actor, null);
  const samples = nextSamples(actor, { activityId, body, asked, before });
  const begun = await findCalibrationDraft(store.read, actor, activityId);
  const last = before.at(-1);
  const lastBody = last ? await findPracticeSet(store.read, last.revisionId) : null;
  return {
    title: body.title,
    number: before.length + 1,
    revisionId,
    asked: asked.agreementBasisPoints,
    samples: shownSamples(samples, texts),
    begun: begunValues(begun, samples),
    sequence: begunSequence(begun, now),
    calibrated: before.some(({ passed }) => passed),
    times: before.length,
    last: last && lastBody ? { ...shownResult(last, lastBody, texts), passed: last.passed } : null,
  };
}

function nextSamples(
  { personId }: Employee,
  {
    activityId,
    body,
    asked,
    before,
  }: {
    activityId: string;
    body: PracticeBody;
    asked: NonNullable<PracticeBody["calibration"]>;
    before: readonly { judged: JudgedSample[] }[];
  },
) {
  return samplesFor(body, {
    count: asked.samples,
    seed: `${personId} ${activityId} ${before.length + 1}`,
    judged: before.flatMap(({ judged }) => judged),
  });
}

/** Keeps how far somebody is with the samples. Of two devices, what was chosen later about a sample stays. */
export async function saveCalibration({
  store,
  actor,
  now,
  sent: { number, revisionId, given },
  ...place
}: Call<Employee> & Place & { sent: BegunList }): Promise<SavedSamples> {
  const set = await calibratedSet(store, actor, place);
  const { activityId } = set;
  return store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const before = await findCalibrations(tx, actor, activityId);
    if (number !== before.length + 1 || revisionId !== set.revisionId) return { ok: false };
    const kept = await findCalibrationDraft(tx, actor, activityId);
    const { judged, superseded } = takenUp(kept, given, nextSamples(actor, { ...set, before }));
    await keepCalibrationDraft(tx, actor, { activityId, judged, updatedAt: now });
    return { ok: true, superseded };
  });
}

/** Where what is chosen counts on from, and whether the list of that number was sent. */
export async function calibrationTime({
  store,
  actor,
  now,
  number,
  ...place
}: Call<Employee> & Place & { number: number }) {
  const { activityId } = await calibratedSet(store, actor, place);
  const before = await findCalibrations(store.read, actor, activityId);
  const begun = await findCalibrationDraft(store.read, actor, activityId);
  return { sequence: begunSequence(begun, now), timeLeft: null, finished: before.length >= number };
}

/** Keeps how an employee judged the samples, with how far that agrees with the key. Sent twice it is kept once. */
export async function calibrate({
  store,
  actor,
  now,
  id,
  sent: list,
  ...place
}: Creating<Employee> & Place & { sent: JudgedList }): Promise<{ passed: boolean }> {
  const { activityId, revisionId, body, asked } = await calibratedSet(store, actor, place);
  const { companyId, personId } = actor;
  return store.write(async (tx) => {
    const before = await findCalibrations(tx, actor, activityId);
    const sent = before.find((one) => one.id === id);
    if (await isSent(tx, "calibration", id, { companyId, personId }))
      return { passed: sent?.passed ?? false };
    const number = before.length + 1;
    const samples = nextSamples(actor, { activityId, body, asked, before });
    const keyed = keyedSamples(list, { samples, number, revisionId });
    if (!keyed) throw conflict(m.practice_calibration_moved_on());
    const both = keyed.map((one) => one.both);
    const judged = keyed.map((one) => one.judged);
    const passed = isCalibrated(both, asked);
    const agreement = agreementOf(both);
    const row = { id, activityId, revisionId, number, judged, agreement, passed, at: now };
    await addCalibration(tx, actor, row);
    await dropCalibrationDraft(tx, actor, activityId);
    await markChanged(tx, actor);
    if (passed) await completeIfDone(tx, actor, { activityId, now });
    return { passed };
  });
}
