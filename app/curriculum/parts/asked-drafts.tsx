import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { previewPath } from "~/curriculum/rules/paths";
import { Notice } from "~/kit/parts/notice";

interface AskedDraftsProps {
  /** What colleagues ask the reader to agree to. */
  asked: readonly { module: string; key: string; title: string; by: string }[];
}

/** Requests from colleagues to agree to a publication, each with its page; nothing if there are none. */
export function AskedDrafts({ asked }: AskedDraftsProps) {
  if (asked.length === 0) return null;
  return (
    <Notice
      tone="info"
      icon="people"
      title={m.curriculum_asked_drafts_title({ count: asked.length })}
    >
      <ul className="plain-list targets">
        {asked.map(({ module, key, title, by }) => (
          <li key={`${module}/${key}`}>
            <Link to={`${previewPath(module, key)}/publish`}>
              {m.curriculum_asked_drafts_one({ name: by, title })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
