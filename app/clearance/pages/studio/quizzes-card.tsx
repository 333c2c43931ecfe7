import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { TraineeView } from "~/clearance/services/studio/show-trainee.server";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { answeredQuestionId } from "~/assessment/parts/trainer/answered-question";
import { CertainAndWrongList } from "~/assessment/parts/trainer/certain-and-wrong";
import { QuizAttempts } from "~/assessment/parts/trainer/quiz-attempts";
import { allowancesPath, attemptPath } from "~/assessment/rules/paths";

type Person = Pick<TraineeView, "person" | "company">;

/** What a person was certain of and got wrong; nothing where there is nothing. */
export function CertainAndWrongNotice({
  person,
  company,
  certainAndWrong: { all, shown },
}: Person & Pick<TraineeView, "certainAndWrong">) {
  if (shown.length === 0) return null;
  return (
    <Notice tone="warn" title={m.clearance_studio_certain_wrong()}>
      <p className="small">
        {m.clearance_studio_certain_wrong_text({ name: person.givenName })}
        {all > shown.length &&
          ` ${m.clearance_studio_newest({ shown: numberText(shown.length), all: numberText(all) })}`}
      </p>
      <CertainAndWrongList
        timeZone={company.timeZone}
        lines={shown.map(({ attemptId, number, ...line }) => ({
          ...line,
          to: `${attemptPath(company.key, person.id, attemptId)}#${answeredQuestionId(number)}`,
        }))}
      />
    </Notice>
  );
}

/** A person's quizzes, attempt by attempt. */
export function QuizzesCard({ person, company, quizzes }: Person & Pick<TraineeView, "quizzes">) {
  const { timeZone } = company;
  const pathOf = (attemptId: string) => attemptPath(company.key, person.id, attemptId);
  return (
    <Card id="quizzes" aria-labelledby="quizzes-title">
      <div className="card-head">
        <h2 id="quizzes-title">{m.clearance_studio_quizzes()}</h2>
        <Link to={allowancesPath(company.key, person.id)}>{m.clearance_studio_allowances()}</Link>
      </div>
      {quizzes.length === 0 ? (
        <p className="muted">{m.clearance_studio_no_quiz({ name: person.givenName })}</p>
      ) : (
        <QuizAttempts quizzes={quizzes} timeZone={timeZone} pathOf={pathOf} />
      )}
    </Card>
  );
}
