import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import type { Saving } from "~/assessment/parts/quiz/saving/use-saving";
import { useAlive } from "~/kit/browser/use-alive";
import { m } from "~/kit/language/m";
import { classes } from "~/kit/parts/classes";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { FieldError, TextArea } from "~/kit/parts/forms/field";
import { LONGEST, REPLY_FIELDS, type Missing } from "~/practice/rules/desk/sending";
import type { ShownComposer } from "~/practice/rules/desk/shown";
import { AccountField } from "./account-field";
import { Counter } from "./counter";
import { DecisionCards } from "./decision-cards";
import "./composer.css";

/** The name of the form, for buttons elsewhere on the page. */
export const COMPOSER = "composer";

interface ComposerProps {
  composer: ShownComposer;
  /** The language that the post is written in, where that isn’t the company’s. */
  missing: Missing | null;
  saving: Saving;
  /** Told what stands in the form, as it is typed. */
  typed: (fields: URLSearchParams) => void;
}

/**
 * Decides about a post and writes what the decision asks for. As it is typed it is saved, where JavaScript runs; without it, every
 * button saves first.
 */
export function Composer({ composer, missing, saving, typed }: ComposerProps) {
  const form = useRef<HTMLFormElement>(null);
  const alive = useAlive();
  const busy = useNavigation().formData?.get("intent") === "send";
  const { fields, rewriting, writes, lines, attach, worst } = composer;
  const [reply, setReply] = useState({ text: fields.text ?? "" });
  const { queue } = saving;

  // What was typed before the page came alive, or was brought back by the browser.
  useEffect(() => {
    const said = wordsIn(form.current);
    if (form.current && said.some(([name, value]) => value !== (fields[name] ?? ""))) {
      queue.change(1, said, { typing: true });
      setReply({ text: textIn(said) });
    }
    typed(new URLSearchParams(said));
    // Once, as the page comes alive.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  function changed({ target }: FormEvent<HTMLFormElement>) {
    const said = wordsIn(form.current);
    queue.change(1, said, { typing: target instanceof HTMLTextAreaElement });
    setReply({ text: textIn(said) });
    typed(new URLSearchParams(said));
  }

  return (
    <Form
      ref={form}
      id={COMPOSER}
      method="post"
      className={classes("composer stack gap-4", rewriting && "composer-rewrites")}
      autoComplete="off"
      onChange={changed}
    >
      {/* The button that Enter presses: the first of the form. */}
      <button type="submit" name="intent" value="check" hidden aria-hidden="true" tabIndex={-1} />
      <input type="hidden" name="shift" value={composer.shiftId} />
      <input type="hidden" name="number" value={composer.number} />
      <ErrorSummary errors={missing} />
      {rewriting ? (
        <input type="radio" name="decision" value="reply" defaultChecked hidden />
      ) : (
        <DecisionCards chosen={fields.decision} error={missing?.decision} />
      )}
      {!writes && <p className="for-reply muted">{m.practice_desk_enough()}</p>}
      <div className="for-reply compose">
        <AccountField accounts={composer.accounts} chosen={fields.account} />
        {writes && (
          <div className="compose-words stack gap-4">
            {worst && (
              <>
                <p className="muted">{m.practice_desk_worst_intro()}</p>
                <TextArea
                  label={m.practice_desk_worst()}
                  hint={m.practice_desk_worst_hint()}
                  name="worst"
                  rows={3}
                  maxLength={LONGEST}
                  defaultValue={fields.worst}
                  error={missing?.worst}
                />
              </>
            )}
            <TextArea
              label={worst ? m.practice_desk_repair() : m.practice_desk_your_reply()}
              hint={worst || rewriting ? undefined : m.practice_desk_text_hint()}
              name="text"
              rows={5}
              maxLength={LONGEST}
              defaultValue={fields.text}
              error={missing?.text}
              dir="auto"
              className="compose-text"
            />
            {attach && (
              <>
                <p className="thread-picture">
                  <b>{m.practice_desk_attach()}</b>
                  <span dir="auto">
                    <InlineView>{attach}</InlineView>
                  </span>
                </p>
                <TextArea
                  label={m.practice_desk_alt()}
                  hint={m.practice_desk_alt_hint()}
                  name="alt"
                  rows={2}
                  maxLength={2_000}
                  defaultValue={fields.alt}
                  error={missing?.alt}
                />
              </>
            )}
            <div className="row between flow">
              <Counter text={reply.text} limit={composer.limit} network={composer.network} />
              <Button name="intent" value="check" className={alive ? "compose-alive" : undefined}>
                {m.practice_desk_check()}
              </Button>
            </div>
          </div>
        )}
      </div>
      <div className="for-escalate compose compose-words stack gap-4">
        <fieldset aria-describedby={missing?.to ? "field-to-error" : undefined}>
          <legend className="field-label">{m.practice_desk_to()}</legend>
          <ul className="plain-list stack gap-2">
            {lines.map(({ key, who, when }, at) => (
              <li key={key}>
                <label className="compose-line">
                  <input
                    type="radio"
                    name="to"
                    id={at === 0 ? "field-to" : undefined}
                    value={key}
                    defaultChecked={fields.to === key}
                  />
                  <b dir="auto">{who}</b>
                  <span className="small muted" dir="auto">
                    {when}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          {missing?.to && <FieldError id="field-to-error">{missing.to}</FieldError>}
        </fieldset>
        <TextArea
          label={m.practice_desk_note()}
          hint={m.practice_desk_note_hint()}
          name="note"
          rows={4}
          maxLength={2_000}
          defaultValue={fields.note}
          error={missing?.note}
        />
      </div>
      <div className="for-leave compose compose-words">
        <TextArea
          label={m.practice_desk_why_leave()}
          hint={m.practice_desk_optional()}
          name="why"
          rows={3}
          maxLength={2_000}
          defaultValue={fields.why}
          error={missing?.why}
        />
      </div>
      <div className="composer-foot row flow">
        <Button variant="primary" size="big" name="intent" value="send" aria-disabled={busy}>
          {m.practice_desk_send()}
        </Button>
        {!alive && (
          <Button name="intent" value="save" size="big">
            {m.practice_desk_save()}
          </Button>
        )}
      </div>
    </Form>
  );
}

type Words = [name: (typeof REPLY_FIELDS)[number], value: string][];

/** What stands in the form, without what only its buttons say. */
function wordsIn(form: HTMLFormElement | null): Words {
  const data = form ? new FormData(form) : new FormData();
  return REPLY_FIELDS.flatMap((name): Words => {
    const value = data.get(name);
    // A browser sends line ends as two characters each.
    return typeof value === "string" ? [[name, value.replaceAll("\r\n", "\n")]] : [];
  });
}

function textIn(said: Words): string {
  return said.find(([name]) => name === "text")?.[1] ?? "";
}
