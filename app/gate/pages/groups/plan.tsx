import { Form } from "@remix-run/react";
import type { PlannedGroup } from "~/gate/services/groups/plan-groups.server";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { numberText } from "~/kit/text/amounts";
import { namesText } from "./names-text";

/** A button that shows what would change, and, where that was shown and something waits for it, one that goes on to do it. */
export function DryRun({ canStart }: { canStart: boolean }) {
  return (
    <Card aria-labelledby="plan">
      <h2 id="plan">{m.gate_groups_plan()}</h2>
      <p className="room-below">{m.gate_groups_plan_text()}</p>
      <Form method="post">
        <Button variant={canStart ? "plain" : "primary"} name="intent" value="plan">
          {m.gate_groups_plan_button()}
        </Button>
      </Form>
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

interface PlannedProps {
  groups: readonly PlannedGroup[];
  unknown: readonly string[];
}

/** What a dry run found, group by group. */
export function Planned({ groups, unknown }: PlannedProps) {
  return (
    <Card aria-labelledby="planned">
      <h2 id="planned" tabIndex={-1}>
        {m.gate_groups_planned()}
      </h2>
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
    </Card>
  );
}

function some(names: readonly string[]) {
  return { count: numberText(names.length), names: namesText(names) };
}
