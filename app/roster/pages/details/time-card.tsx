import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import type { DetailsView } from "~/roster/services/details/show-details.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { DayText } from "~/kit/parts/time/time";
import { ConfirmLast } from "./confirm-last";
import type { Sent } from "./sent";

/** How their time with the company ends, and how they come back. */
export function TimeCard({ view, sent }: { view: DetailsView; sent: Sent | undefined }) {
  const { person, leaving, roles, today, isLastManager } = view;
  const mine = sent?.intent === "left" ? sent : undefined;
  const { givenName: name } = person;
  if (leaving?.over)
    return (
      <Card aria-labelledby="time">
        <h2 id="time">{m.roster_details_has_left({ name })}</h2>
        <p>
          <Rich
            of={m.clearance_leaving_was.parts()}
            as={{ day: () => <DayText day={leaving.lastDay} /> }}
          />
        </p>
        <Form method="post" className="form room-above">
          <p>{m.roster_details_back_text()}</p>
          <div className="form-actions">
            <Button type="submit" variant="primary" name="intent" value="back">
              {m.clearance_leaving_back({ name })}
            </Button>
          </div>
        </Form>
      </Card>
    );
  return (
    <Card aria-labelledby="time">
      <h2 id="time">{m.roster_details_time()}</h2>
      {leaving && (
        <Notice
          tone="warn"
          icon="clock"
          className="room-below"
          title={m.clearance_leaving_is_leaving({ name })}
        >
          <p>
            <Rich
              of={m.clearance_leaving_is.parts()}
              as={{ day: () => <DayText day={leaving.lastDay} /> }}
            />
          </p>
          <Form method="post" className="form-actions room-above">
            <Button type="submit" name="intent" value="stay">
              {m.clearance_leaving_cancel({ name })}
            </Button>
          </Form>
        </Notice>
      )}
      <ul className="stack gap-2 room-below">
        <li>{m.roster_details_time_out()}</li>
        {roles.includes("employee") && <li>{m.roster_details_time_clearance()}</li>}
        {roles.includes("manager") && <li>{m.roster_details_time_manager()}</li>}
        <li>{m.roster_details_time_kept()}</li>
      </ul>
      <Form method="post" className="form" noValidate>
        <Field
          type="date"
          label={m.roster_details_last_day()}
          hint={m.roster_details_last_day_hint()}
          name="lastDay"
          min={today}
          defaultValue={mine?.values.lastDay ?? leaving?.lastDay}
          error={mine?.errors.lastDay}
        />
        {isLastManager && (
          <ConfirmLast id="field-confirmed-left" error={mine?.errors["confirmed-left"]} />
        )}
        <div className="form-actions">
          <Button type="submit" variant="danger" name="intent" value="left">
            {m.roster_details_leave({ name })}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
