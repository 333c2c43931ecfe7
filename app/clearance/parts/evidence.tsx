import { reasonSaid } from "~/clearance/rules/words/stored-reasons";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { percentText } from "~/kit/text/amounts";
import { creditText } from "~/clearance/rules/credits/credits";
import type { Credit, SignOff } from "~/clearance/rules/standing/facts";
import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import type { ActivityProgress, ModuleProgress } from "~/clearance/rules/standing/standing";
import { Icon } from "~/kit/parts/icon";
import { DayText, Time } from "~/kit/parts/time/time";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { Reference } from "./reference";
import "~/kit/parts/mark.css";

/** What a clearance rests on: the modules with dates and scores, the policy signed, and the two sign-offs. */
export function Evidence({
  programme: { standing, signedPolicy },
  timeZone,
  only,
  recordOf,
}: {
  programme: PersonProgramme;
  timeZone: string;
  /** `training` leaves the sign-offs out, where they stand beside it. */
  only?: "training" | undefined;
  /** Where the record of their signature under a policy's version is. */
  recordOf?: ((version: string) => string) | undefined;
}) {
  const { modules, policy, trainerSignOff, managerSignOff } = standing;
  return (
    <ul className="stack gap-4 plain-list">
      {modules.map((module) => (
        <ModuleEvidence key={module.id} module={module} timeZone={timeZone} />
      ))}
      {policy && (
        <Item
          done={policy.acknowledgedAt !== null}
          title={`Policy ${policy.acknowledgedAt ? (signedPolicy?.version ?? policy.version) : policy.version}`}
        >
          {policy.acknowledgedAt ? (
            <p>
              Signed <Time at={signedPolicy?.at ?? policy.acknowledgedAt} timeZone={timeZone} />
              {signedPolicy && recordOf && (
                <>
                  . <Link to={recordOf(signedPolicy.version)}>See what was signed</Link>
                </>
              )}
            </p>
          ) : (
            <p>
              Not signed
              {signedPolicy && (
                <>
                  ; {signedPolicy.version} was signed{" "}
                  <Time at={signedPolicy.at} timeZone={timeZone} />
                </>
              )}
            </p>
          )}
        </Item>
      )}
      {only !== "training" && (
        <>
          <SignOffEvidence
            title="Trainer’s sign-off"
            signOff={trainerSignOff}
            timeZone={timeZone}
          />
          <SignOffEvidence
            title="Manager’s sign-off"
            signOff={managerSignOff}
            timeZone={timeZone}
          />
        </>
      )}
    </ul>
  );
}

function Item({ done, title, children }: { done: boolean; title: string; children: ReactNode }) {
  return (
    <li className="marked">
      <span className={done ? "mark ok" : "mark idle"}>
        <Icon name={done ? "check" : "dot"} />
      </span>
      <div>
        <p className="marked-title">
          {title}
          <VisuallyHidden>{done ? ", done" : ", open"}</VisuallyHidden>
        </p>
        <div className="small muted">{children}</div>
      </div>
    </li>
  );
}

function ModuleEvidence({ module, timeZone }: { module: ModuleProgress; timeZone: string }) {
  return (
    <Item done={module.done} title={module.title}>
      {module.credit && <CreditEvidence credit={module.credit} timeZone={timeZone} />}
      <ul className="plain-list">
        {module.activities.map((activity) => (
          <li key={activity.id}>
            <ActivityEvidence activity={activity} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </Item>
  );
}

/** What stands for a module that was not learned here; whoever signs looks at its proof. */
export function CreditEvidence({ credit, timeZone }: { credit: Credit; timeZone: string }) {
  const { completedOn, evidence, reason, by, at } = credit;
  return (
    <div className="room-below">
      <p>
        <b>{creditText(credit)}</b>
        {by && <> by {by}</>}, <Time at={at} timeZone={timeZone} />
        {completedOn && (
          <>
            ; completed <DayText day={completedOn} />
          </>
        )}
      </p>
      <p>
        Evidence: <Reference text={evidence} />
      </p>
      <blockquote className="quoted">{reasonSaid(reason)}</blockquote>
    </div>
  );
}

function ActivityEvidence({
  activity: { kind, title, evidence, current },
  timeZone,
}: {
  activity: ActivityProgress;
  timeZone: string;
}) {
  const name = `${kind === "quiz" ? "Quiz" : "Lesson"}: ${title}`;
  if (!evidence) return <>{name} — not yet</>;
  const score = evidence.basisPoints === null ? "" : ` ${percentText(evidence.basisPoints)},`;
  return (
    <>
      {name} —{score} <Time at={evidence.at} timeZone={timeZone} />
      {!current && " (to be done again)"}
    </>
  );
}

function SignOffEvidence({
  title,
  signOff,
  timeZone,
}: {
  title: string;
  signOff: SignOff | null;
  timeZone: string;
}) {
  if (!signOff) {
    return (
      <Item done={false} title={title}>
        <p>Not yet given</p>
      </Item>
    );
  }
  const { verdict, by, at, comment } = signOff;
  const words = { competent: "Competent", authorised: "Authorised", "not-yet": "Not yet" }[verdict];
  return (
    <Item done={verdict !== "not-yet"} title={title}>
      <p>
        {words}, {by}, <Time at={at} timeZone={timeZone} />
      </p>
      {comment !== "" && <blockquote className="quoted">{comment}</blockquote>}
    </Item>
  );
}
