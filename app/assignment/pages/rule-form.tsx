import { m } from "~/kit/language/m";
import { Form, useNavigation } from "@remix-run/react";
import type { RulesView } from "~/assignment/services/show-rules.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ChannelChoices, DueField, ProgrammeSelect } from "~/assignment/parts/assignment-fields";
import { Field, Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { FormId } from "~/kit/parts/forms/form-id";

export interface SentRule {
  values: {
    programme?: string;
    team?: string;
    channel?: string[];
    due?: string;
    days?: string;
  };
  errors: { [name: string]: string | undefined };
}

/** Makes a rule: who, what, on which channels, by when. */
export function RuleForm({
  view: { programmes, teams, forEveryone, channels, today },
  sent: { values, errors },
}: {
  view: Pick<RulesView, "programmes" | "teams" | "forEveryone" | "channels" | "today">;
  sent: SentRule;
}) {
  const sending = useNavigation().formMethod === "POST";
  return (
    <Card aria-labelledby="make-rule">
      <div className="card-head">
        <h2 id="make-rule">{m.assignment_rules_new()}</h2>
      </div>
      <Form method="post" className="form">
        <p className="muted">{m.assignment_rules_new_text()}</p>
        <input type="hidden" name="intent" value="make" />
        <FormId />
        <ProgrammeSelect
          programmes={programmes}
          value={values.programme ?? null}
          error={errors.programme}
        />
        <Select
          label={m.assignment_rules_for_whom()}
          name="team"
          defaultValue={values.team ?? ""}
          error={errors.team}
        >
          {forEveryone && <option value="">{m.assignment_rules_everyone()}</option>}
          <Options of={teams.map(({ id, name }) => [id, name])} />
        </Select>
        <ChannelChoices channels={channels} chosen={values.channel ?? []} error={errors.channel} />
        <DueField
          today={today}
          value={values.due}
          error={errors.due}
          label={m.assignment_rules_new_due()}
          hint={m.assignment_rules_new_due_hint()}
        />
        <Field
          label={m.assignment_rules_new_days()}
          name="days"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          className="field-short"
          defaultValue={values.days}
          error={errors.days}
        />
        <div className="form-actions">
          <Button type="submit" variant="primary" disabled={sending}>
            {m.assignment_rules_new_make()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
