import { Link } from "@remix-run/react";
import type { PersonView } from "~/clearance/services/people/show-person.server";
import { Notice } from "~/kit/parts/notice";
import { DayText, Time } from "~/kit/parts/time/time";

type LeavingNoticeProps = Pick<PersonView, "person" | "company" | "now" | "lastDay"> & {
  /** Whether that was decided just now. */
  said: boolean;
};

/** That somebody has left, or is going to; nothing of somebody who stays, unless that was decided just now. */
export function LeavingNotice({ person, company, now, lastDay, said }: LeavingNoticeProps) {
  const { id, givenName, leftAt } = person;
  const role = said ? "status" : undefined;
  if (leftAt === null || lastDay === null) {
    return said ? (
      <Notice tone="ok" role="status" title={`${givenName} stays`}>
        Nothing ends. Whatever was granted holds until its date.
      </Notice>
    ) : null;
  }
  if (leftAt <= now) {
    return (
      <Notice tone="bad" icon="sign-out" role={role} title={`${givenName} has left`}>
        <Time at={leftAt} timeZone={company.timeZone} style="datetime" />. No clearance holds any
        more. The record stays.
      </Notice>
    );
  }
  return (
    <Notice tone="warn" icon="clock" role={role} title={`${givenName} is leaving`}>
      The last day is <DayText day={lastDay} />; everything ends when it is over.{" "}
      <Link to={`/clearance/people/${id}/leaving`}>Change it or take it back</Link>
    </Notice>
  );
}
