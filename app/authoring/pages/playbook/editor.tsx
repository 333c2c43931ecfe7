import { m } from "~/kit/language/m";
import { Form, useSubmit } from "@remix-run/react";
import { type FormEvent, useRef } from "react";
import type { PlaybookForm } from "~/company/rules/playbook/form";
import { DraftNotices } from "~/authoring/parts/draft/notices";
import { DraftStatus } from "~/authoring/parts/draft/status";
import { LinkButton } from "~/kit/parts/forms/button";
import { useAlive } from "~/kit/browser/use-alive";
import type { Page, Sent } from "./edit/form";
import { DraftTools, Mistakes } from "./edit/notices";
import { EnterSaves, LateSave, SaveButtons } from "./plain-saving";
import { placeOfField, PlaybookFields, SECTIONS } from "./fields";
import { playbookPath, playbookPublishPath } from "~/company/rules/paths";
import { useCalmProblems } from "./use-calm-problems";
import { usePlaybookDraft } from "./use-playbook-draft";
import "./editor.css";

interface PlaybookEditorProps {
  page: Page & { form: PlaybookForm };
  sent: Sent;
}

/** The form with its outline. It saves itself with JavaScript, and by its buttons without. */
export function PlaybookEditor({ page, sent }: PlaybookEditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const alive = useAlive();
  const drafting = usePlaybookDraft({ page, sent, form });
  const { saver, state, others, resetKey, readOnly, fields, typed } = drafting;
  const { problems, watch } = useCalmProblems(sent && state.kind !== "saved" ? {} : page.problems);
  const late = (!alive && sent?.late) || null;
  const waits = page.draft?.publishAt != null;
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
    <div className="playbook-sides">
      <nav className="playbook-outline targets" aria-label={m.authoring_playbook_parts()}>
        <ul className="plain-list">
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title()}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        {alive && (
          <div className="playbook-notices">
            <DraftNotices drafting={drafting} here={playbookPath(page.companyKey)} />
          </div>
        )}
        <Form
          ref={form}
          method="post"
          className="playbook-form stack gap-4"
          // A browser that fills in old values would save them.
          autoComplete="off"
          onInput={typed}
          onClick={({ defaultPrevented }) => {
            // An entry that was added, moved or removed is in the form a moment later.
            if (defaultPrevented) setTimeout(typed);
          }}
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
          <PlaybookFields key={resetKey} form={fields} problems={problems} readOnly={readOnly} />
          <input type="hidden" name="whole" value="yes" />
          <Mistakes problems={problems} placeOf={placeOfField} />
          {!waits && (
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
                    <LinkButton to={playbookPublishPath(page.companyKey)}>
                      {m.authoring_playbook_publish_next()}
                    </LinkButton>
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
    </div>
  );
}

/** How many issues there are, and the way to them. */
export function MistakeCount({ count }: { count: number }) {
  if (count === 0) return null;
  return <a href="#mistakes">{m.authoring_playbook_count_to_fix({ count })}</a>;
}
