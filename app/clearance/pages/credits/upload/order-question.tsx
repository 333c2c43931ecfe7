import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { DAY_ORDERS, readDay } from "~/clearance/rules/credits/written-days";
import { dayText } from "~/kit/text/formats";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import type { OrderAsked } from "./form";

/** Asks how to read the days of a file that do not say it themselves. */
export function OrderQuestion({ question: { text, days } }: { question: OrderAsked }) {
  const { example, mixed } = days;
  return (
    <Card className="stack" aria-labelledby="order-title">
      <h2 id="order-title" tabIndex={-1}>
        {m.clearance_upload_meaning({ example })}
      </h2>
      <p>{mixed ? m.clearance_upload_meaning_mixed() : m.clearance_upload_meaning_either()}</p>
      <Form method="post" encType="multipart/form-data" className="row flow">
        <textarea name="text" defaultValue={text} hidden readOnly aria-hidden="true" />
        {DAY_ORDERS.map((order) => {
          const day = readDay(example, order);
          return (
            <Button key={order} name="order" value={order}>
              {day
                ? m.clearance_upload_means({ day: dayText(day) })
                : m.clearance_upload_read_days({ order })}
            </Button>
          );
        })}
        <LinkButton to="/clearance/upload">{m.clearance_upload_another()}</LinkButton>
      </Form>
    </Card>
  );
}
