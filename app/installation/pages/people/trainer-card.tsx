import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { listed } from "~/kit/text/listed";
import { CompanyTicks } from "./company-ticks";

interface TrainerCardProps {
  trainer: {
    id: string;
    name: string;
    email: string;
    works: readonly { key: string; name: string }[];
  };
  companies: readonly { key: string; name: string }[];
}

/** A trainer, with their companies to change, and how their time with the agency ends. */
export function TrainerCard({ trainer: { id, name, email, works }, companies }: TrainerCardProps) {
  return (
    <Card as="article" aria-labelledby={`name-${id}`}>
      <h3 id={`name-${id}`}>{name}</h3>
      <p className="small muted">{email}</p>
      <p>
        {works.length === 0
          ? m.installation_people_works_none()
          : m.installation_people_works({ companies: listed(works.map((one) => one.name)) })}
      </p>
      <details>
        <summary aria-label={m.installation_people_change_of({ name })}>
          {m.installation_people_change()}
        </summary>
        {/* Anew with every change, so that the ticks are what is saved. */}
        <Form method="post" className="form" key={works.map(({ key }) => key).join(" ")}>
          <input type="hidden" name="person" value={id} />
          <CompanyTicks
            id={`companies-${id}`}
            legend={m.installation_people_companies_of({ name })}
            companies={companies}
            ticked={works.map(({ key }) => key)}
          />
          <div className="form-actions">
            <Button name="intent" value="change">
              {m.installation_people_save()}
            </Button>
          </div>
        </Form>
      </details>
      <details>
        <summary aria-label={m.installation_people_end_of({ name })}>
          {m.installation_people_end()}
        </summary>
        <Form method="post" className="form">
          <input type="hidden" name="person" value={id} />
          <p>{m.installation_people_end_text({ name })}</p>
          <div className="form-actions">
            <Button variant="danger" name="intent" value="end">
              {m.installation_people_end_button({ name })}
            </Button>
          </div>
        </Form>
      </details>
    </Card>
  );
}
