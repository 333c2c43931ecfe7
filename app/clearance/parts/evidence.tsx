import { reasonSaid } from "~/clearance/rules/words/stored-reasons";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
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
          title={m.clearance_evidence_policy({
            version: policy.acknowledgedAt
              ? (signedPolicy?.version ?? policy.version)
              : policy.version,
          })}
        >
          <p>
            <PolicyEvidence
              acknowledgedAt={policy.acknowledgedAt}
              signed={signedPolicy}
              timeZone={timeZone}
              recordOf={recordOf}
            />
          </p>
        </Item>
      )}
      {only !== "training" && (
        <>
          <SignOffEvidence
            title={m.clearance_states_awaiting_trainer()}
            signOff={trainerSignOff}
            timeZone={timeZone}
          />
          <SignOffEvidence
            title={m.clearance_states_awaiting_manager()}
            signOff={managerSignOff}
            timeZone={timeZone}
          />
        </>
      )}
    </ul>
  );
}

function PolicyEvidence({
  acknowledgedAt,
  signed,
  timeZone,
  recordOf,
}: {
  acknowledgedAt: Date | null;
  signed: PersonProgramme["signedPolicy"];
  timeZone: string;
  recordOf: ((version: string) => string) | undefined;
}) {
  const time = (at: Date) => () => <Time at={at} timeZone={timeZone} />;
  if (!acknowledgedAt)
    return signed ? (
      <Rich
        of={m.clearance_evidence_not_signed_before.parts({ version: signed.version })}
        as={{ time: time(signed.at) }}
      />
    ) : (
      m.clearance_evidence_not_signed()
    );
  if (!signed || !recordOf)
    return (
      <Rich
        of={m.clearance_evidence_signed.parts()}
        as={{ time: time(signed?.at ?? acknowledgedAt) }}
      />
    );
  return (
    <Rich
      of={m.clearance_evidence_signed_see.parts()}
      as={{
        time: time(signed.at),
        link: (words) => <Link to={recordOf(signed.version)}>{words}</Link>,
      }}
    />
  );
}

const VERDICTS = {
  competent: m.clearance_evidence_competent,
  authorised: m.clearance_evidence_authorised,
  "not-yet": m.clearance_evidence_not_yet,
};

function Item({ done, title, children }: { done: boolean; title: string; children: ReactNode }) {
  return (
    <li className="marked">
      <span className={done ? "mark ok" : "mark idle"}>
        <Icon name={done ? "check" : "dot"} />
      </span>
      <div>
        <p className="marked-title">
          {title}
          <VisuallyHidden>
            {done ? m.clearance_evidence_done() : m.clearance_evidence_open()}
          </VisuallyHidden>
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

/** What stands for a module that was not learned here; the people who sign look at its proof. */
export function CreditEvidence({ credit, timeZone }: { credit: Credit; timeZone: string }) {
  const { completedOn, evidence, reason, by, at } = credit;
  return (
    <div className="room-below">
      <p>
        <Rich
          of={
            by
              ? m.clearance_evidence_credit_by.parts({ credit: creditText(credit), by })
              : m.clearance_evidence_credit.parts({ credit: creditText(credit) })
          }
          as={{
            strong: (words) => <b>{words}</b>,
            time: () => <Time at={at} timeZone={timeZone} />,
          }}
        />
      </p>
      {completedOn && (
        <p>
          <Rich
            of={m.clearance_evidence_credit_completed.parts()}
            as={{ day: () => <DayText day={completedOn} /> }}
          />
        </p>
      )}
      <p>
        <Rich
          of={m.clearance_labels_evidence.parts()}
          as={{ reference: () => <Reference text={evidence} /> }}
        />
      </p>
      <blockquote className="quoted">{reasonSaid(reason)}</blockquote>
    </div>
  );
}

const NAMES = {
  lesson: m.clearance_evidence_lesson,
  quiz: m.clearance_evidence_quiz,
  practice: m.clearance_evidence_practice,
  scenario: m.clearance_evidence_scenario,
};

function ActivityEvidence({
  activity: { kind, title, evidence, current },
  timeZone,
}: {
  activity: ActivityProgress;
  timeZone: string;
}) {
  const name = NAMES[kind]({ title });
  if (!evidence) return m.clearance_evidence_activity_open({ name });
  const { basisPoints, at } = evidence;
  return (
    <>
      <Rich
        of={
          basisPoints === null
            ? m.clearance_evidence_activity.parts({ name })
            : m.clearance_evidence_activity_score.parts({ name, score: percentText(basisPoints) })
        }
        as={{ time: () => <Time at={at} timeZone={timeZone} /> }}
      />
      {!current && ` ${m.clearance_evidence_again()}`}
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
        <p>{m.clearance_evidence_not_given()}</p>
      </Item>
    );
  }
  const { verdict, by, at, comment } = signOff;
  return (
    <Item done={verdict !== "not-yet"} title={title}>
      <p>
        <Rich
          of={m.clearance_evidence_sign_off.parts({ verdict: VERDICTS[verdict](), by })}
          as={{ time: () => <Time at={at} timeZone={timeZone} /> }}
        />
      </p>
      {comment !== "" && <blockquote className="quoted">{comment}</blockquote>}
    </Item>
  );
}
