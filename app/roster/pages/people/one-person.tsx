import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field, Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { listed } from "~/kit/text/listed";
import { roleWords } from "~/people/rules/role-words";
import { BOTH_ROLES } from "~/roster/rules/file/incoming";

interface OnePersonProps {
  /** Names of teams that there are. */
  teams: readonly string[];
  /** Which role the page was opened for, as its address has it. */
  role: string | null;
  /** The form as it came back. */
  sent:
    | {
        values: { name?: string; email?: string; teams?: string; role?: string };
        errors: { [name: string]: string | undefined };
      }
    | undefined;
}

/** One person to add. */
export function OnePerson({ teams, role, sent }: OnePersonProps) {
  const isSending = useNavigation().formMethod === "POST";
  const values = sent?.values;
  const errors = sent?.errors;
  return (
    <Card aria-labelledby="one-title">
      <h2 id="one-title">{m.roster_intake_one()}</h2>
      <Form method="post" className="form" noValidate>
        <ErrorSummary errors={errors} />
        <Field
          label={m.roster_intake_name()}
          hint={m.roster_intake_name_hint()}
          name="name"
          autoComplete="off"
          maxLength={200}
          required
          defaultValue={values?.name}
          error={errors?.name}
        />
        <Field
          label={m.roster_people_email()}
          hint={m.roster_intake_email_hint()}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          required
          defaultValue={values?.email}
          error={errors?.email}
        />
        <Field
          label={m.roster_intake_teams_field()}
          hint={m.roster_intake_teams_hint()}
          name="teams"
          list="known-teams"
          autoComplete="off"
          defaultValue={values?.teams}
          error={errors?.teams}
        />
        <datalist id="known-teams">
          {teams.map((team) => (
            <option key={team} value={team} />
          ))}
        </datalist>
        <Select
          label={m.roster_people_role()}
          name="role"
          defaultValue={values?.role ?? (role === "manager" ? role : "employee")}
          error={errors?.role}
        >
          <Options
            of={[
              ["employee", roleWords("employee")],
              ["manager", roleWords("manager")],
              [BOTH_ROLES, listed([roleWords("employee"), roleWords("manager")])],
            ]}
          />
        </Select>
        <div className="form-actions">
          <Button variant="primary" name="intent" value="one" disabled={isSending}>
            {m.roster_intake_add_button()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
