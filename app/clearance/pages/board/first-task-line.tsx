import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { previewPath } from "~/curriculum/rules/paths";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { companyPath } from "~/people/rules/paths";
import type { FirstTask } from "~/clearance/services/board/first-tasks.server";

/** The line above a page that says what to do first. `signOffs` is the reader’s page of people waiting. */
export function FirstTaskLine({ task, signOffs }: { task: FirstTask; signOffs: string }) {
  const as = {
    link: (words: ReactNode) => <Link to={pathOf(task, signOffs)}>{words}</Link>,
  };
  return <p className="room-below">{lineOf(task, as)}</p>;
}

type As = Parameters<typeof Rich>[0]["as"];

function lineOf(task: FirstTask, as: As) {
  switch (task.kind) {
    case "decide":
      return <Rich of={m.clearance_first_decide.parts({ name: task.name })} as={as} />;
    case "assign":
      return <Rich of={m.clearance_first_assign.parts({ count: task.count })} as={as} />;
    case "set-up":
      return <Rich of={m.clearance_first_set_up.parts({ company: task.company.name })} as={as} />;
    case "read":
      return (
        <Rich
          of={m.clearance_first_read.parts({ title: task.title, company: task.company.name })}
          as={as}
        />
      );
    default:
      return task satisfies never;
  }
}

function pathOf(task: FirstTask, signOffs: string): string {
  switch (task.kind) {
    case "decide":
      return `${signOffs}?who=${encodeURIComponent(task.enrolmentId)}`;
    case "assign": {
      const { personIds } = task;
      if (personIds.length === 0) return "/clearance/assignments";
      const query = new URLSearchParams([
        ["do", "assign"],
        ...personIds.map((id) => ["person", id]),
      ]);
      return `/clearance/bulk?${query.toString()}`;
    }
    case "set-up":
      return companyPath(task.company.key);
    case "read":
      return previewPath(task.module, task.key, task.company.key);
    default:
      return task satisfies never;
  }
}
