import type { PersonView } from "~/clearance/services/people/show-person.server";
import { Reference } from "~/clearance/parts/reference";
import { Notice } from "~/kit/parts/notice";

type SuspensionNoticeProps = Pick<PersonView, "person" | "suspension" | "programmes">;

/** What a suspension, reinstatement or revocation has led to, as it is recorded now. */
export function SuspensionNotice({ person, suspension, programmes }: SuspensionNoticeProps) {
  const decision = suspension.lastDecision;
  if (!decision) return null;
  const { action, by, reason, incident } = decision;
  const { remedial } = suspension;
  const { givenName } = person;
  const speaks = programmes.some(({ standing }) => standing.holds);
  const title = {
    suspend: `${givenName} is suspended`,
    reinstate: `${givenName} is reinstated`,
    revoke: `${givenName}’s clearance is revoked`,
  }[action];
  return (
    <Notice tone={action === "reinstate" ? "ok" : "warn"} role="status" title={title}>
      <p>
        {speaks
          ? `${givenName} may speak where a clearance below holds.`
          : `${givenName} may not speak on any channel now.`}
      </p>
      <p>
        Recorded by {by}: “{reason}”
      </p>
      {incident !== "" && (
        <p>
          Incident: <Reference text={incident} />
        </p>
      )}
      {remedial && !remedial.done && (
        <p>
          {givenName} is asked to do “{remedial.title}” again.
        </p>
      )}
    </Notice>
  );
}
