import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import type { DetailsView } from "~/roster/services/details/show-details.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { Time } from "~/kit/parts/time/time";
import type { Sent } from "./sent";

interface CardProps {
  view: DetailsView;
  sent: Sent | undefined;
}

/** What they are called, and what they were called before. */
export function NameCard({ view, sent }: CardProps) {
  const { person, mayChangeIdentity, isElsewhere, formerNames, company } = view;
  const typed = sent?.intent === "name" ? sent.values : {};
  const errors = sent?.intent === "name" ? sent.errors : {};
  return (
    <Card aria-labelledby="name">
      <h2 id="name">{m.roster_details_name()}</h2>
      {!mayChangeIdentity && <p>{m.roster_details_not_yours({ name: person.name })}</p>}
      {mayChangeIdentity && (
        <Form method="post" className="form" noValidate>
          <p>
            {m.roster_details_name_text()}
            {isElsewhere && ` ${m.roster_details_everywhere()}`}
          </p>
          <Field
            label={m.roster_details_name_field()}
            name="name"
            maxLength={200}
            autoComplete="off"
            required
            defaultValue={String(typed.name ?? person.name)}
            error={errors.name}
          />
          <Field
            label={m.roster_details_given()}
            hint={m.roster_details_given_hint()}
            name="givenName"
            maxLength={200}
            autoComplete="off"
            required
            defaultValue={String(typed.givenName ?? person.givenName)}
            error={errors.givenName}
          />
          <div className="form-actions">
            <Button type="submit" name="intent" value="name">
              {m.roster_details_name_save()}
            </Button>
          </div>
        </Form>
      )}
      {formerNames.length > 0 && (
        <ul className="small muted room-above">
          {formerNames.map(({ name, until }) => (
            <li key={until.getTime()}>
              <Rich
                of={m.roster_details_formerly.parts({ name })}
                as={{ time: () => <Time at={until} timeZone={company.timeZone} /> }}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Where they sign in, and another address that waits to be confirmed. */
export function AddressCard({ view, sent }: CardProps) {
  const { person, asked, mayChangeIdentity, isElsewhere, company } = view;
  const typed = sent?.intent === "address" ? sent.values : {};
  const errors = sent?.intent === "address" ? sent.errors : {};
  return (
    <Card aria-labelledby="address">
      <h2 id="address">{m.roster_details_address()}</h2>
      <p>
        <Rich
          of={m.roster_details_address_now.parts({ address: person.email })}
          as={{ strong: (words) => <b>{words}</b> }}
        />
      </p>
      {asked && (
        <Notice
          tone="info"
          icon="clock"
          className="room-above"
          title={m.roster_details_waiting({ address: asked.email })}
        >
          <p>
            <Rich
              of={m.roster_details_waiting_text.parts()}
              as={{ time: () => <Time at={asked.expiresAt} timeZone={company.timeZone} /> }}
            />
          </p>
          <Form method="post" className="form-actions room-above">
            <Button type="submit" name="intent" value="cancel-address">
              {m.roster_details_waiting_cancel()}
            </Button>
          </Form>
        </Notice>
      )}
      {mayChangeIdentity ? (
        <Form method="post" className="form room-above" noValidate>
          <p>
            {m.roster_details_address_text()}
            {isElsewhere && ` ${m.roster_details_everywhere()}`}
          </p>
          <Field
            label={m.roster_details_address_field()}
            name="email"
            type="email"
            inputMode="email"
            maxLength={254}
            autoComplete="off"
            required
            defaultValue={typed.email}
            error={errors.email}
          />
          <div className="form-actions">
            <Button type="submit" name="intent" value="address">
              {m.roster_details_address_send()}
            </Button>
          </div>
        </Form>
      ) : (
        <p>{m.roster_details_not_yours({ name: person.name })}</p>
      )}
    </Card>
  );
}
