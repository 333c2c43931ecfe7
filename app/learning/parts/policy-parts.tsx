import { Link } from "@remix-run/react";
import { useMemo } from "react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import type { Tree } from "~/curriculum/rules/tree";
import { dayText } from "~/kit/text/formats";
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

/** Whether the reader has signed, by when they should, and what has changed since they did. */
export function PolicyState({ version, signed, signBy, changes, current }: PolicyStateProps) {
  return (
    <>
      {signed && (
        <Notice tone="ok" title={signed} role="status">
          {!current && `${m.learning_policy_as_it_stood()} `}
          <span className="row">
            <Link to={`/learn/policy/${encodeURIComponent(version)}`}>
              {m.learning_policy_see_record()}
            </Link>
            {current && <Link to="/learn">{m.learning_home_back_to_training()}</Link>}
          </span>
        </Notice>
      )}
      {signBy && (
        <Notice tone="warn" title={m.learning_policy_sign_by({ day: dayText(signBy) })}>
          <Rich
            of={m.learning_policy_sign_at_end.parts()}
            as={{ link: (words) => <a href="#sign">{words}</a> }}
          />
        </Notice>
      )}
      {changes.length > 0 && (
        <Card fit="tight" aria-labelledby="changes">
          <h2 id="changes">{m.learning_policy_changed()}</h2>
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

/** The versions the reader has signed, to be opened as they stood. */
export function OtherVersions({ others }: OtherVersionsProps) {
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others">{m.learning_policy_others()}</h2>
      <ul className="plain-list ruled room-above screen-only">
        {others.map(({ version, signed, current }) => (
          <li key={version}>
            <Link
              to={
                current ? "/learn/policy" : `/learn/policy?version=${encodeURIComponent(version)}`
              }
            >
              {current ? m.learning_policy_current_one({ version }) : version}
            </Link>{" "}
            <span className="small muted">{signed}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
