import { companyRules } from "~/curriculum/services/company-rules.server";
import { notFound } from "~/kit/http/refusal";
import {
  enrolledModule,
  moduleProgress,
  partAfter,
} from "~/learning/services/enrolled-module.server";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { findChoices, findOwnPlay, findOwnPlays } from "~/practice/queries/scenario/plays";
import { otherwiseIn, type Otherwise } from "~/practice/rules/scenario/play/otherwise";
import { playOf, type Play } from "~/practice/rules/scenario/play/play";
import { playValues } from "./play-values.server";

export interface PlayPage {
  id: string;
  number: number;
  title: string;
  play: Play;
  /** What else was offered at each turn; null before a good ending was reached in any play. */
  otherwise: Otherwise[][] | null;
  /** What the module asks for next, once this is done. */
  next: { key: string; title: string; kind: string } | null;
}

interface Input extends Call<Employee> {
  moduleKey: string;
  activityKey: string;
  playId: string;
}

/** A play of one’s own, as far as it has come. */
export async function showPlay({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  playId,
}: Input): Promise<PlayPage> {
  const found = await findOwnPlay(store.read, actor, playId);
  if (!found || found.moduleKey !== moduleKey || found.activityKey !== activityKey)
    throw notFound("page");
  const { body } = found;
  if (body.kind !== "scenario") throw notFound("page");
  const rules = await companyRules(store, actor);
  const values = await playValues(store.read, actor, rules, found.playbookNumber);
  const choices = await findChoices(store.read, found);
  const result = playOf(body, values, choices);
  if (!result.ok) throw new Error(`Play ${playId} broke at turn ${result.turn}: ${result.reason}`);
  const { play } = result;
  const ended = play.outcome !== null;
  const plays = ended ? await findOwnPlays(store.read, actor, found.activityId) : [];
  const knows = ended && plays.some(({ good }) => good === true);
  return {
    id: found.id,
    number: found.number,
    title: body.title,
    play,
    otherwise: knows ? otherwiseIn(body, values, choices) : null,
    next: play.outcome?.passed
      ? await nextAfter({ store, actor, now, moduleKey, activityKey })
      : null,
  };
}

async function nextAfter({ store, actor, now, moduleKey, activityKey }: Omit<Input, "playId">) {
  const enrolled = await enrolledModule(store, actor, moduleKey);
  const activity = enrolled.module.activities.find((each) => each.key === activityKey);
  if (!activity) return null;
  const progress = await moduleProgress(store.read, actor, enrolled, now);
  const next = partAfter(enrolled.module, activity, progress);
  return next && { key: next.key, title: next.body.title, kind: next.body.kind };
}
