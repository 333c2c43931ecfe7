import { m } from "~/kit/language/m";
import { Form, useSubmit } from "@remix-run/react";
import type { FormEvent, MouseEventHandler, ReactNode, RefObject } from "react";
import { DraftNotices } from "~/authoring/parts/draft/notices";
import { DraftStatus } from "~/authoring/parts/draft/status";
import type { Drafting } from "~/authoring/parts/draft/use-draft";
import { useAlive } from "~/kit/browser/use-alive";
import { LinkButton } from "~/kit/parts/forms/button";
import type { Sent } from "./edit/form";
import { DraftTools, Mistakes } from "./edit/notices";
import { EnterSaves, LateSave, SaveButtons } from "./plain-saving";
import { useCalmProblems } from "./use-calm-problems";
import "./editor.css";

interface DraftFormProps {
  page: Parameters<typeof DraftTools>[0]["page"] & {
    problems: { readonly [field: string]: string };
    published: { number: number } | null;
  };
  /** What came back with the last answer. */
  sent: Pick<NonNullable<Sent>, "sequence" | "baseNumber" | "late"> | undefined;
  form: RefObject<HTMLFormElement>;
  drafting: Drafting;
  /** This page, and the one where the draft is published. */
  here: string;
  publishing: string;
  onInput: () => void;
  onClick?: MouseEventHandler<HTMLFormElement>;
  /** Where a field stands, in words. */
  placeOf: (field: string) => string;
  /** The fields, with what’s wrong in them. */
  children: (problems: { readonly [field: string]: string }) => ReactNode;
}

/** A form over a draft, with how saving goes. It saves itself with JavaScript, and by its buttons without. */
export function DraftForm(props: DraftFormProps) {
  const { page, sent, form, drafting, here, publishing, onInput, onClick, placeOf } = props;
  const { saver, state, others, readOnly } = drafting;
  const alive = useAlive();
  const { problems, watch } = useCalmProblems(sent && state.kind !== "saved" ? {} : page.problems);
  const late = (!alive && sent?.late) || null;
  const submit = useSubmit();
  /** Anything sent waits until what was typed is saved. */
  const saveFirst = (event: FormEvent<HTMLFormElement>) => {
    if (!saver.unsaved()) return;
    event.preventDefault();
    const { currentTarget: sending } = event;
    const { submitter } = event.nativeEvent as SubmitEvent;
    void saver.flush().then((done) => {
      if (done) submit((submitter as HTMLButtonElement | null) ?? sending, { method: "post" });
    });
  };
  return (
    <div>
      {alive && (
        <div className="playbook-notices">
          <DraftNotices drafting={drafting} here={here} />
        </div>
      )}
      <Form
        ref={form}
        method="post"
        className="playbook-form stack gap-4"
        // A browser that fills in old values would save them.
        autoComplete="off"
        onInput={onInput}
        {...(onClick && { onClick })}
        onSubmit={(event) => {
          if (!alive) return;
          event.preventDefault();
          void saver.flush();
        }}
        {...watch}
      >
        {late && <LateSave late={late} />}
        {!readOnly && !alive && <EnterSaves isLate={late !== null} />}
        <input type="hidden" name="sequence" value={(late ?? sent ?? page).sequence} />
        <input type="hidden" name="base" value={(late ?? sent ?? page).baseNumber} />
        {props.children(problems)}
        <input type="hidden" name="whole" value="yes" />
        <Mistakes problems={problems} placeOf={placeOf} />
        {page.draft?.waits == null && (
          <div className="playbook-save targets row flow">
            {alive ? (
              <>
                <DraftStatus
                  state={state}
                  others={others}
                  published={page.published?.number ?? null}
                />
                <MistakeCount count={Object.keys(problems).length} />
                {(page.draft || state.kind !== "same") && (
                  <LinkButton to={publishing}>{m.authoring_playbook_publish_next()}</LinkButton>
                )}
              </>
            ) : (
              <SaveButtons isLate={late !== null} />
            )}
          </div>
        )}
      </Form>
      <DraftTools page={page} onSubmit={saveFirst} />
    </div>
  );
}

/** How many issues there are, and the way to them. */
function MistakeCount({ count }: { count: number }) {
  if (count === 0) return null;
  return <a href="#mistakes">{m.authoring_playbook_count_to_fix({ count })}</a>;
}
