import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { percentText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { handled } from "~/kit/http/refusals";
import { showTraineeAttempt } from "~/assessment/services/trainer/show-trainee-attempt.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { AnsweredQuestion, answeredQuestionId } from "~/assessment/parts/trainer/answered-question";
import { CertainAndWrongList } from "~/assessment/parts/trainer/certain-and-wrong";
import { TooLateNotice } from "~/kit/parts/too-late-notice";
import { AttemptDecisions, mayDecide } from "./decisions";
import { AttemptChanges, AttemptFacts, AttemptObjectives, changeText } from "./facts";
import { takeAttemptChange } from "~/assessment/pages/trainer/change-attempt-form";
import { companyPath, personPath } from "~/people/rules/paths";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${data.person.name}: ${data.title}, attempt ${data.number} · Firsthand`
      : "Not found · Firsthand",
  },
];

const place = ({ params }: Pick<LoaderFunctionArgs, "params">) => ({
  key: params.company ?? "",
  personId: params.person ?? "",
  attemptId: params.attempt ?? "",
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const view = await showTraineeAttempt({ store, actor, now, ...place(args) });
  const decided = new URL(args.request.url).searchParams.has("decided");
  return { ...view, decided, formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "assessment:grant");
  return await takeAttemptChange({ store, actor, now }, args.request, place(args));
});

type View = Awaited<ReturnType<typeof loader>>;

export default function AttemptPage() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { person, company, title, number, changes, decided } = view;
  const values: { [name: string]: string | undefined } = sent?.values ?? {};
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const { form: refused, ...mistakes } = errors;
  const last = changes.at(-1);
  return (
    <>
      <PageHead
        back={[
          { to: companyPath(company.key), label: company.name },
          { to: `${personPath(company.key, person.id)}#quizzes`, label: person.name },
        ]}
        eyebrow={view.module ?? "Quiz"}
        title={`${title}, attempt ${number}`}
        lead={headline(view)}
        actions={
          mayDecide(view) && (
            <LinkButton to="#decide">
              {view.submitted ? "Open it again" : "Give more time"}
            </LinkButton>
          )
        }
      />
      <div className="stack gap-5 room-below">
        {decided && !sent && last && (
          <Notice tone="ok" role="status" title={`Recorded: ${changeText(last, company.timeZone)}`}>
            {last.by}: “{last.reason}”
          </Notice>
        )}
        {refused && <TooLateNotice message={refused} typed={values.reason} />}
        <ErrorSummary errors={refused ? null : sent && mistakes} />
      </div>
      <div className="columns">
        <div className="stack gap-5">
          <Questions {...view} />
        </div>
        <div className="stack gap-5">
          <AttemptFacts {...view} />
          <AttemptObjectives {...view} />
          <AttemptChanges {...view} />
          <AttemptDecisions
            key={view.decision}
            view={view}
            values={values}
            errors={refused ? {} : mistakes}
          />
        </div>
      </div>
    </>
  );
}

function headline({ person, graded, submitted }: View): string {
  if (!submitted) return `${person.name} has this attempt open.`;
  if (!graded) return person.name;
  const { basisPoints, passed } = graded.score;
  return `${person.name}: ${percentText(basisPoints)}, ${passed ? "passed" : "not passed"}`;
}

function Questions({ person, company, graded, submitted, answered, asked }: View) {
  if (!submitted || !graded) {
    return (
      <Card aria-labelledby="open-title">
        <h2 id="open-title">Not handed in yet</h2>
        <p>
          {answered} of {asked} questions have an answer so far. What {person.givenName} answered
          shows here once the attempt is handed in.
        </p>
      </Card>
    );
  }
  const { questions } = graded;
  const wrong = questions.filter((question) => question.certainAndWrong);
  return (
    <>
      {wrong.length > 0 && (
        <Notice tone="warn" title="Certain, and wrong">
          <p className="small">
            {person.givenName} was sure of these answers, and they are not right.
          </p>
          <CertainAndWrongList
            timeZone={company.timeZone}
            lines={wrong.map(({ number, stem, certainAndWrong }) => ({
              to: `#${answeredQuestionId(number)}`,
              stem,
              answered: certainAndWrong ?? [],
            }))}
          />
        </Notice>
      )}
      <div>
        <h2>Question by question</h2>
        <p className="small muted">
          As it was asked, in the order it was shown. “You” in an answer is {person.givenName}.
        </p>
      </div>
      {questions.map((question) => (
        <AnsweredQuestion key={question.number} question={question} of={questions.length} />
      ))}
    </>
  );
}
