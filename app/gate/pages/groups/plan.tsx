import { Form } from "@remix-run/react";
import { useEffect, useRef, type ReactNode } from "react";
import type { PlannedGroup } from "~/gate/services/groups/plan-groups.server";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { numberText } from "~/kit/text/amounts";
import { namesText } from "./names-text";

/** What a dry run found. */
interface Plan {
  groups: readonly PlannedGroup[];
  unknown: readonly string[];
}

interface DryRunProps {
  plan: Plan | undefined;
  canStart: boolean;
  /** Why it came to nothing. */
  children: ReactNode;
}

/** A button that shows what would change, what that was, and, where something waits for it, a button that goes on to do it. */
export function DryRun({ plan, canStart, children }: DryRunProps) {
  return (
    <Card aria-labelledby="plan" className="stack">
      <div>
        <h2 id="plan">{m.gate_groups_plan()}</h2>
        <p>{m.gate_groups_plan_text()}</p>
      </div>
      <Form method="post">
        <Button variant={canStart ? "plain" : "primary"} name="intent" value="plan">
          {m.gate_groups_plan_button()}
        </Button>
      </Form>
      {children}
      {plan && <Planned plan={plan} />}
      {canStart && (
        <Form method="post" className="form room-above">
          <h3>{m.gate_groups_begin()}</h3>
          <p>{m.gate_groups_begin_text()}</p>
          <div className="form-actions">
            <Button variant="primary" name="intent" value="start">
              {m.gate_groups_begin_button()}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}

/** Group by group. What was just found is read from its heading on. */
function Planned({ plan }: { plan: Plan }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [plan]);
  const { groups, unknown } = plan;
  return (
    <section aria-labelledby="planned">
      <h3 id="planned" ref={heading} tabIndex={-1}>
        {m.gate_groups_planned()}
      </h3>
      <ul className="plain-list ruled">
        {groups.map(({ name, isNew, added, removed, staying }) => (
          <li key={name}>
            <strong className="block anywhere">{name}</strong>
            {isNew && <p>{m.gate_groups_plan_new()}</p>}
            {!isNew && added.length + removed.length === 0 && <p>{m.gate_groups_plan_same()}</p>}
            {added.length > 0 && (
              <p className="anywhere">{m.gate_groups_plan_added(some(added))}</p>
            )}
            {removed.length > 0 && (
              <p className="anywhere">{m.gate_groups_plan_removed(some(removed))}</p>
            )}
            <p className="muted">{m.gate_groups_plan_staying({ count: numberText(staying) })}</p>
          </li>
        ))}
      </ul>
      {unknown.length > 0 && <p>{m.gate_groups_plan_unknown(some(unknown))}</p>}
    </section>
  );
}

function some(names: readonly string[]) {
  return { count: numberText(names.length), names: namesText(names) };
}
