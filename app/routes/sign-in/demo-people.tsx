import { Form } from "@remix-run/react";
import type { Role } from "~/domain/people/roles";
import { Avatar } from "~/ui/avatar";
import { Card } from "~/ui/card";

const ROLE_WORDS: Record<Role, string> = {
  employee: "Employee",
  manager: "Manager",
  trainer: "Trainer",
  admin: "Looks after the installation",
};

interface Group {
  organisation: string;
  people: { name: string; email: string; role: Role }[];
}

/** The demo's people, each a form of one button. */
export function DemoPeople({ groups, to }: { groups: Group[]; to: string | undefined }) {
  return (
    <section aria-labelledby="demo-people">
      <h2 id="demo-people">Or be somebody in the demo</h2>
      <div className="demo-groups">
        {groups.map(({ organisation, people }) => (
          <Card key={organisation} fit="tight">
            <h3>{organisation}</h3>
            <ul className="demo-people">
              {people.map((person) => (
                <li key={person.email}>
                  <Form method="post" action="/sign-in/demo">
                    {to && <input type="hidden" name="to" value={to} />}
                    <button className="demo-person" name="email" value={person.email}>
                      <Avatar name={person.name} />
                      <span>
                        <span className="person-name">{person.name}</span>{" "}
                        <span className="muted small">{ROLE_WORDS[person.role]}</span>
                      </span>
                    </button>
                  </Form>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </section>
  );
}
