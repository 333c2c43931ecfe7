import type { ReactNode } from "react";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { LinkButton } from "~/kit/parts/forms/button";
import { Empty } from "~/kit/parts/page/empty";

interface NothingToPublishProps {
  edit: string;
  editor: "editor" | "playbook" | "policy" | "programme" | "law";
  /** How to get something to publish. */
  children: ReactNode;
}

const OPEN = {
  editor: m.authoring_copies_update_editor,
  playbook: m.authoring_publish_open_playbook,
  policy: m.authoring_policy_open,
  programme: m.authoring_programme_open,
  law: m.authoring_law_open,
};

/** Shown instead of a draft. */
export function NothingToPublish({ edit, editor, children }: NothingToPublishProps) {
  return (
    <Card>
      <Empty
        title={m.authoring_publish_none()}
        icon="check"
        action={<LinkButton to={edit}>{OPEN[editor]()}</LinkButton>}
      >
        <p>{children}</p>
      </Empty>
    </Card>
  );
}
