import { Link } from "@remix-run/react";
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
      <Notice tone="info" role="status" title="This is no longer waiting for your sign-off">
        {name} has something to do first. Their page says what.
      </Notice>
    );
  }
  const { verdict, by, own, at, comment } = decision;
  const notYet = verdict === "not-yet";
  const { said, done } = SIDE_WORDS[side];
  const about = { givenName, company: company.shortName, programme };
  return (
    <Notice
      tone={notYet ? "warn" : "ok"}
      role="status"
      title={`${notYet ? "“Not yet”" : said}: ${person.name}, ${programme.standing.programme.title}`}
    >
      {!own && (
        <p>
          {by} decided this on <Time at={at} timeZone={company.timeZone} style="datetime" />.
        </p>
      )}
      <p>{notYet ? `${givenName} sees the comment and can ask you again.` : done(about)}</p>
      {comment !== "" && <blockquote className="quoted">{comment}</blockquote>}
      {to && <p>See {name}.</p>}
    </Notice>
  );
}
