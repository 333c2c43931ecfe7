import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import type { PersonView } from "~/clearance/services/people/show-person.server";
import { Reference } from "~/clearance/parts/reference";
import { Notice } from "~/kit/parts/notice";

type SuspensionNoticeProps = Pick<PersonView, "person" | "suspension" | "programmes">;

const TITLES = {
  suspend: m.clearance_suspension_is,
  reinstate: m.clearance_suspension_reinstated,
  revoke: m.clearance_suspension_revoked,
};

/** What a suspension, reinstatement or revocation has led to, as it is recorded now. */
export function SuspensionNotice({ person, suspension, programmes }: SuspensionNoticeProps) {
  const decision = suspension.lastDecision;
  if (!decision) return null;
  const { action, by, reason, incident } = decision;
  const { remedial } = suspension;
  const { givenName } = person;
  const speaks = programmes.some(({ standing }) => standing.holds);
  const name = givenName;
  return (
    <Notice
      tone={action === "reinstate" ? "ok" : "warn"}
      role="status"
      title={TITLES[action]({ name })}
    >
      <p>
        {speaks ? m.clearance_suspension_speaks({ name }) : m.clearance_suspension_silent({ name })}
      </p>
      <p>{m.clearance_suspension_recorded_by({ by, reason })}</p>
      {incident !== "" && (
        <p>
          <Rich
            of={m.clearance_labels_incident.parts()}
            as={{ reference: () => <Reference text={incident} /> }}
          />
        </p>
      )}
      {remedial && !remedial.done && (
        <p>{m.clearance_suspension_asked_again({ name, title: remedial.title })}</p>
      )}
    </Notice>
  );
}
