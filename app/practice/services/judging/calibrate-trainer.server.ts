import type { Call, Creating } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import type { PracticeBody } from "~/curriculum/rules/bodies";
import { conflict, notFound } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { agreementOf, driftOf } from "~/practice/rules/judging/agreement";
import { allSamples, samplesFor } from "~/practice/rules/judging/samples";
import type { JudgedSample } from "~/practice/rules/rows";
import {
  addTrainerCalibration,
  findTrainerCalibrations,
} from "~/practice/queries/judging/calibrations";
import { findPracticeSet } from "~/practice/queries/judging/revisions";
import { isSent } from "~db/sent";
import type { Store } from "~db/store";
import { keyedSamples, shownResult, shownSamples, type JudgedList } from "./samples.server";
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
  const asked = { trainerIds: [actor.personId], activityId };
  const before = await findTrainerCalibrations(store.read, asked);
  const last = before.at(-1);
  const lastBody = last ? await findPracticeSet(store.read, last.revisionId) : null;
  return {
    title: set.title,
    number: before.length + 1,
    revisionId: set.revisionId,
    timeZone: company.timeZone,
    samples: shownSamples(nextSamples(actor, set, before), texts),
    times: before.length,
    drift: driftOf(before),
    last: last && lastBody ? shownResult(last, lastBody, texts) : null,
  };
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
    const before = await findTrainerCalibrations(tx, { trainerIds: [personId], activityId });
    const samples = nextSamples(actor, set, before);
    const keyed = keyedSamples(sent, { samples, number: before.length + 1, revisionId });
    if (!keyed) throw conflict(m.practice_calibration_moved_on());
    const agreement = agreementOf(keyed.map(({ both }) => both));
    const judged = keyed.map((one) => one.judged);
    const row = { id, personId, activityId, revisionId, judged, agreement, at: now };
    await addTrainerCalibration(tx, row);
  });
}
