import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { useSearchForm } from "~/kit/browser/search-form";
import type { Role } from "~/people/rules/kinds";
import { roleWords } from "~/people/rules/role-words";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Field } from "~/kit/parts/forms/field";
import { Icon } from "~/kit/parts/icon";
import { TableHead } from "~/kit/parts/records/table-head";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import "~/kit/parts/records/table.css";

interface PersonWithFactors {
  id: string;
  name: string;
  role: Role;
  organisation: string;
  passkeys: number;
  app: boolean;
  self: boolean;
}

interface PeopleTableProps {
  people: readonly PersonWithFactors[];
  /** Whether there are more than are shown. */
  more: boolean;
  q: string;
}

/** Who has which second factor, and the way to take it away from who has lost it. */
export function PeopleTable({ people, more, q }: PeopleTableProps) {
  const form = useSearchForm(q);
  return (
    <Card fit="flush">
      <div className="table-tools row flow">
        <Form
          key={form.key}
          ref={form.ref}
          method="get"
          role="search"
          className="search"
          preventScrollReset
        >
          <Field
            label={m.people_second_search_label()}
            hideLabel
            type="search"
            name="q"
            placeholder={m.people_second_search_label()}
            defaultValue={q}
            maxLength={100}
            autoComplete="off"
          />
          <Button type="submit">
            <Icon name="search" />
            <VisuallyHidden>{m.people_second_search()}</VisuallyHidden>
          </Button>
        </Form>
        {more && <p className="muted small">{m.people_second_more()}</p>}
      </div>
      <table className="table table-cards">
        <caption>
          <h2>{m.people_second_people()}</h2>
        </caption>
        <TableHead
          columns={[
            m.people_account_name(),
            m.people_account_role(),
            m.people_second_own_title(),
            { hidden: m.people_second_reset() },
          ]}
        />
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td data-label={m.people_account_role()}>
                {m.people_account_role_at({
                  role: roleWords(person.role),
                  organisation: person.organisation,
                })}
              </td>
              <td data-label={m.people_second_own_title()}>{factorWords(person)}</td>
              <td>
                <Reset person={person} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Reset({ person }: { person: PersonWithFactors }) {
  if (person.self)
    return (
      <Chip tone="ok" icon="check">
        {m.people_second_you()}
      </Chip>
    );
  if (!person.app && person.passkeys === 0) return null;
  return (
    <Form method="post">
      <input type="hidden" name="person" value={person.id} />
      <Button
        name="intent"
        value="reset"
        aria-label={m.people_second_reset_of({ name: person.name })}
      >
        {m.people_second_reset()}
      </Button>
    </Form>
  );
}

function factorWords({ app, passkeys }: PersonWithFactors): string {
  const has = [
    ...(app ? [m.people_second_by_app()] : []),
    ...(passkeys > 0 ? [m.people_passkeys_count({ count: passkeys })] : []),
  ];
  return has.length > 0 ? has.join(" · ") : m.people_second_nothing();
}
