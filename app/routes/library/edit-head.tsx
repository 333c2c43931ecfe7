import { Form, Link } from "@remix-run/react";
import { Button, LinkButton } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { Notice } from "~/ui/notice";
import type { Page } from "./edit";
import { historyPath, LIBRARY, previewPath, publishPath } from "./library-paths";

/** Where one is, and what can be done with the draft as a whole. */
export function EditHead({ page }: { page: Page }) {
  const { module, key, kind, title, published, draft } = page;
  return (
    <header className="writing-head">
      <Link className="page-back" to={LIBRARY}>
        <Icon name="arrow-left" />
        Library
      </Link>
      <div className="writing-title">
        <p className="eyebrow">
          {module.title} · {kind === "quiz" ? "Quiz" : "Lesson"}
        </p>
        <h1>{title}</h1>
      </div>
      <div className="writing-actions">
        <LinkButton variant="primary" to={publishPath(module.key, key)}>
          Publish…
        </LinkButton>
        {published && <LinkButton to={previewPath(module.key, key)}>As published</LinkButton>}
        <LinkButton to={historyPath(module.key, key)}>History</LinkButton>
        {draft && !draft.publishAt && (
          <Form method="post">
            <input type="hidden" name="sequence" value={draft.sequence} />
            <input type="hidden" name="baseNumber" value={draft.baseNumber} />
            <Button variant="quiet" name="intent" value="discard">
              Take the draft away
            </Button>
          </Form>
        )}
      </div>
      {draft?.failure && (
        <Notice tone="bad" title="This could not be published at its time">
          {draft.failure}
        </Notice>
      )}
      {draft?.publishAt && (
        <Notice tone="info" icon="clock" title="This is waiting to be published">
          Nobody can change it until then.{" "}
          <Link to={publishPath(module.key, key)}>See when, or take it back</Link>
        </Notice>
      )}
    </header>
  );
}
