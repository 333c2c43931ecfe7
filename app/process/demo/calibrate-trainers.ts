import type { PracticeBody, PracticeSample } from "~/curriculum/rules/bodies";
import { SCORES, type Criterion, type Score } from "~/curriculum/rules/practice-kinds";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Trainer } from "~/people/rules/actor";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { allSamples } from "~/practice/rules/judging/samples";
import type { ReplyScores } from "~/practice/rules/rows";
import {
  calibrateTrainer,
  showTrainerCalibration,
} from "~/practice/services/judging/calibrate-trainer.server";
import { textsOf } from "~/practice/services/judging/seen-post.server";
import { taughtSets, type TaughtSet } from "~/practice/services/judging/sets.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";

type Key = Pick<PracticeSample, "scores" | "critical">;

/** How somebody judges every sample who thinks that all of them are good. */
export const ALL_GOOD: Key = {
  scores: { acknowledges: 3, honest: 3, "next-step": 3, voice: 3, plain: 3 },
  critical: [],
};

/** A trainer judges the samples of every set that asks trainers to, nearly as their keys do. */
export async function calibrateClosely(store: Store, trainer: Trainer, now: Date) {
  for (const set of await askingTrainers(store)) await calibrate(store, trainer, now, set, nearly);
}

/** A trainer does so too kindly and overlooks what fails a reply, so that they have to calibrate again. */
export async function calibrateKindly(store: Store, trainer: Trainer, now: Date) {
  const kindly = ({ scores }: Key) => ({ scores: eachScore(scores, raised), critical: [] });
  for (const set of await askingTrainers(store)) await calibrate(store, trainer, now, set, kindly);
}

async function askingTrainers(store: Store): Promise<TaughtSet[]> {
  const sets = [...(await taughtSets(store)).values()];
  return sets.filter(({ body }) => body.calibration?.trainers === true);
}

async function calibrate(
  store: Store,
  actor: Trainer,
  now: Date,
  { moduleKey, key: activityKey, body }: TaughtSet,
  said: (key: Key, at: number) => Key,
) {
  const place = { store, actor, now, moduleKey, activityKey };
  const { samples, number, revisionId } = await showTrainerCalibration(place);
  const [company] = await trainersCompanies(store.read, actor, now);
  const keys = await keysOf(store, company!, body, samples);
  const sent = { number, revisionId, judged: keys.map(said) };
  await calibrateTrainer({ ...place, id: newId(now), sent });
}

/** The keys of samples as they are shown in a company, in their order. */
export async function keysOf(
  store: Store,
  company: OwnCompany,
  body: PracticeBody,
  shown: readonly { text: string }[],
): Promise<Key[]> {
  const { plain } = await textsOf(store, company, null);
  const keys = new Map(allSamples(body).map(({ sample }) => [plain(sample.text), sample]));
  return shown.map(({ text }) => {
    const key = keys.get(text);
    if (!key) throw new Error(`“${body.title}” lacks a sample that is shown.`);
    return key;
  });
}

/** Somebody careful differs by a point now and then. */
export function nearly({ scores, critical }: Key, at: number): Key {
  const near = (score: Score, criterion: Criterion): Score =>
    criterion === "voice" && at % 2 === 0 ? (SCORES[score + 1] ?? lowered(score)) : score;
  return { scores: eachScore(scores, near), critical };
}

const raised = (score: Score): Score => SCORES[score + 1] ?? score;

export const lowered = (score: Score): Score => SCORES[score - 1] ?? score;

export function eachScore(
  scores: ReplyScores,
  said: (score: Score, criterion: Criterion) => Score,
): ReplyScores {
  const entries = Object.entries(scores) as [Criterion, Score][];
  return Object.fromEntries(
    entries.map(([criterion, score]) => [criterion, said(score, criterion)]),
  ) as ReplyScores;
}
