import { Fragment } from "react";
import { siteOf } from "~/curriculum/rules/content/law/source";

/** The sources of a passage, each a link that opens it, with the site it leads to. They keep the names they have, which are English. */
export function LawSources({ sources }: { sources: readonly { name: string; url: string }[] }) {
  return sources.map(({ name, url }, index) => {
    const site = siteOf(url);
    return (
      <Fragment key={url}>
        {index > 0 && " · "}
        {site === null ? (
          <span lang="en">{name}</span>
        ) : (
          <a href={url} rel="noopener" lang="en">
            {`${name} (${site})`}
          </a>
        )}
      </Fragment>
    );
  });
}
