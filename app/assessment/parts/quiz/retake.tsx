import { Form } from "@remix-run/react";
import type { StartVerdict } from "~/assessment/rules/start";
import { m } from "~/kit/language/m";
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

/** The button that starts another attempt, or until when to wait for it. Nothing where time alone doesn’t help. */
export function RetakeButton({ verdict, quiz, passed, now, timeZone }: RetakeProps) {
  if (!verdict) return null;
  const button = (
    <Form method="post" action={quiz}>
      <Button variant={passed ? "plain" : "primary"} size="big" name="intent" value="start">
        {passed ? m.assessment_overview_take_again() : m.assessment_overview_try_again()}
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

/** What to do until the next attempt, or instead. Nothing for people who passed. */
export function RetakeWords({ verdict, passed }: Pick<RetakeProps, "verdict" | "passed">) {
  if (!verdict || verdict.ok || passed) return null;
  if (verdict.availableAt) return <p>{m.assessment_overview_until_then()}</p>;
  if (verdict.reasons.some(({ code }) => code === "no-attempts-left")) {
    return <p>{m.assessment_overview_used_all()}</p>;
  }
  return null;
}
