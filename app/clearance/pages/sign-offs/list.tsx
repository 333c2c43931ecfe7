import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { classes } from "~/kit/parts/classes";
import { Avatar } from "~/kit/parts/avatar";
import { Chip } from "~/kit/parts/chip";
import { Time } from "~/kit/parts/time/time";
import type { Queue } from "./load-sign-offs";

interface WaitingListProps {
  list: Queue["list"];
  /** The enrolment that is looked at. */
  chosen: string | null;
  /** Whether to say of each which company they’re from, rather than the team. */
  companies: boolean;
  now: Date;
  to: (enrolmentId: string) => string;
}

/** Who is waiting, a line each, with what is unusual about them. */
export function WaitingList({ list, chosen, companies, now, to }: WaitingListProps) {
  return (
    <ol className="plain-list">
      {list.map(({ enrolmentId, name, team, company, programme, since, unusual }) => (
        <li key={enrolmentId}>
          <Link
            className={classes("waiting-link", enrolmentId === chosen && "waiting-chosen")}
            to={to(enrolmentId)}
            aria-current={enrolmentId === chosen ? "true" : undefined}
          >
            <Avatar name={name} />
            <span className="waiting-words">
              <span className="row between gap-2">
                <span className="strong">{name}</span>
                <Time
                  className="small muted nowrap"
                  at={since}
                  timeZone={company.timeZone}
                  style="relative"
                  now={now}
                />
              </span>
              <span className="small muted block">
                {[companies ? company.name : team, programme].filter(Boolean).join(" · ")}
              </span>
              {unusual && (
                <span className="waiting-mark">
                  <Chip tone={unusual.tone} icon={unusual.tone === "info" ? "clock" : "alert"}>
                    {unusual.mark}
                  </Chip>
                  {unusual.more > 0 && (
                    <span className="small muted">
                      {m.clearance_sign_offs_page_and_more({ count: numberText(unusual.more) })}
                    </span>
                  )}
                </span>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
