import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Outcome } from "~/practice/rules/scenario/play/play";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Button } from "~/kit/parts/forms/button";

interface EndingProps {
  outcome: Outcome;
  /** Where another play begins. */
  plays: string;
  /** The way on, where this is done. */
  onwards: ReactNode;
}

/** How it ended, and what everyone else saw of it. */
export function Ending({ outcome: { title, passed, public: seen }, plays, onwards }: EndingProps) {
  return (
    <Card aria-labelledby="ending" className="chat-ending stack gap-3 wide-buttons">
      <div className="row flow between">
        <h2 id="ending" lang="en">
          {title}
        </h2>
        {passed ? (
          <Chip tone="ok" icon="check">
            {m.practice_scenario_ended_well()}
          </Chip>
        ) : (
          <Chip tone="warn" icon="alert">
            {m.practice_scenario_ended_badly()}
          </Chip>
        )}
      </div>
      <h3>{m.practice_scenario_public()}</h3>
      {seen.map((text) => (
        <p key={text} lang="en">
          {text}
        </p>
      ))}
      <p>{passed ? m.practice_scenario_counts() : m.practice_scenario_counts_not()}</p>
      <div className="row flow">
        {onwards}
        <Form method="post" action={plays}>
          <Button variant={passed ? "plain" : "primary"}>{m.practice_scenario_replay()}</Button>
        </Form>
      </div>
    </Card>
  );
}
