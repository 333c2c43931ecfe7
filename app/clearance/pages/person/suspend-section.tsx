import { Form, Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import {
  reinstatingText,
  revokingText,
  suspendingText,
} from "~/clearance/rules/sign-offs/consequences";
import type { SuspensionAction } from "~/clearance/rules/kinds";
import type { PersonView } from "~/clearance/services/people/show-person.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Reference } from "~/clearance/parts/reference";
import { Field, Select, TextArea } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { FormId } from "~/kit/parts/forms/form-id";
import { Notice } from "~/kit/parts/notice";
import { Time } from "~/kit/parts/time/time";
import "./suspend-section.css";

interface SuspensionSectionProps {
  view: Pick<PersonView, "person" | "company" | "programmes" | "suspension">;
  sent: SentSuspension;
}

/** A form that came back: what was typed, and what was wrong with it. */
interface SentSuspension {
  values: { [name: string]: string | undefined };
  errors: { [name: string]: string | undefined };
}

/** Suspend, reinstate or revoke, each with its consequences said first and a reason that has to be given. */
export function SuspensionSection({ view, sent }: SuspensionSectionProps) {
  const { person, company, programmes, suspension } = view;
  const { givenName } = person;
  const { lastDecision, suspended, mayRevoke, ifReinstated, remedial, modules } = suspension;
  const sentTo = (intent: SuspensionAction) => (sent.values.intent === intent ? sent : NOTHING);
  return (
    <Card className="suspension" id="suspension" aria-labelledby="suspension-title">
      <div className="card-head">
        <h2 id="suspension-title">{m.clearance_suspension_title()}</h2>
        {!suspended && (
          <Link to={`/clearance/people/${person.id}`}>{m.clearance_labels_cancel()}</Link>
        )}
      </div>
      {suspended && lastDecision && (
        <Notice tone="bad" icon="pause" title={m.clearance_suspension_is({ name: givenName })}>
          <Rich
            of={m.clearance_suspension_by.parts({
              by: lastDecision.by,
              reason: lastDecision.reason,
            })}
            as={{ time: () => <Time at={lastDecision.at} timeZone={company.timeZone} /> }}
          />
          {lastDecision.incident !== "" && (
            <p>
              <Rich
                of={m.clearance_labels_incident.parts()}
                as={{ reference: () => <Reference text={lastDecision.incident} /> }}
              />
            </p>
          )}
          {remedial && (
            <p>
              {remedial.done
                ? m.clearance_suspension_again_done({ title: remedial.title })
                : m.clearance_suspension_again_open({ title: remedial.title })}
            </p>
          )}
        </Notice>
      )}
      <div className="halves">
        {suspended ? (
          <SuspensionForm
            key="reinstate"
            intent="reinstate"
            label={m.clearance_suspension_reinstate({ name: givenName })}
            consequence={reinstatingText(givenName, ifReinstated, remedial)}
            sent={sentTo("reinstate")}
          />
        ) : (
          <SuspensionForm
            // Another form, not the same one with other words: the focus must not stay on a button that undoes what it did.
            key="suspend"
            intent="suspend"
            label={m.clearance_suspension_suspend({ name: givenName })}
            consequence={suspendingText(givenName, programmes)}
            danger
            modules={modules}
            sent={sentTo("suspend")}
          />
        )}
        {mayRevoke && (
          <SuspensionForm
            intent="revoke"
            label={m.clearance_suspension_revoke()}
            consequence={revokingText(givenName, programmes)}
            danger
            modules={modules}
            sent={sentTo("revoke")}
          />
        )}
      </div>
    </Card>
  );
}

const NOTHING: SentSuspension = { values: {}, errors: {} };

/** The id of a form's field, for a summary of mistakes to link to. */
export function suspensionField(name: string, intent: string): string {
  return `${name}-${intent}`;
}

const TITLES: Record<SuspensionAction, () => string> = {
  suspend: m.clearance_suspension_suspend_title,
  reinstate: m.clearance_suspension_reinstate_title,
  revoke: m.clearance_suspension_revoke_title,
};

const AGAIN: Record<SuspensionAction, () => string> = {
  suspend: m.clearance_suspension_again_suspend,
  reinstate: () => "",
  revoke: m.clearance_suspension_again_revoke,
};

interface SuspensionFormProps {
  intent: SuspensionAction;
  label: string;
  consequence: string;
  danger?: boolean;
  /** What may be asked to be done again; none where the decision asks for nothing. */
  modules?: readonly { id: string; title: string }[];
  sent: SentSuspension;
}

function SuspensionForm(props: SuspensionFormProps) {
  const { intent, label, consequence, danger, modules = [], sent } = props;
  const field = (name: string) => ({
    name,
    id: suspensionField(name, intent),
    defaultValue: sent.values[name],
    error: sent.errors[name],
  });
  return (
    <Form method="post" className="suspension-form form">
      <div>
        <h3>{TITLES[intent]()}</h3>
        <p className="small">{consequence}</p>
      </div>
      <input type="hidden" name="intent" value={intent} />
      <FormId of={intent} />
      <TextArea
        {...field("reason")}
        label={m.clearance_labels_reason()}
        rows={2}
        maxLength={1000}
      />
      <Field
        {...field("incident")}
        label={m.clearance_suspension_incident()}
        hint={m.clearance_suspension_incident_hint()}
        maxLength={500}
        autoComplete="off"
      />
      {modules.length > 0 && (
        <Select {...field("module")} label={m.clearance_suspension_again()} hint={AGAIN[intent]()}>
          <option value="">{m.clearance_suspension_again_nothing()}</option>
          <Options of={modules.map(({ id, title }) => [id, title])} />
        </Select>
      )}
      <div className="form-actions">
        <Button type="submit" variant={danger ? "danger" : "primary"}>
          {label}
        </Button>
      </div>
    </Form>
  );
}
