import { Link } from "@remix-run/react";
import { previewPath } from "~/curriculum/rules/paths";
import { Notice } from "~/kit/parts/notice";
import { plural } from "~/kit/text/amounts";

interface AskedDraftsProps {
  /** What colleagues ask whoever looks to agree to. */
  asked: readonly { module: string; key: string; title: string; by: string }[];
}

/** That colleagues ask for a yes, each with the page where it is given; nothing where nobody does. */
export function AskedDrafts({ asked }: AskedDraftsProps) {
  if (asked.length === 0) return null;
  return (
    <Notice
      tone="info"
      icon="people"
      title={plural(asked.length, "A colleague needs your yes", "Colleagues need your yes")}
    >
      <ul className="plain-list targets">
        {asked.map(({ module, key, title, by }) => (
          <li key={`${module}/${key}`}>
            <Link to={`${previewPath(module, key)}/publish`}>
              {`${by} asks you to agree to publishing “${title}”`}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
