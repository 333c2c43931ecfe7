import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Notice } from "~/kit/parts/notice";

interface AskedDraftsProps {
  /** What colleagues ask the reader to agree to. */
  asked: readonly { to: string; title: string; by: string; restores: boolean }[];
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
        {asked.map(({ to, title, by, restores }) => (
          <li key={to}>
            <Link to={to}>
              {restores
                ? m.curriculum_asked_drafts_restore({ name: by, title })
                : m.curriculum_asked_drafts_one({ name: by, title })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
