import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { TextLanguage } from "~/curriculum/parts/markdoc/text-language";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { brought } from "~/learning/services/brought.server";
import { showResult, type ResultView } from "~/learning/services/quiz/show-result.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Icon } from "~/kit/parts/icon";
import { Notice } from "~/kit/parts/notice";
import { tellAttempt } from "~/assessment/parts/quiz/saving/attempt-channel";
import { ObjectiveScores } from "~/assessment/parts/quiz/objective-scores";
import { ResultQuestion } from "~/assessment/parts/quiz/result-question";
import { RetakeButton, RetakeWords } from "~/assessment/parts/quiz/retake";
import "~/kit/parts/page/page-head.css";
import "./result.css";

export const handle = { width: "full" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${headline(data.result)} · ${data.result.title} · Firsthand` : "Firsthand" },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const {
    module: moduleKey = "",
    activity: activityKey = "",
    attempt: attemptId = "",
  } = args.params;
  const quiz = `/learn/${moduleKey}/${activityKey}`;
  const result = await showResult({ store, actor, now, moduleKey, activityKey, attemptId });
  if (!result.finished) throw redirect(`${quiz}/attempts/${attemptId}`);
  const passed = result.score.passed || result.passStands !== null;
  const { words, next } = passed
    ? await brought({ store, actor, now, moduleKey })
    : { words: null, next: null };
  const refused = new URL(args.request.url).searchParams.get("refused");
  const attempt = `${quiz}/attempts/${attemptId}`;
  return { result, quiz, attempt, refused, passed, words, next, now, timeZone: actor.timeZone };
});

const SHORT_WORDS = {
  objectives: m.learning_attempt_short_objectives,
  critical: m.learning_attempt_short_critical,
} as const;

type Scored = Pick<ResultView, "score" | "passStands">;

function headline({ score, passStands }: Scored) {
  const { passed, points, maxPoints: max } = score;
  const scored = { points: numberText(points), max };
  if (passed) return m.learning_attempt_passed(scored);
  return passStands === null
    ? m.learning_attempt_not_yet(scored)
    : m.learning_attempt_pass_stands(scored);
}

/** The same with how many points are needed, where too few keep it from passing. */
function heading(result: Scored & Pick<ResultView, "neededPoints">) {
  const { points, maxPoints: max, passed } = result.score;
  const enough = points >= result.neededPoints;
  if (passed || result.passStands !== null || enough) return headline(result);
  const needed = numberText(result.neededPoints);
  return m.learning_attempt_not_yet_needed({ points: numberText(points), max, needed });
}

export default function Result() {
  const { result, quiz, attempt, refused, passed, words, next, now, timeZone } =
    useLoaderData<typeof loader>();
  useEffect(() => tellAttempt(attempt, { kind: "finished" }), [attempt]);
  const { module, title, unanswered, questions, retake } = result;
  const { objectives, timeRanOut, goOver, passStands, moreLater, untilPassed, short } = result;
  const sure = questions.filter(
    ({ certainty, outcome }) => certainty === "certain" && outcome !== "right",
  );
  const rest = questions.filter((question) => !sure.includes(question));
  return (
    <TextLanguage.Provider value={result.language}>
      <div className="result stack gap-5">
        {refused && (
          <Notice
            tone="warn"
            title={
              refused === "time-over"
                ? m.learning_attempt_time_over()
                : m.learning_attempt_handed_in()
            }
            role="alert"
          >
            {m.learning_attempt_not_added()}
          </Notice>
        )}
        <p className="screen-only">
          <Link className="page-back" to={`/learn/${module.key}`}>
            <Icon name="arrow-left" />
            {module.title}
          </Link>
        </p>
        <header className="result-head stack">
          <p className="eyebrow" dir="auto" lang={result.language}>
            {title}
          </p>
          <span className={passed ? "result-stamp ok" : "result-stamp warn"}>
            <Icon name={passed ? "check" : "clock"} />
          </span>
          <h1>{heading(result)}</h1>
          {passStands !== null && (
            <p>{m.learning_attempt_pass_stands_text({ number: numberText(passStands) })}</p>
          )}
          {short && <p>{SHORT_WORDS[short]()}</p>}
          {words && <p className="result-brought">{words}</p>}
          {timeRanOut && <p className="muted">{m.learning_attempt_time_ran_out()}</p>}
          {unanswered > 0 && (
            <p className="muted">{m.learning_attempt_unanswered({ count: unanswered })}</p>
          )}
          <RetakeWords verdict={retake} passed={passed} />
          <div className="result-ways wide-buttons screen-only row flow">
            {passed && (
              <LinkButton to={next?.to ?? "/learn"} variant="primary" size="big">
                {next
                  ? m.learning_attempt_next_to({ title: next.title })
                  : m.learning_home_back_to_training()}
                <Icon name="arrow-right" />
              </LinkButton>
            )}
            <RetakeButton
              verdict={retake}
              quiz={quiz}
              passed={passed}
              now={now}
              timeZone={timeZone}
            />
            {goOver && (
              <LinkButton to={`${attempt}/go-over`} size="big">
                {m.learning_attempt_go_over()}
              </LinkButton>
            )}
            {!passed && (
              <LinkButton to="/learn" size="big">
                {m.learning_home_back_to_training()}
              </LinkButton>
            )}
          </div>
        </header>
        {objectives.length > 1 && (
          <Card aria-labelledby="by-objective">
            <h2 id="by-objective">{m.learning_attempt_by_objective()}</h2>
            <ObjectiveScores objectives={objectives} />
          </Card>
        )}
        {sure.length > 0 && (
          <section className="stack gap-5" aria-labelledby="certain">
            <h2 id="certain">{m.learning_attempt_certain()}</h2>
            <p className="muted">{m.learning_attempt_certain_text({ count: sure.length })}</p>
            {sure.map((question) => (
              <ResultQuestion key={question.number} question={question} of={questions.length} />
            ))}
          </section>
        )}
        {rest.length > 0 && (
          <section className="stack gap-5" aria-labelledby="by-question">
            <h2 id="by-question">{m.learning_attempt_by_question()}</h2>
            {moreLater && <p className="muted">{m.learning_attempt_more_later()}</p>}
            {untilPassed && <p className="muted">{m.learning_attempt_until_passed()}</p>}
            {rest.map((question) => (
              <ResultQuestion key={question.number} question={question} of={questions.length} />
            ))}
          </section>
        )}
      </div>
    </TextLanguage.Provider>
  );
}
