import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { numberText, percentText } from "~/kit/text/amounts";
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

function pageTitle({ person, title, number }: View): string {
  return m.assessment_trainer_attempt_page({
    name: person.name,
    quiz: title,
    number: numberText(number),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? pageTitle(data) : m.assessment_trainer_not_found()} · Firsthand`,
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
          { to: "/studio", label: m.people_shell_companies() },
          { to: companyPath(company.key), label: company.name },
          { to: `${personPath(company.key, person.id)}#quizzes`, label: person.name },
        ]}
        eyebrow={view.module ?? m.assessment_trainer_quiz()}
        title={m.assessment_trainer_attempt_title({ quiz: title, number: numberText(number) })}
        lead={headline(view)}
        actions={
          mayDecide(view) && (
            <LinkButton to="#decide">
              {view.submitted ? m.assessment_trainer_reopen() : m.assessment_trainer_extend()}
            </LinkButton>
          )
        }
      />
      <div className="stack gap-5 room-below">
        {decided && !sent && last && (
          <Notice
            tone="ok"
            role="status"
            title={m.assessment_trainer_recorded({ what: changeText(last, company.timeZone) })}
          >
            {m.assessment_trainer_said_by({ name: last.by, reason: last.reason })}
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
  if (!submitted) return m.assessment_trainer_lead_open({ name: person.name });
  if (!graded) return person.name;
  const { basisPoints, passed } = graded.score;
  const values = { name: person.name, percent: percentText(basisPoints) };
  return passed
    ? m.assessment_trainer_lead_passed(values)
    : m.assessment_trainer_lead_not_passed(values);
}

function Questions({ person, company, graded, submitted, answered, asked }: View) {
  if (!submitted || !graded) {
    return (
      <Card aria-labelledby="open-title">
        <h2 id="open-title">{m.assessment_trainer_open_title()}</h2>
        <p>
          {m.assessment_trainer_open_text({
            answered: numberText(answered),
            count: asked,
            name: person.givenName,
          })}
        </p>
      </Card>
    );
  }
  const { questions } = graded;
  const wrong = questions.filter((question) => question.certainAndWrong);
  return (
    <>
      {wrong.length > 0 && (
        <Notice tone="warn" title={m.assessment_trainer_certain_title()}>
          <p className="small">{m.assessment_trainer_certain_text({ name: person.givenName })}</p>
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
        <h2>{m.assessment_trainer_by_question()}</h2>
        <p className="small muted">
          {m.assessment_trainer_by_question_text({ name: person.givenName })}
        </p>
      </div>
      {questions.map((question) => (
        <AnsweredQuestion key={question.number} question={question} of={questions.length} />
      ))}
    </>
  );
}
