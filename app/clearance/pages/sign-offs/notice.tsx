import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { SIDE_WORDS } from "~/clearance/rules/sign-offs/sign-off-words";
import type { SignOffOutcome } from "~/clearance/services/sign-offs/sign-off-outcome.server";
import { Notice } from "~/kit/parts/notice";
import { Time } from "~/kit/parts/time/time";

interface SignOffNoticeProps {
  outcome: SignOffOutcome;
  /** The person's own page, on any other one. */
  to?: string;
}

/** What became of a sign-off, as it is recorded. */
export function SignOffNotice({ outcome, to }: SignOffNoticeProps) {
  const { side, person, company, programme, decision } = outcome;
  const { givenName } = person;
  const name = to ? <Link to={to}>{person.name}</Link> : person.name;
  if (!decision) {
    return (
      <Notice tone="info" role="status" title={m.clearance_sign_offs_page_no_longer()}>
        <Rich of={m.clearance_sign_offs_page_no_longer_text.parts()} as={{ name: () => name }} />
      </Notice>
    );
  }
  const { verdict, by, own, at, comment } = decision;
  const notYet = verdict === "not-yet";
  const { said, done } = SIDE_WORDS[side];
  const titled = { name: person.name, programme: programme.standing.programme.title };
  const about = { givenName, company: company.shortName, programme };
  return (
    <Notice
      tone={notYet ? "warn" : "ok"}
      role="status"
      title={
        notYet
          ? m.clearance_sign_offs_page_outcome_not_yet(titled)
          : m.clearance_sign_offs_page_outcome({ said, ...titled })
      }
    >
      {!own && (
        <p>
          <Rich
            of={m.clearance_sign_offs_page_decided_on.parts({ by })}
            as={{
              time: () => <Time at={at} timeZone={company.timeZone} style="datetime" />,
            }}
          />
        </p>
      )}
      <p>{notYet ? m.clearance_sign_offs_page_not_yet_done({ name: givenName }) : done(about)}</p>
      {comment !== "" && <blockquote className="quoted">{comment}</blockquote>}
      {to && (
        <p>
          <Rich of={m.clearance_sign_offs_page_see.parts()} as={{ name: () => name }} />
        </p>
      )}
    </Notice>
  );
}
