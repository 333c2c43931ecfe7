import type { ScenarioBody } from "~/curriculum/rules/bodies";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import type { CurrentActivity } from "~/curriculum/services/curriculum.server";
import { language } from "~/kit/language/language";
import type { EnrolledModule } from "~/learning/services/enrolled-module.server";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { findOwnPlays } from "~/practice/queries/scenario/plays";
import { filled } from "~/practice/rules/scenario/story/playbook-variables";
import { playValues } from "./play-values.server";

export interface ScenarioOverview {
  module: { key: string; title: string };
  key: string;
  title: string;
  lead: string;
  minutes: number;
  /** The first one first. */
  plays: {
    id: string;
    number: number;
    startedAt: Date;
    /** Null while it goes on, or where it was left in a text that is no longer taught. */
    end: { title: string; good: boolean; at: Date } | null;
  }[];
  /** The play to go on with. */
  open: { id: string; number: number } | null;
  passed: boolean;
}

/** What a scenario’s page says before it is played, and how it went so far. */
export async function scenarioOverview({
  store,
  actor,
  enrolled: { rules, module },
  activity,
  scenario,
}: Omit<Call<Employee>, "now"> & {
  enrolled: EnrolledModule;
  activity: CurrentActivity;
  scenario: ScenarioBody;
}): Promise<ScenarioOverview> {
  const plays = await findOwnPlays(store.read, actor, activity.id);
  const values = await playValues(store.read, actor, rules, rules.playbookNumber);
  const titles = new Map(scenario.endings.map(({ key, title }) => [key, filled(title, values)]));
  const open = plays.find(
    ({ revisionId, endedAt }) => revisionId === activity.revisionId && endedAt === null,
  );
  return {
    module: { key: module.key, title: moduleText(module, language()).title },
    key: activity.key,
    title: scenario.title,
    lead: filled(scenario.lead, values),
    minutes: scenario.minutes,
    plays: plays.map(({ id, number, startedAt, ending, good, endedAt }) => ({
      id,
      number,
      startedAt,
      end:
        endedAt && ending !== null
          ? { title: titles.get(ending) ?? "", good: good === true, at: endedAt }
          : null,
    })),
    open: open ? { id: open.id, number: open.number } : null,
    passed: plays.some(({ good }) => good === true),
  };
}
