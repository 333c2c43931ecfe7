import { Form, Link } from "@remix-run/react";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { Notice } from "~/kit/parts/notice";
import type { Page } from "./form";
import { kindWords } from "~/authoring/pages/library/kind-words";
import { giveUpPath, historyPath, publishPath, updatePath } from "~/authoring/pages/library/paths";
import { LIBRARY, previewPath } from "~/curriculum/rules/paths";
import { DraftNotices } from "~/authoring/parts/draft-notices";

/** Where one is, and what can be done with the draft as a whole. */
export function EditHead({ page }: { page: Page }) {
  const { module, key, kind, title, published, draft, own } = page;
  const company = own?.key;
  return (
    <header className="writing-head row flow row-end between gap-6">
      <Link className="page-back" to={LIBRARY}>
        <Icon name="arrow-left" />
        Library
      </Link>
      <div className="writing-title">
        <p className="eyebrow">
          {module.title} · {kindWords(kind, own)}
        </p>
        <h1>{title}</h1>
      </div>
      <div className="row flow gap-2">
        <LinkButton variant="primary" to={publishPath(module.key, key, company)}>
          Publish…
        </LinkButton>
        {published && (
          <LinkButton to={previewPath(module.key, key, company)}>As published</LinkButton>
        )}
        <LinkButton to={historyPath(module.key, key, company)}>History</LinkButton>
        {own && published && (
          <LinkButton variant="quiet" to={giveUpPath(module.key, key, own.key)}>
            Give it up
          </LinkButton>
        )}
        {draft && !draft.waits && (
          <Form method="post">
            <input type="hidden" name="sequence" value={draft.sequence} />
            <input type="hidden" name="baseNumber" value={draft.baseNumber} />
            <Button variant="quiet" name="intent" value="discard">
              Take the draft away
            </Button>
          </Form>
        )}
      </div>
      {own?.hasUpdate && (
        <Notice tone="info" icon="book" title="The original has changed since">
          <Link to={updatePath(module.key, key, own.key)}>See what changed, and choose</Link>
        </Notice>
      )}
      <DraftNotices draft={draft} publishing={publishPath(module.key, key, company)} />
    </header>
  );
}
