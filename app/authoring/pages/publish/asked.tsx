import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { Form } from "@remix-run/react";
import { SENT_BACK_LENGTH } from "~/authoring/rules/second-yes";
import type { AskedAbout } from "~/authoring/services/publish/show-agreement.server";
import { REACH_WORDS, reachText } from "~/clearance/rules/changes/addition-words";
import { IMPACT_WORDS } from "~/clearance/rules/changes/revision-words";
import { Button } from "~/kit/parts/forms/button";
import { TextArea } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import { LocalTime } from "~/kit/parts/time/local-time";
import { Notice } from "~/kit/parts/notice";
import type { Publishable } from "./fields";
import { Elsewhere, Names } from "./reach-fields";
import { secondYesText } from "~/authoring/rules/second-yes-words";
import "./fields.css";

interface AskedProps {
  asked: AskedAbout;
  draft: Publishable;
  values: { [name: string]: string | undefined };
  mistakes: { [name: string]: string | undefined };
  timeZone: string;
  /** Why nobody can agree to it now; null if someone can. */
  kept: string | null;
}

/** A draft that’s waiting for a colleague's yes: what it would do and, for everyone but the person who asked, the answer. */
export function AskedCard({ asked: about, draft, values, mistakes, timeZone, kept }: AskedProps) {
  const { by, own, left, at, publishAt, change, restores } = about;
  const asked = () => <LocalTime at={at} timeZone={timeZone} />;
  return (
    <div className="publish-form stack gap-5 room-above">
      <Notice
        tone="info"
        icon="people"
        title={own ? m.authoring_second_yes_own() : m.authoring_second_yes_asks_you({ name: by })}
      >
        <p>
          {restores ? (
            <Rich of={m.authoring_second_yes_asked_restore.parts()} as={{ asked }} />
          ) : publishAt ? (
            <Rich
              of={m.authoring_second_yes_asked_later.parts()}
              as={{ asked, time: () => <LocalTime at={publishAt} timeZone={timeZone} /> }}
            />
          ) : (
            <Rich of={m.authoring_second_yes_asked_now.parts()} as={{ asked }} />
          )}
        </p>
        {change && <p>{m.authoring_history_change({ change })}</p>}
      </Notice>
      {restores && <p>{m.authoring_second_yes_restores()}</p>}
      <Means asked={about} draft={draft} />
      <p className="small muted">{m.authoring_second_yes_locked()}</p>
      {own && <Withdraw draft={draft} />}
      {!own && (
        <>
          {left && <p>{m.authoring_second_yes_left({ name: by })}</p>}
          {!left && (kept ? <p>{kept}</p> : <Agree draft={draft} asked={about} />)}
          <SendBack draft={draft} by={by} values={values} mistakes={mistakes} />
        </>
      )}
    </div>
  );
}

/** What was chosen, and what it means for people at the reader's companies. */
function Means({ asked: { impact, reach }, draft }: Pick<AskedProps, "asked" | "draft">) {
  const { choices, additions, elsewhere, people = [] } = draft;
  const choice = choices?.find((one) => one.impact === impact);
  const atReach = reach && additions ? additions.asked[reach] : null;
  return (
    <>
      {choice && (
        <div>
          <p className="strong">{IMPACT_WORDS[choice.impact]}</p>
          <p>{choice.consequence}</p>
          {choice.secondYes && <p>{secondYesText(choice.secondYes)}</p>}
          {elsewhere && <Elsewhere />}
          {people.length > 0 && impact !== "wording" && <Names people={people} />}
        </div>
      )}
      {reach && additions && (
        <div>
          <p className="strong">{REACH_WORDS[reach]}</p>
          <p>{reachText(reach, additions.counts)}</p>
          {atReach && <p>{secondYesText(atReach)}</p>}
          {additions.elsewhere && <Elsewhere />}
          {additions.people.length > 0 && <Names people={additions.people} />}
        </div>
      )}
    </>
  );
}

function Withdraw({ draft: { sequence } }: Pick<AskedProps, "draft">) {
  return (
    <Form method="post">
      <input type="hidden" name="sequence" value={sequence} />
      <FormId of="take-back" />
      <Button name="intent" value="take-back">
        {m.authoring_second_yes_withdraw()}
      </Button>
    </Form>
  );
}

function Agree({ draft, asked: { publishAt, restores } }: Pick<AskedProps, "draft" | "asked">) {
  const later = publishAt ? m.authoring_second_yes_agree_later() : null;
  return (
    <Form method="post">
      <input type="hidden" name="sequence" value={draft.sequence} />
      <FormId of="agree" />
      <Button variant="primary" size="big" name="intent" value="agree">
        {restores
          ? m.authoring_second_yes_agree_restore()
          : (later ?? m.authoring_second_yes_agree_now())}
      </Button>
    </Form>
  );
}

function SendBack({
  draft,
  by,
  values,
  mistakes,
}: Pick<AskedProps, "draft" | "values" | "mistakes"> & { by: string }) {
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="sequence" value={draft.sequence} />
      <FormId of="send-back" />
      <TextArea
        label={m.authoring_second_yes_reason()}
        name="reason"
        rows={2}
        required
        maxLength={SENT_BACK_LENGTH}
        hint={m.authoring_second_yes_reason_hint({ name: by })}
        defaultValue={values.reason}
        error={mistakes.reason}
      />
      <Button name="intent" value="send-back">
        {m.authoring_second_yes_send_back()}
      </Button>
    </Form>
  );
}
