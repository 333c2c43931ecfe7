import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import type { PersonView } from "~/clearance/services/people/show-person.server";
import { Notice } from "~/kit/parts/notice";
import { DayText, Time } from "~/kit/parts/time/time";

type LeavingNoticeProps = Pick<PersonView, "person" | "company" | "now" | "lastDay"> & {
  /** Whether that was decided just now. */
  said: boolean;
};

/** That someone has left, or is going to; nothing about someone who stays, unless that was decided just now. */
export function LeavingNotice({ person, company, now, lastDay, said }: LeavingNoticeProps) {
  const { id, givenName, leftAt } = person;
  const role = said ? "status" : undefined;
  if (leftAt === null || lastDay === null) {
    return said ? (
      <Notice tone="ok" role="status" title={m.clearance_leaving_stays({ name: givenName })}>
        {m.clearance_leaving_stays_text()}
      </Notice>
    ) : null;
  }
  if (leftAt <= now) {
    return (
      <Notice
        tone="bad"
        icon="sign-out"
        role={role}
        title={m.clearance_leaving_has_left({ name: givenName })}
      >
        <Rich
          of={m.clearance_leaving_has_left_text.parts()}
          as={{ time: () => <Time at={leftAt} timeZone={company.timeZone} style="datetime" /> }}
        />
      </Notice>
    );
  }
  return (
    <Notice
      tone="warn"
      icon="clock"
      role={role}
      title={m.clearance_leaving_is_leaving({ name: givenName })}
    >
      <Rich
        of={m.clearance_leaving_is_leaving_text.parts()}
        as={{
          day: () => <DayText day={lastDay} />,
          link: (words) => <Link to={`/clearance/people/${id}/leaving`}>{words}</Link>,
        }}
      />
    </Notice>
  );
}
