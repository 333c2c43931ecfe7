import { Link } from "@remix-run/react";
import { authorisedText } from "~/clearance/rules/sign-offs/consequences";
import type { SignOffOutcome } from "~/clearance/services/sign-offs/sign-off-outcome.server";
import { Notice } from "~/kit/parts/notice";
import { Time } from "~/kit/parts/time/time";

/** What became of the sign-off that was just sent, as it is recorded. */
export function SignOffNotice({
  outcome: { person, programme, decision },
  timeZone,
}: {
  outcome: SignOffOutcome;
  timeZone: string;
}) {
  const name = <Link to={`/clearance/people/${person.id}`}>{person.name}</Link>;
  if (!decision) {
    return (
      <Notice tone="info" role="status" title="This waits for your sign-off no longer">
        {name} has something to do first. Their page says what.
      </Notice>
    );
  }
  const { verdict, by, own, at, comment } = decision;
  const title =
    verdict === "not-yet" ? `“Not yet” for ${person.name}` : `Authorised: ${person.name}`;
  return (
    <Notice tone={verdict === "not-yet" ? "warn" : "ok"} role="status" title={title}>
      {!own && (
        <p>
          {by} had decided this already, on <Time at={at} timeZone={timeZone} style="datetime" />.
        </p>
      )}
      {verdict === "not-yet" ? (
        <p>
          {person.givenName} sees the comment and can ask to be looked at again: “{comment}”
        </p>
      ) : (
        <p>{authorisedText(person.givenName, programme)}</p>
      )}
      <p>See {name}.</p>
    </Notice>
  );
}

/** A decision that came too late: what stands, and what was typed, so that it is not lost. */
export function TooLateNotice({ message, typed }: { message: string; typed?: string | undefined }) {
  return (
    <Notice tone="warn" role="alert" title={message}>
      {typed && (
        <>
          <p>What you wrote was not recorded:</p>
          <blockquote className="quoted">{typed}</blockquote>
        </>
      )}
    </Notice>
  );
}
