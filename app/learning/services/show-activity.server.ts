import type { Call } from "~/people/services/call";
import { changeWords } from "~/clearance/rules/changes/change-words";
import { localDateOf } from "~/kit/time/moment";
import type { Employee } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { quizOverview, type QuizOverview } from "./quiz/quiz-overview.server";
import { scenarioOverview, type ScenarioOverview } from "./scenario/scenario-overview.server";
import { enrolledModule, moduleLearner, unseenOf } from "./enrolled-module.server";
import { lessonPage, partsOf, type LessonPage, type Part } from "./lesson/lesson-page.server";

export type ActivityPage =
  | LessonPage
  /** It has a page of its own, at the reply desk. */
  | { kind: "practice" }
  | {
      kind: "quiz";
      quiz: QuizOverview;
      /** Whether a pass counts today; a renewal, or a change of the quiz, asks for another one. */
      counts: boolean;
      parts: Part[];
      /** What a change since then asks for, and by when. */
      asked: string | null;
      timeZone: string;
    }
  | {
      kind: "scenario";
      scenario: ScenarioOverview;
      /** Whether having done it counts today. */
      counts: boolean;
      parts: Part[];
      /** What a change since then asks for, and by when. */
      asked: string | null;
      timeZone: string;
    };

/** A lesson to read, or what is to be known before a quiz or a scenario. */
export async function showActivity({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
}: Call<Employee> & { moduleKey: string; activityKey: string }): Promise<ActivityPage> {
  const enrolled = await enrolledModule(store, actor, moduleKey);
  const activity = enrolled.module.activities.find((each) => each.key === activityKey);
  if (!activity) throw notFound("lesson");
  const { body } = activity;
  switch (body.kind) {
    case "lesson":
      return lessonPage({ store, actor, now, enrolled, activity, lesson: body });
    case "quiz": {
      const { progress, changes } = await moduleLearner(store.read, actor, enrolled, now);
      const own = changes.filter((change) => change.activityId === activity.id);
      const [change] = await unseenOf(store.read, actor, own);
      const { timeZone } = enrolled.rules.company;
      return {
        kind: "quiz",
        quiz: await quizOverview({ store, actor, now, moduleKey, activityKey }),
        counts: progress.activities.some(({ id, current }) => id === activity.id && current),
        parts: partsOf(progress),
        asked: change ? changeWords(change, localDateOf(now, timeZone)) : null,
        timeZone,
      };
    }
    case "scenario": {
      const { progress, changes } = await moduleLearner(store.read, actor, enrolled, now);
      const own = changes.filter((change) => change.activityId === activity.id);
      const [change] = await unseenOf(store.read, actor, own);
      const { timeZone } = enrolled.rules.company;
      return {
        kind: "scenario",
        scenario: await scenarioOverview({ store, actor, enrolled, activity, scenario: body }),
        counts: progress.activities.some(({ id, current }) => id === activity.id && current),
        parts: partsOf(progress),
        asked: change ? changeWords(change, localDateOf(now, timeZone)) : null,
        timeZone,
      };
    }
    case "practice":
      return { kind: "practice" };
    default:
      return body satisfies never;
  }
}
