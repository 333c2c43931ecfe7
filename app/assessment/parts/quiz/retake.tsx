import { Form } from "@remix-run/react";
import type { StartVerdict } from "~/assessment/rules/start";
import { Button } from "~/kit/parts/forms/button";
import { Time } from "~/kit/parts/time/time";

interface RetakeProps {
  /** Null where the quiz is no longer there to take. */
  verdict: StartVerdict | null;
  /** The quiz's page. */
  quiz: string;
  passed: boolean;
  timeZone: string;
}

/** The button that starts another attempt. Nothing where one may not start. */
export function RetakeButton({
  verdict,
  quiz,
  passed,
}: Pick<RetakeProps, "verdict" | "quiz" | "passed">) {
  if (!verdict?.ok) return null;
  return (
    <Form method="post" action={quiz}>
      <Button variant={passed ? "plain" : "primary"} size="big" name="intent" value="start">
        {passed ? "Take it again" : "Try again"}
      </Button>
    </Form>
  );
}

/** Why one cannot try again now, and when one can. Says nothing to those who passed. */
export function RetakeWords({ verdict, passed, timeZone }: Omit<RetakeProps, "quiz">) {
  if (!verdict || verdict.ok || passed) return null;
  if (verdict.availableAt) {
    return (
      <p>
        You can try again from{" "}
        <Time at={verdict.availableAt} style="datetime" timeZone={timeZone} />. Until then, reread
        what the questions below point to.
      </p>
    );
  }
  if (verdict.reasons.some(({ code }) => code === "no-attempts-left")) {
    return <p>You have used all your attempts. Talk to your trainer about what to do next.</p>;
  }
  return null;
}
