import { Link } from "@remix-run/react";
import { useMemo } from "react";
import type { Tree } from "~/curriculum/rules/tree";
import { Card } from "~/kit/parts/cards/card";
import { TreeView } from "~/curriculum/parts/markdoc/tree-view";
import { Notice } from "~/kit/parts/notice";
import "./policy-parts.css";

/** The policy’s text; its tree comes as JSON. */
export function PolicyText({ tree }: { tree: string }) {
  const parsed = useMemo(() => JSON.parse(tree) as Tree, [tree]);
  return <TreeView tree={parsed} preview />;
}

interface PolicyStateProps {
  version: string;
  signed: string | null;
  signBy: string | null;
  changes: readonly { version: string; change: string }[];
  current: boolean;
}

/** Whether one has signed, by when one should, and what has changed since one did. */
export function PolicyState({ version, signed, signBy, changes, current }: PolicyStateProps) {
  return (
    <>
      {signed && (
        <Notice tone="ok" title={signed} role="status">
          {!current && "This is the text as it stood then. "}
          <span className="row">
            <Link to={`/learn/policy/${encodeURIComponent(version)}`}>The record of it</Link>
            {current && <Link to="/learn">Back to my training</Link>}
          </span>
        </Notice>
      )}
      {signBy && (
        <Notice tone="warn" title={`Please sign ${signBy}`}>
          Read it through; you sign at the end. <a href="#sign">Go to the signature</a>
        </Notice>
      )}
      {changes.length > 0 && (
        <Card fit="tight" aria-labelledby="changes">
          <h2 id="changes">What has changed since you signed</h2>
          <dl className="policy-changes stack">
            {changes.map(({ version, change }) => (
              <div key={version}>
                <dt>{version}</dt>
                <dd>{change}</dd>
              </div>
            ))}
          </dl>
        </Card>
      )}
    </>
  );
}

interface OtherVersionsProps {
  others: readonly { version: string; signed: string | null; current: boolean }[];
}

/** The versions one has signed, to be opened as they stood. */
export function OtherVersions({ others }: OtherVersionsProps) {
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others">Other versions</h2>
      <ul className="plain-list ruled room-above screen-only">
        {others.map(({ version, signed, current }) => (
          <li key={version}>
            <Link
              to={
                current ? "/learn/policy" : `/learn/policy?version=${encodeURIComponent(version)}`
              }
            >
              {version}
              {current && ", the current one"}
            </Link>{" "}
            <span className="small muted">{signed}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
