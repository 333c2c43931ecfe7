import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { Form } from "@remix-run/react";
import type { RetiredItem } from "~/authoring/services/library/retired.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Time } from "~/kit/parts/time/time";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { Way } from "./activity";
import { kindInModule, kindWords } from "./kind-words";
import { historyPath, restorePath } from "./paths";
import { LIBRARY } from "~/curriculum/rules/paths";

function kindText({ kind, module }: Pick<RetiredItem, "kind" | "module">): string {
  switch (kind) {
    case "programme":
      return m.authoring_library_programme();
    case "module":
      return m.authoring_library_retired_module();
    default:
      return module ? kindInModule(kind, module.title) : kindWords(kind, null);
  }
}

/** What is out of use. Everything can come back, with its history. */
export function LibraryRetired({ items }: { items: readonly RetiredItem[] }) {
  return (
    <Card aria-labelledby="retired-title">
      <h2 id="retired-title">{m.authoring_library_retired_title()}</h2>
      <ul className="plain-list ruled">
        {items.map(({ kind, module, key, title, retiredAt }) => (
          <li className="row flow between gap-4" key={`${kind} ${module?.key ?? ""} ${key}`}>
            <div>
              <p className="strong">{title}</p>
              <p className="small muted">
                {kindText({ kind, module })}
                {" · "}
                <Rich
                  of={m.authoring_library_retired_at.parts()}
                  as={{ time: () => <Time at={retiredAt} timeZone="UTC" /> }}
                />
              </p>
              {module && (
                <p className="library-links row flow gap-4 small">
                  <Way
                    to={historyPath(module.key, key)}
                    words={m.authoring_library_history()}
                    of={title}
                  />
                </p>
              )}
            </div>
            {module ? (
              <LinkButton to={restorePath(module.key, key)}>
                {m.authoring_library_restore()}
                <VisuallyHidden> {m.authoring_library_quoted({ title })}</VisuallyHidden>
              </LinkButton>
            ) : (
              <Form method="post" action={LIBRARY}>
                <input type="hidden" name="what" value="restore" />
                <input type="hidden" name="kind" value={kind} />
                <input type="hidden" name="item" value={key} />
                <Button type="submit">
                  {m.authoring_library_restore()}
                  <VisuallyHidden> {m.authoring_library_quoted({ title })}</VisuallyHidden>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
