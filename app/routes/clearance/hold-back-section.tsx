import { Form } from "@remix-run/react";
import { reinstatingText, revokingText, suspendingText } from "~/domain/clearance/consequences";
import type { SuspensionAction } from "~/domain/clearance/words";
import type { PersonView } from "~/services/clearance/show-person.server";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextArea } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { Time } from "~/ui/time";

interface HoldBackSectionProps {
  view: Pick<PersonView, "person" | "company" | "programmes" | "holding">;
  sent: { intent: string | undefined; reason: string | undefined; error: string | undefined };
}

/** Suspend, reinstate or revoke, each with its consequences said first and a reason that has to be given. */
export function HoldBackSection({ view, sent }: HoldBackSectionProps) {
  const { person, company, programmes, holding } = view;
  const { givenName } = person;
  const { lastDecision, suspended, mayRevoke, ifReinstated } = holding;
  const sentTo = (intent: SuspensionAction) =>
    sent.intent === intent ? { reason: sent.reason, error: sent.error } : {};
  return (
    <Card className="hold-back" id="hold-back" aria-labelledby="hold-back-title">
      <div className="card-head">
        <h2 id="hold-back-title">Hold back</h2>
      </div>
      {suspended && lastDecision && (
        <Notice tone="bad" icon="pause" title={`${givenName} is suspended`}>
          By {lastDecision.by}, <Time at={lastDecision.at} timeZone={company.timeZone} />: “
          {lastDecision.reason}”
        </Notice>
      )}
      {suspended ? (
        <HoldBackForm
          key="reinstate"
          intent="reinstate"
          label={`Reinstate ${givenName}`}
          consequence={reinstatingText(givenName, ifReinstated)}
          {...sentTo("reinstate")}
        />
      ) : (
        <HoldBackForm
          // Another form, not the same one with other words: the focus must not stay on a button that undoes what it did.
          key="suspend"
          intent="suspend"
          label={`Suspend ${givenName}`}
          consequence={suspendingText(givenName, programmes)}
          danger
          {...sentTo("suspend")}
        />
      )}
      {mayRevoke && (
        <HoldBackForm
          intent="revoke"
          label="Revoke for good"
          consequence={revokingText(givenName, programmes)}
          danger
          {...sentTo("revoke")}
        />
      )}
    </Card>
  );
}

/** The id of a form's reason, for a summary of mistakes to link to. */
export function reasonId(intent: string): string {
  return `reason-${intent}`;
}

const TITLES: Record<SuspensionAction, string> = {
  suspend: "Suspend for now",
  reinstate: "Reinstate",
  revoke: "Revoke the clearance",
};

interface HoldBackFormProps {
  intent: SuspensionAction;
  label: string;
  consequence: string;
  danger?: boolean;
  reason?: string | undefined;
  error?: string | undefined;
}

function HoldBackForm({ intent, label, consequence, danger, reason, error }: HoldBackFormProps) {
  return (
    <Form method="post" className="hold-back-form form">
      <div>
        <h3>{TITLES[intent]}</h3>
        <p className="small">{consequence}</p>
      </div>
      <input type="hidden" name="intent" value={intent} />
      <TextArea
        label="Reason"
        name="reason"
        id={reasonId(intent)}
        rows={2}
        maxLength={1000}
        defaultValue={reason}
        error={error}
      />
      <div className="form-actions">
        <Button type="submit" variant={danger ? "danger" : "primary"}>
          {label}
        </Button>
      </div>
    </Form>
  );
}
