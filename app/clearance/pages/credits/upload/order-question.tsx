import { Form } from "@remix-run/react";
import { DAY_ORDERS, ORDER_WORDS, readDay } from "~/clearance/rules/credits/written-days";
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
        What does {example} mean?
      </h2>
      <p>
        {mixed
          ? "Some days in this file are written with the day first and others with the month first. Those that do not fit what you choose are left out."
          : "Every day in this file can be read either way: with the day first or with the month first."}{" "}
        Nothing is recorded yet.
      </p>
      <Form method="post" encType="multipart/form-data" className="row flow">
        <textarea name="text" defaultValue={text} hidden readOnly aria-hidden="true" />
        {DAY_ORDERS.map((order) => {
          const day = readDay(example, order);
          return (
            <Button key={order} name="order" value={order}>
              {day ? `It means ${dayText(day)}` : `Read days ${ORDER_WORDS[order]}`}
            </Button>
          );
        })}
        <LinkButton to="/clearance/upload">Choose another file</LinkButton>
      </Form>
    </Card>
  );
}
