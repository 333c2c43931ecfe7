import { Form } from "@remix-run/react";
import type { Role } from "~/people/rules/kinds";
import { roleWords } from "~/people/rules/role-words";
import { m } from "~/kit/language/m";
import { Avatar } from "~/kit/parts/avatar";
import { Card } from "~/kit/parts/cards/card";
import "./demo-people.css";

interface Person {
  name: string;
  email: string;
  role: Role;
}

interface DemoPeopleProps {
  groups: { organisation: string; first: Person[]; others: Person[] }[];
  /** Where to go on to. */
  to: string | undefined;
}

/** The demo's people, each a form of one button. */
export function DemoPeople({ groups, to }: DemoPeopleProps) {
  return (
    <section aria-labelledby="demo-people">
      <h2 id="demo-people">{m.people_sign_in_demo_title()}</h2>
      <div className="demo-groups grid grid-narrow">
        {groups.map(({ organisation, first, others }) => (
          <Card key={organisation} fit="tight">
            <h3>{organisation}</h3>
            <People people={first} to={to} />
            {others.length > 0 && (
              <details className="demo-others">
                <summary>{m.people_sign_in_demo_more({ count: others.length })}</summary>
                <People people={others} to={to} />
              </details>
            )}
          </Card>
        ))}
      </div>
    </section>
  );
}

function People({ people, to }: { people: Person[]; to: string | undefined }) {
  return (
    <ul className="plain-list stack gap-2 room-above">
      {people.map((person) => (
        <li key={person.email}>
          <Form method="post" action="/sign-in/demo">
            {to && <input type="hidden" name="to" value={to} />}
            <button className="demo-person row" name="email" value={person.email}>
              <Avatar name={person.name} />
              <span>
                <span className="person-name">{person.name}</span>{" "}
                <span className="muted small">{roleWords(person.role)}</span>
              </span>
            </button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
