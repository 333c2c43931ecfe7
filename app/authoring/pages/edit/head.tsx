import { m } from "~/kit/language/m";
import { Link } from "@remix-run/react";
import { LinkButton } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { Notice } from "~/kit/parts/notice";
import { DiscardDraft } from "./discard-draft";
import type { Page } from "./form";
import { kindWords } from "~/authoring/pages/library/kind-words";
import { giveUpPath, historyPath, publishPath, updatePath } from "~/authoring/pages/library/paths";
import { LIBRARY, previewPath } from "~/curriculum/rules/paths";
import { DraftNotices } from "~/authoring/parts/draft-notices";

/** Which text this is, and what can be done with its draft as a whole. */
export function EditHead({ page }: { page: Page }) {
  const { module, key, kind, title, published, draft, own } = page;
  const company = own?.key;
  return (
    <header className="writing-head row flow row-end between gap-6">
      <Link className="page-back" to={LIBRARY}>
        <Icon name="arrow-left" />
        {m.authoring_library_title()}
      </Link>
      <div className="writing-title">
        <p className="eyebrow">
          {module.title} · {kindWords(kind, own)}
        </p>
        <h1>{title}</h1>
      </div>
      <div className="row flow row-strip gap-2">
        <LinkButton variant="primary" to={publishPath(module.key, key, company)}>
          {m.authoring_playbook_publish_next()}
        </LinkButton>
        {draft && page.problems && (
          <LinkButton to={`${previewPath(module.key, key)}?draft=1`}>
            {m.authoring_library_preview_draft()}
          </LinkButton>
        )}
        {published && (
          <LinkButton to={previewPath(module.key, key, company)}>
            {m.authoring_library_as_published()}
          </LinkButton>
        )}
        <LinkButton to={historyPath(module.key, key, company)}>
          {m.authoring_library_history()}
        </LinkButton>
        {own && published && (
          <LinkButton variant="quiet" to={giveUpPath(module.key, key, own.key)}>
            {m.authoring_library_give_up()}
          </LinkButton>
        )}
        <DiscardDraft draft={draft}>{m.authoring_playbook_discard()}</DiscardDraft>
      </div>
      {own?.hasUpdate && (
        <Notice tone="info" icon="book" title={m.authoring_copies_update_waiting()}>
          <Link to={updatePath(module.key, key, own.key)}>{m.authoring_library_see_update()}</Link>
        </Notice>
      )}
      <DraftNotices draft={draft} publishing={publishPath(module.key, key, company)} />
    </header>
  );
}
