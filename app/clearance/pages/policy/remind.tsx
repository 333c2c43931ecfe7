import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/kit/language/m";
import type { Reminding } from "~/clearance/services/policy/reminding.server";
import { Button } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { remindPath } from "./paths";

interface RemindButtonProps {
  version: string;
  reminding: Reminding;
  /** Whether they are listed on the page. */
  listed?: boolean;
}

/** Reminds everyone who has not signed. Where everyone was reminded lately, it says so instead. */
export function RemindButton({ version, reminding, listed = false }: RemindButtonProps) {
  const sending = useNavigation().formAction === remindPath(version);
  const { count, lately, since } = reminding;
  const left = Object.keys(lately).length;
  if (count === 0)
    return <p className="small muted">{left > 0 && m.clearance_policy_reminded_lately()}</p>;
  return (
    <Form method="post" action={remindPath(version)} preventScrollReset>
      <input type="hidden" name="since" value={since} />
      <Button type="submit" variant="primary" disabled={sending}>
        {listed ? m.clearance_policy_remind_these({ count }) : m.clearance_policy_remind({ count })}
      </Button>
    </Form>
  );
}

/** What a reminder did: who got it, and who was left out. */
export function RemindedNotice({ done }: { done: NonNullable<Reminding["done"]> }) {
  const { reminded, leftOut } = done;
  return (
    <Notice
      tone={reminded.length > 0 ? "ok" : "warn"}
      role="status"
      title={
        reminded.length > 0
          ? m.clearance_policy_reminded({ count: reminded.length })
          : m.clearance_policy_reminded_nobody()
      }
    >
      {reminded.length > 0 && <Names names={reminded} />}
      {leftOut.length > 0 && (
        <>
          <p>{m.clearance_policy_left_out({ count: leftOut.length })}</p>
          <Names names={leftOut} />
        </>
      )}
      {reminded.length + leftOut.length === 0 && <p>{m.clearance_policy_all_signed()}</p>}
    </Notice>
  );
}

/** More names than these stand behind a word. */
const MOST_OPEN = 30;

function Names({ names }: { names: readonly string[] }) {
  const all = <p>{names.join(", ")}</p>;
  if (names.length <= MOST_OPEN) return all;
  return (
    <details>
      <summary>{m.clearance_policy_names({ count: names.length })}</summary>
      {all}
    </details>
  );
}
