import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { counted, plural } from "~/kit/text/amounts";
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

function headline({ score, passStands }: Pick<ResultView, "score" | "passStands">) {
  const { passed, points, maxPoints } = score;
  const said = passStands === null ? "Not yet" : "Your pass stands. This time";
  return `${passed ? "You passed" : said}: ${points} of ${counted(maxPoints, "point")}`;
}

export default function Result() {
  const { result, quiz, attempt, refused, passed, words, next, now, timeZone } =
    useLoaderData<typeof loader>();
  useEffect(() => tellAttempt(attempt, { kind: "finished" }), [attempt]);
  const { module, title, neededPoints, unanswered, questions, retake } = result;
  const { objectives, timeRanOut, goOver, passStands, moreLater } = result;
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
              refused === "time-over" ? "Time had run out" : "This quiz had been handed in already"
            }
            role="alert"
          >
            The answer you just sent came after that, so it was not added.
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
          <h1>
            {headline(result)}
            {!passed && `, and ${neededPoints} are needed`}
          </h1>
          {passStands !== null && (
            <p>You passed in attempt {passStands}. Another attempt cannot take that away.</p>
          )}
          {words && <p className="result-brought">{words}</p>}
          {timeRanOut && <p className="muted">Time ran out. What was saved by then counts.</p>}
          {unanswered > 0 && (
            <p className="muted">
              {plural(unanswered, "One question was", "# questions were")} not answered.
            </p>
          )}
          <RetakeWords verdict={retake} passed={passed} />
          <div className="result-ways wide-buttons screen-only row flow">
            {passed && (
              <LinkButton to={next?.to ?? "/learn"} variant="primary" size="big">
                {next ? `Next: ${next.title}` : "Back to my training"}
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
                Go over what went wrong
              </LinkButton>
            )}
            {!passed && (
              <LinkButton to="/learn" size="big">
                Back to my training
              </LinkButton>
            )}
          </div>
        </header>
        {objectives.length > 1 && (
          <Card aria-labelledby="by-objective">
            <h2 id="by-objective">What you showed</h2>
            <ObjectiveScores objectives={objectives} />
          </Card>
        )}
        {sure.length > 0 && (
          <section className="stack gap-5" aria-labelledby="certain">
            <h2 id="certain">You were certain, and it was not right</h2>
            <p className="muted">
              Look at {plural(sure.length, "this one", "these")} first: what we are sure of, we
              don’t check before we post.
            </p>
            {sure.map((question) => (
              <ResultQuestion key={question.number} question={question} of={questions.length} />
            ))}
          </section>
        )}
        {rest.length > 0 && (
          <section className="stack gap-5" aria-labelledby="by-question">
            <h2 id="by-question">Question by question</h2>
            {moreLater && (
              <p className="muted">
                For now you see which answers were right. Once you have passed, or handed in your
                last attempt, you see every answer with why it was right or wrong.
              </p>
            )}
            {rest.map((question) => (
              <ResultQuestion key={question.number} question={question} of={questions.length} />
            ))}
          </section>
        )}
      </div>
    </TextLanguage.Provider>
  );
}
