import { Form } from "@remix-run/react";
import type { Fault } from "~/gate/rules/groups/kinds";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { LocalTime, useTimeZone } from "~/kit/parts/time/local-time";
import { FAULT_WORDS } from "./fault-words";
import { HowToEnd } from "./how-to-end";

interface StatusProps {
  paused: boolean;
  ending: boolean;
  waiting: boolean;
  syncedAt: Date | null;
  comparedAt: Date | null;
  failingSince: Date | null;
  fault: Fault | null;
  detail: string | null;
  retryAt: Date | null;
  /** Whether there are groups that were started. */
  isKept: boolean;
  unknown: readonly { name: string; email: string; several: boolean }[];
}

/** How keeping the groups goes: since when, what goes wrong, who has no account, and what can be done about it. */
export function Status(props: StatusProps) {
  const { paused, ending, waiting, isKept, unknown, syncedAt, comparedAt } = props;
  const timeZone = useTimeZone();
  const at = (time: Date) => ({ time: () => <LocalTime at={time} timeZone={timeZone} /> });
  return (
    <Card aria-labelledby="status" className="stack gap-3">
      <h2 id="status">{m.gate_groups_status()}</h2>
      {ending && <Notice tone="warn" title={m.gate_groups_ending()} />}
      {paused && (
        <Notice tone="warn" icon="pause" title={m.gate_groups_on_hold()}>
          <p>{m.gate_groups_on_hold_text()}</p>
        </Notice>
      )}
      <Failing {...props} />
      <p>
        {syncedAt ? (
          <Rich of={m.gate_groups_synced.parts()} as={at(syncedAt)} />
        ) : (
          m.gate_groups_never()
        )}
        {comparedAt && (
          <>
            {" · "}
            <Rich of={m.gate_groups_compared.parts()} as={at(comparedAt)} />
          </>
        )}
      </p>
      {waiting && !paused && <p>{m.gate_groups_waiting()}</p>}
      {unknown.length > 0 && (
        <>
          <h3>{m.gate_groups_unknown()}</h3>
          <p>{m.gate_groups_unknown_text()}</p>
          <ul>
            {unknown.map(({ name, email, several }) => (
              <li key={email} className="anywhere">
                {name} · {email} ·{" "}
                {several ? m.gate_groups_unknown_several() : m.gate_groups_unknown_none()}
              </li>
            ))}
          </ul>
        </>
      )}
      {isKept && (
        <Form method="post" className="form-actions">
          {!paused && (
            <Button name="intent" value="now">
              {m.gate_groups_now_button()}
            </Button>
          )}
          {!ending && (
            <Button name="intent" value={paused ? "resume" : "pause"}>
              {paused ? m.gate_groups_resume_button() : m.gate_groups_pause_button()}
            </Button>
          )}
        </Form>
      )}
      <details>
        <summary>{m.gate_groups_end()}</summary>
        <Form method="post" className="form">
          <p>{m.gate_groups_end_text()}</p>
          <HowToEnd of="end" asked={isKept} />
          <div className="form-actions">
            <Button variant="danger" name="intent" value="end">
              {m.gate_groups_end_button()}
            </Button>
          </div>
        </Form>
      </details>
    </Card>
  );
}

function Failing({ failingSince, fault, detail, retryAt, paused }: StatusProps) {
  const timeZone = useTimeZone();
  if (fault === null || paused) return null;
  const at = (time: Date) => ({ time: () => <LocalTime at={time} timeZone={timeZone} /> });
  const title = failingSince ? (
    <Rich of={m.gate_groups_failing.parts()} as={at(failingSince)} />
  ) : undefined;
  return (
    <Notice tone={failingSince ? "bad" : "warn"} title={title}>
      <p>
        {FAULT_WORDS[fault]} {detail && <code>{detail}</code>}
      </p>
      {retryAt && (
        <p>
          <Rich of={m.gate_groups_retry.parts()} as={at(retryAt)} />
        </p>
      )}
    </Notice>
  );
}
