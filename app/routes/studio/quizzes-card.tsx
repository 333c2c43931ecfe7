import { Link } from "@remix-run/react";
import type { TraineeView } from "~/services/studio/show-trainee.server";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { CertainAndWrongList } from "~/ui/studio/certain-and-wrong";
import { QuizAttempts } from "~/ui/studio/quiz-attempts";
import { allowancesPath, attemptPath } from "./studio-paths";

type QuizzesCardProps = Pick<TraineeView, "person" | "company" | "quizzes" | "certainAndWrong">;

/** A person's quizzes: what they were certain of and got wrong, and every attempt. */
export function QuizzesCard({ person, company, quizzes, certainAndWrong }: QuizzesCardProps) {
  const { timeZone } = company;
  const pathOf = (attemptId: string) => attemptPath(company.key, person.id, attemptId);
  const { all, shown } = certainAndWrong;
  return (
    <Card id="quizzes" aria-labelledby="quizzes-title">
      <div className="card-head">
        <h2 id="quizzes-title">Quizzes</h2>
        <Link to={allowancesPath(company.key, person.id)}>Time and attempts</Link>
      </div>
      {shown.length > 0 && (
        <Notice tone="warn" title="Certain, and wrong" className="certain-wrong-notice">
          <p className="small">
            {person.givenName} would have posted this without asking.
            {all > shown.length && ` The newest ${shown.length} of ${all}.`}
          </p>
          <CertainAndWrongList
            timeZone={timeZone}
            lines={shown.map(({ attemptId, number, ...line }) => ({
              ...line,
              to: `${pathOf(attemptId)}#question-${number}`,
            }))}
          />
        </Notice>
      )}
      {quizzes.length === 0 ? (
        <p className="muted">{person.givenName} has not begun a quiz yet.</p>
      ) : (
        <QuizAttempts {...{ quizzes, timeZone, pathOf }} />
      )}
    </Card>
  );
}
