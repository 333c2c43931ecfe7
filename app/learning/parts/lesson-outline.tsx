import type { ActivityKind } from "~/curriculum/rules/kinds";
import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Icon } from "~/kit/parts/icon";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import "./lesson-outline.css";

interface LessonOutlineProps {
  module: { key: string; title: string };
  parts: readonly { key: string; kind: ActivityKind; title: string; done: boolean }[];
  /** The part that is open. */
  current: string;
}

/** The parts of a module, those done ticked. */
export function LessonOutline({ module, parts, current }: LessonOutlineProps) {
  return (
    <nav className="lesson-outline" aria-labelledby="outline">
      <p className="eyebrow" id="outline">
        <Link to={`/learn/${module.key}`}>{module.title}</Link>
      </p>
      <ol className="plain-list stack gap-1 room-above">
        {parts.map(({ key, kind, title, done }, index) => (
          <li key={key}>
            <Link
              to={`/learn/${module.key}/${key}`}
              aria-current={key === current ? "page" : undefined}
            >
              {done && (
                <>
                  <Icon name="check" />
                  <VisuallyHidden>{m.learning_module_outline_done()}</VisuallyHidden>
                </>
              )}
              <span dir="auto">{done || kind !== "lesson" ? title : `${index + 1}. ${title}`}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
