import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { Refusal } from "~/kit/http/refusal";
import { authorise } from "~/people/services/authorise.server";
import { parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { chooseCheck } from "~/learning/services/lesson/choose-check.server";
import { completeLesson } from "~/learning/services/lesson/complete-lesson.server";
import { writeDown } from "~/learning/services/lesson/write-down.server";
import { keepPlace } from "~/learning/services/lesson/keep-place.server";
import { showActivity } from "~/learning/services/show-activity.server";
import { type Unsaved, UnsavedWords } from "~/curriculum/parts/markdoc/write-it";
import { LessonOutline } from "~/learning/parts/lesson-outline";
import { LessonView } from "~/learning/parts/lesson-view";
import { partDoneWords } from "~/clearance/rules/words/brought-words";
import { QuizOverview } from "~/assessment/parts/quiz-overview";
import { ScenarioOverview } from "~/practice/parts/scenario/scenario-overview";

export const handle = { width: "full" };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const title =
    page?.kind === "quiz"
      ? page.quiz.title
      : page?.kind === "scenario"
        ? page.scenario.title
        : page?.title;
  return [{ title: `${title ?? m.learning_lesson_lesson()} · Firsthand` }];
};

const place = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({
  moduleKey: params.module ?? "",
  activityKey: params.activity ?? "",
});

/** `?newer` comes from finishing a text that no longer counts, `?done=<activity>` from finishing the part before. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const at = place(args);
  const page = await showActivity({ store, actor, now, ...at });
  if (page.kind === "practice") throw redirect(`/desk/${at.moduleKey}/${at.activityKey}`);
  const { searchParams } = new URL(args.request.url);
  const finished = partDoneWords(page.parts, searchParams.get("done"));
  return { ...page, newer: searchParams.has("newer"), finished, now };
});

const ActivityForm = z.object({
  intent: z.enum(["done", "check", "write", "place", "start"], { error: m.kit_forms_intent }),
  revision: z.string().max(100).optional(),
  check: z.string().max(200).optional(),
  choice: z.coerce.number().int().min(0).max(100).optional(),
  write: z.string().max(200).optional(),
  words: z.string().optional(),
  section: z.string().max(300).optional(),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "lesson:progress");
  const form = await parseForm(args.request, ActivityForm);
  if (!form.ok) throw incomplete();
  const { intent, revision, check, choice, write, words, section } = form.value;
  const call = { store, actor, now, ...place(args) };
  const here = `/learn/${call.moduleKey}/${call.activityKey}`;
  switch (intent) {
    case "done": {
      if (!revision) throw incomplete();
      const { counts, next } = await completeLesson({ ...call, revisionId: revision });
      if (!counts) return redirect(`${here}?newer`, 303);
      return redirect(
        next
          ? `/learn/${next.moduleKey}/${next.activityKey}?done=${encodeURIComponent(call.activityKey)}`
          : `/learn?finished=${encodeURIComponent(call.moduleKey)}`,
        303,
      );
    }
    case "check":
      if (!check) throw incomplete();
      if (choice === undefined) throw new Refusal(400, m.learning_lesson_choose_answer());
      await chooseCheck({ ...call, check, choice });
      return isFetch(args.request) ? NOTHING_SAID : redirect(`${here}#check-${check}`, 303);
    case "write": {
      if (!write || words === undefined) throw incomplete();
      const written = await writeDown({ ...call, write, words });
      if (!written.ok) {
        const unsaved = { write, words, refusal: written.reason, gone: written.gone };
        return data({ ...NOTHING_SAID, unsaved }, { status: written.gone ? 409 : 400 });
      }
      return isFetch(args.request) ? NOTHING_SAID : redirect(`${here}#write-${write}`, 303);
    }
    case "place":
      if (!section) throw incomplete();
      await keepPlace({ ...call, section });
      return redirect(here, 303);
    case "start": {
      const started = await startAttempt({
        ...call,
        actor: (await authorise(args, "attempt:answer")).actor,
      });
      if (started.ok) return redirect(`${here}/attempts/${started.attemptId}`, 303);
      const refusal = m.learning_lesson_cannot_start();
      return data({ ...NOTHING_SAID, refusal }, { status: 409 });
    }
    default:
      return intent satisfies never;
  }
});

const NOTHING_SAID: { refusal: string | null; unsaved: Unsaved | null } = {
  refusal: null,
  unsaved: null,
};

function incomplete(): Refusal {
  return new Refusal(400, m.kit_forms_not_whole());
}

/** A page that is there already shows the answer where it stands; a form without JavaScript is led back to it. */
function isFetch(request: Request): boolean {
  return request.headers.get("Sec-Fetch-Dest") === "empty";
}

export default function ActivityPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { finished } = page;
  if (page.kind === "lesson")
    return (
      <UnsavedWords.Provider value={answer?.unsaved ?? null}>
        <LessonView lesson={page} newer={page.newer} finished={finished} now={page.now} />
      </UnsavedWords.Provider>
    );
  if (page.kind === "scenario")
    return (
      <div className="lesson-layout">
        <LessonOutline
          module={page.scenario.module}
          parts={page.parts}
          current={page.scenario.key}
        />
        <ScenarioOverview {...page} finished={finished} />
      </div>
    );
  const { quiz, counts, asked, parts, now, timeZone } = page;
  return (
    <div className="lesson-layout">
      <LessonOutline module={quiz.module} parts={parts} current={quiz.key} />
      <QuizOverview
        quiz={quiz}
        counts={counts}
        asked={asked}
        refusal={answer?.refusal ?? null}
        finished={finished}
        now={now}
        timeZone={timeZone}
      />
    </div>
  );
}
