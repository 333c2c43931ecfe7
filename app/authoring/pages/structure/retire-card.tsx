import { m } from "~/kit/language/m";
import { LIBRARY } from "~/curriculum/rules/paths";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Icon } from "~/kit/parts/icon";

import "~/authoring/pages/library/library.css";

interface RetireCardProps {
  kind: "module" | "programme";
  item: string;
  title: string;
  number: number;
  /** Why it cannot be retired; null where it can. */
  because: string | null;
  /** What it means. */
  children: ReactNode;
}

/** Retires a module or programme, with what that means said first. */
export function RetireCard({ kind, item, title, number, because, children }: RetireCardProps) {
  return (
    <Card aria-labelledby="retire-title">
      <h2 id="retire-title">
        {kind === "module"
          ? m.authoring_structure_retire_module()
          : m.authoring_structure_retire_programme()}
      </h2>
      {because !== null ? (
        <p className="row row-top gap-2 room-above">
          <Icon name="lock" />
          {because}
        </p>
      ) : (
        <>
          <p className="library-meaning room-below">{children}</p>
          <Form method="post" action={LIBRARY}>
            <input type="hidden" name="what" value="retire" />
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="item" value={item} />
            <input type="hidden" name="number" value={number} />
            <Button type="submit" variant="danger">
              {m.authoring_structure_retire_head({ title })}
            </Button>
          </Form>
        </>
      )}
    </Card>
  );
}
