import { m } from "~/kit/language/m";
import { Link } from "@remix-run/react";
import { Chip } from "~/kit/parts/chip";
import type { Page } from "./form";
import { editPath } from "~/authoring/pages/library/paths";

/** The module's lessons and quiz, and which of them have a draft. */
export function EditOutline({ page: { module, key, own, parts } }: { page: Page }) {
  return (
    <nav
      className="writing-outline"
      aria-label={m.authoring_edit_parts_of({ module: module.title })}
    >
      <p className="eyebrow">{module.title}</p>
      <ul className="plain-list">
        {parts.map((part) => (
          <li key={part.key}>
            <Link
              to={editPath(module.key, part.key)}
              aria-current={part.key === key && !own ? "page" : undefined}
            >
              <span>{part.title}</span>
              {part.drafted && <Chip tone="warn">{m.authoring_library_state_draft()}</Chip>}
            </Link>
            {part.key === key && own && (
              <Link
                className="writing-outline-own"
                to={editPath(module.key, key, own.key)}
                aria-current="page"
              >
                {m.authoring_library_companys({ company: own.name })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
