import { Form, useNavigation } from "@remix-run/react";
import { counted, plural } from "~/kit/text/amounts";
import type { Reminding } from "~/clearance/services/policy/reminding.server";
import { Button } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { remindPath } from "./paths";

interface RemindButtonProps {
  version: string;
  reminding: Reminding;
  variant?: "primary" | undefined;
}

/** Reminds all who have not signed at once. Where everyone was reminded lately, it says so instead. */
export function RemindButton({ version, reminding, variant }: RemindButtonProps) {
  const sending = useNavigation().formAction === remindPath(version);
  const { count, lately, since } = reminding;
  const left = Object.keys(lately).length;
  if (count === 0)
    return <p className="small muted">{left > 0 && "Everyone was reminded in the last day"}</p>;
  return (
    <Form method="post" action={remindPath(version)} preventScrollReset>
      <input type="hidden" name="since" value={since} />
      <Button type="submit" variant={variant} disabled={sending}>
        {plural(count, "Remind this person", "Remind these #")}
      </Button>
    </Form>
  );
}

/** What a reminder did: whom it reached, and who was left out. */
export function RemindedNotice({ done }: { done: NonNullable<Reminding["done"]> }) {
  const { reminded, leftOut } = done;
  return (
    <Notice
      tone={reminded.length > 0 ? "ok" : "warn"}
      role="status"
      title={
        reminded.length > 0
          ? `${counted(reminded.length, "person", "people")} reminded`
          : "Nobody was reminded"
      }
    >
      {reminded.length > 0 && <Names names={reminded} />}
      {leftOut.length > 0 && (
        <>
          <p>
            {counted(leftOut.length, "person was", "people were")} left out, because they were
            reminded in the last day:
          </p>
          <Names names={leftOut} />
        </>
      )}
      {reminded.length + leftOut.length === 0 && <p>Everyone has signed.</p>}
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
      <summary>All {names.length} names</summary>
      {all}
    </details>
  );
}
