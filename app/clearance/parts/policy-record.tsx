import type { ReactNode } from "react";
import { m } from "~/kit/language/m";
import type { Language } from "~/kit/language/language";
import type { Tree } from "~/curriculum/rules/tree";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { TreeView } from "~/curriculum/parts/markdoc/tree-view";
import { Notice } from "~/kit/parts/notice";
import { Time } from "~/kit/parts/time/time";
import "./policy-record.css";
import "~/curriculum/parts/markdoc/prose.css";

interface PolicyRecordProps {
  record: {
    version: string;
    /** What the text is written in. */
    language: Language;
    company: { timeZone: string };
    tree: Tree;
    at: Date;
    publishedAt: Date;
    typedName: string;
    hash: string;
    matches: boolean;
  };
  /** Only for people who may see it. */
  from?: { sessionId: string | null; ipAddress: string | null } | undefined;
}

/** The record of an acknowledgement: what was typed, when, from where, and the very text that was signed. */
export function PolicyRecord({ record, from }: PolicyRecordProps) {
  const { version, company, tree, at, publishedAt, typedName, hash, matches } = record;
  const { timeZone } = company;
  const erased = typedName === "";
  return (
    <div className="stack gap-5">
      {!matches && (
        <Notice tone="bad" title={m.clearance_policy_record_differs()}>
          {m.clearance_policy_record_differs_text()}
        </Notice>
      )}
      <Card aria-labelledby="record">
        <h2 id="record" className="room-below">
          {m.clearance_policy_record_record()}
        </h2>
        <Facts>
          <Fact name={m.clearance_policy_record_signed_as()}>
            {erased ? <Kept erased /> : <span className="policy-typed">{typedName}</span>}
          </Fact>
          <Fact name={m.clearance_policy_record_when()}>
            <Time at={at} timeZone={timeZone} style="datetime" long /> ({timeZone})
          </Fact>
          <Fact name={m.clearance_policy_record_published()}>
            <Time at={publishedAt} timeZone={timeZone} long />
          </Fact>
          {from && (
            <>
              <Fact name={m.clearance_policy_record_session()}>
                {from.sessionId ? (
                  <code className="anywhere">{from.sessionId}</code>
                ) : (
                  <Kept erased={erased} />
                )}
              </Fact>
              <Fact name={m.clearance_policy_record_address()}>
                {from.ipAddress ? <code>{from.ipAddress}</code> : <Kept erased={erased} />}
              </Fact>
            </>
          )}
          <Fact name={m.clearance_policy_record_hash_recorded()}>
            <code className="anywhere">{hash}</code>
          </Fact>
          <Fact name={m.clearance_policy_record_hash_now()}>
            {matches ? (
              <Chip tone="ok" icon="check">
                {m.clearance_policy_record_same()}
              </Chip>
            ) : (
              <Chip tone="bad" icon="alert">
                {m.clearance_policy_record_other()}
              </Chip>
            )}
          </Fact>
        </Facts>
      </Card>
      <section aria-labelledby="signed-text" className="stack">
        <h2 id="signed-text">{m.clearance_policy_record_text({ version })}</h2>
        <article className="prose" lang={record.language}>
          <TreeView tree={tree} preview />
        </article>
      </section>
    </div>
  );
}

function Kept({ erased }: { erased: boolean }): ReactNode {
  return (
    <span className="muted">
      {erased ? m.clearance_policy_erased() : m.clearance_policy_record_nothing()}
    </span>
  );
}
