import { Form } from "@remix-run/react";
import type { StartVerdict } from "~/assessment/rules/start";
import { Button } from "~/kit/parts/forms/button";
import { WaitUntil } from "./wait-until";

interface RetakeProps {
  /** Null where the quiz is no longer there to take. */
  verdict: StartVerdict | null;
  /** The quiz's page. */
  quiz: string;
  passed: boolean;
  /** By the server’s clock, as the page was made. */
  now: Date;
  timeZone: string;
}

/** The button that starts another attempt, or until when one waits for it. Nothing where time alone does not help. */
export function RetakeButton({ verdict, quiz, passed, now, timeZone }: RetakeProps) {
  if (!verdict) return null;
  const button = (
    <Form method="post" action={quiz}>
      <Button variant={passed ? "plain" : "primary"} size="big" name="intent" value="start">
        {passed ? "Take it again" : "Try again"}
      </Button>
    </Form>
  );
  if (verdict.ok) return button;
  if (!verdict.availableAt || passed) return null;
  return (
    <WaitUntil at={verdict.availableAt} now={now} timeZone={timeZone}>
      {button}
    </WaitUntil>
  );
}

/** What to do until one can try again, or instead. Says nothing to those who passed. */
export function RetakeWords({ verdict, passed }: Pick<RetakeProps, "verdict" | "passed">) {
  if (!verdict || verdict.ok || passed) return null;
  if (verdict.availableAt)
    return <p>Until you can try again, reread what the questions point to.</p>;
  if (verdict.reasons.some(({ code }) => code === "no-attempts-left")) {
    return <p>You have used all your attempts. Talk to your trainer about what to do next.</p>;
  }
  return null;
}
