import { Form } from "@remix-run/react";
import type { RetiredItem } from "~/authoring/services/library/retired.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Time } from "~/kit/parts/time/time";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { Way } from "./activity";
import { historyPath, restorePath } from "./paths";
import { LIBRARY } from "~/curriculum/rules/paths";

const KINDS: Record<RetiredItem["kind"], string> = {
  programme: "Programme",
  module: "Module, with all its parts",
  lesson: "Lesson",
  quiz: "Quiz",
};

/** What is out of use. Everything can come back, with its history. */
export function LibraryRetired({ items }: { items: readonly RetiredItem[] }) {
  return (
    <Card aria-labelledby="retired-title">
      <h2 id="retired-title">Retired</h2>
      <ul className="plain-list ruled">
        {items.map(({ kind, module, key, title, retiredAt }) => (
          <li className="row flow between gap-4" key={`${kind} ${module?.key ?? ""} ${key}`}>
            <div>
              <p className="strong">{title}</p>
              <p className="small muted">
                {KINDS[kind]}
                {module && ` of “${module.title}”`}
                {" · retired "}
                <Time at={retiredAt} timeZone="UTC" />
              </p>
              {module && (
                <p className="library-links row flow gap-4 small">
                  <Way to={historyPath(module.key, key)} words="History" of={title} />
                </p>
              )}
            </div>
            {module ? (
              <LinkButton to={restorePath(module.key, key)}>
                Restore<VisuallyHidden> “{title}”</VisuallyHidden>
              </LinkButton>
            ) : (
              <Form method="post" action={LIBRARY}>
                <input type="hidden" name="what" value="restore" />
                <input type="hidden" name="kind" value={kind} />
                <input type="hidden" name="item" value={key} />
                <Button type="submit">
                  Restore<VisuallyHidden> “{title}”</VisuallyHidden>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
