import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useEffect, useMemo, useRef } from "react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { answersIn } from "./answer-form";
import { TextLanguage } from "~/curriculum/parts/markdoc/text-language";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { parseFormData, fieldsOf } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { Refusal } from "~/kit/http/refusal";
import { handIn } from "~/assessment/services/hand-in.server";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { showAttempt } from "~/assessment/services/show-attempt.server";
import { Icon } from "~/kit/parts/icon";
import { AnswerForm } from "~/assessment/parts/quiz/answer-form";
import { AttemptReview } from "~/assessment/parts/quiz/attempt-review";
import { ProgressDots } from "~/assessment/parts/quiz/progress-dots";
import { SavedChip } from "~/assessment/parts/quiz/saving/saved-chip";
import { SavingNotice } from "~/assessment/parts/quiz/saving/saving-notice";
import { TimeLeft } from "~/assessment/parts/quiz/time-left";
import { useSaving } from "~/assessment/parts/quiz/saving/use-saving";
import "./attempt.css";

export const handle = { width: "full", tabs: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: `${m.learning_attempt_quiz()} · Firsthand` }];
  const { part, title, questions } = data.attempt;
  const here =
    part === "unfinished"
      ? m.learning_attempt_hand_in()
      : part === "review"
        ? m.learning_attempt_check()
        : part === "all"
          ? null
          : m.learning_attempt_question({
              number: numberText(part),
              total: numberText(questions.length),
            });
  return [{ title: `${here === null ? "" : `${here} · `}${title} · Firsthand` }];
};

const number = z.coerce.number().int().min(1).max(200);
const part = z.union([z.literal(["review", "unfinished"]), number]);
const Query = z.object({ q: part.nullable().default(null).catch(null) });
const GoForm = z.object({
  go: z.union([z.literal("submit"), part], { error: m.learning_attempt_choose_where }),
});

function placeOf({ params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const { module: moduleKey = "", activity: activityKey = "", attempt: attemptId = "" } = params;
  const to = `/learn/${moduleKey}/${activityKey}/attempts/${attemptId}`;
  return { to, moduleKey, activityKey, attemptId };
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "attempt:answer");
  const { to, ...place } = placeOf(args);
  const query = parseFormData(new URL(args.request.url).searchParams, Query);
  const asked = query.ok ? query.value.q : null;
  const attempt = await showAttempt({ store, actor, now, ...place, part: asked });
  if (attempt.finished) throw redirect(`${to}/result`);
  const quiz = `/learn/${place.moduleKey}/${place.activityKey}`;
  return { attempt, to, quiz, timeZone: actor.timeZone };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "attempt:answer");
  const { to, attemptId } = placeOf(args);
  const fields = await fieldsOf(args.request);
  const form = parseFormData(fields, GoForm);
  if (!form.ok) throw new Refusal(400, form.errors.go ?? m.learning_attempt_choose_where());
  const answers = answersIn(fields);
  const saved = await saveAnswer({ store, actor, now, attemptId, answers });
  if (form.value.go === "submit") {
    const accepted = z.array(number).max(200).catch([]).parse(fields.getAll("accepted"));
    const done = await handIn({ store, actor, now, attemptId, accepted });
    return redirect(done ? `${to}/result` : `${to}?q=unfinished`, 303);
  }
  if (saved.ok && saved.mistaken.length > 0)
    return data({ mistaken: saved.mistaken }, { status: 422 });
  if (!saved.ok) return redirect(`${to}/result?refused=${saved.reason}`, 303);
  return redirect(`${to}?q=${form.value.go}`, 303);
});

export default function Attempt() {
  const { attempt, to, quiz, timeZone } = useLoaderData<typeof loader>();
  const { part, questions, shown, title, sequence, layout, timeLeft, deadline } = attempt;
  const { language } = attempt;
  const sent = useActionData<typeof action>();
  // The same as long as nothing was loaded or sent: its fields are looked through for changes whenever it is another.
  const toAnswer = useMemo(
    () => shown.map((question) => asSent(question, sent?.mistaken ?? [])),
    [shown, sent],
  );
  const saved = questions.some(({ state }) => state !== "unanswered");
  const reviewing = part === "review" || part === "unfinished";
  const numbers = reviewing ? [] : shown.map(({ number }) => number);
  const saving = useSaving({ attempt: to, sequence, saved, numbers });
  const moved = useMoved();
  const touched = useTouched(saving.state);
  return (
    <div className="quiz">
      <header className="quiz-head row">
        <Link to={quiz} className="quiz-leave" aria-label={m.learning_attempt_leave()}>
          <Icon name="arrow-left" />
        </Link>
        <h1 className="quiz-title" dir="auto" lang={language}>
          {title}
        </h1>
        <SavedChip
          state={reviewing && saving.state === "plain" ? "saved" : saving.state}
          touched={touched}
        />
        <Link to="/ask" className="quiz-ask" aria-label={m.learning_attempt_ask()}>
          <Icon name="help" />
        </Link>
      </header>
      <div className="quiz-column stack gap-4">
        <ProgressDots questions={questions} current={typeof part === "number" ? part : null} />
        {deadline && timeLeft !== null && (
          <TimeLeft
            timeLeft={timeLeft}
            deadline={deadline}
            timeZone={timeZone}
            saving={saving}
            attempt={to}
          />
        )}
        <SavingNotice
          state={saving.state}
          mistakes={saving.queue.mistakes()}
          here={part === "all" ? to : `${to}?q=${part}`}
        />
      </div>
      <TextLanguage.Provider value={language}>
        {reviewing ? (
          <AttemptReview
            confirming={part === "unfinished"}
            shown={shown}
            questions={questions}
            saving={saving}
            moved={moved}
            onePage={layout === "one-page"}
          />
        ) : (
          <AnswerForm
            key={`${part}-${saving.restored}`}
            shown={toAnswer}
            saving={saving}
            moved={moved}
            count={questions.length}
          />
        )}
      </TextLanguage.Provider>
    </div>
  );
}

/** A question with the answer that was just sent and needs fixing, where it has one. */
function asSent<Question extends { number: number; response: unknown }>(
  question: Question,
  mistaken: readonly { number: number; message: string; said?: unknown }[],
) {
  const sent = mistaken.find(({ number }) => number === question.number);
  return sent ? { ...question, response: sent.said, mistake: sent.message } : question;
}

/** True after the first move within the attempt: then focus follows to the heading. */
function useMoved(): boolean {
  const { search } = useLocation();
  const first = useRef(search);
  const moved = useRef(false);
  if (first.current !== search) moved.current = true;
  return moved.current;
}

/** True once anything has been saved or tried, so that an old “Saved” is not read out on arrival. */
function useTouched(state: string): boolean {
  const touched = useRef(false);
  useEffect(() => {
    if (state === "saving") touched.current = true;
  }, [state]);
  return touched.current;
}
