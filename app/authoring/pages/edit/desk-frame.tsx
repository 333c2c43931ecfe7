import { useLocation, useRevalidator } from "@remix-run/react";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { DraftNotices } from "~/authoring/parts/draft/notices";
import { DraftStatus } from "~/authoring/parts/draft/status";
import { useDraft, type ServerDraft } from "~/authoring/parts/draft/use-draft";
import { Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import "./writing-desk.css";

/** What an editor over a draft’s text needs. */
interface Editing {
  text: string;
  onChange: (typed: string) => void;
  resetKey: number;
  readOnly: boolean;
}

interface DeskFrameProps<Company> {
  /** Where the draft is saved. */
  url: string;
  page: {
    text: string;
    draft: {
      sequence: number;
      baseNumber: number;
      savedAt: Date | string;
      waits: "yes" | "time" | null;
    } | null;
    published: { number: number } | null;
    companies: readonly Company[];
  };
  /** What chooses the company whose people the text is looked at as; null if it looks the same to everyone. */
  chooses: string | null;
  /** Whether the page says more of the text than its editor does, and is asked again after each save. */
  follows?: boolean;
  children: (editing: Editing, company: Company | undefined) => ReactNode;
}

/** An editor that saves the draft as it is typed, with how saving goes above it. Only a browser shows it. */
export function DeskFrame<Company extends { key: string; name: string }>({
  url,
  page: { text, draft, published, companies },
  chooses,
  follows = false,
  children,
}: DeskFrameProps<Company>) {
  const server = useMemo<ServerDraft>(
    () => ({
      text,
      sequence: draft?.sequence ?? 0,
      baseNumber: draft?.baseNumber ?? published?.number ?? 0,
      savedAt: draft ? new Date(draft.savedAt).toISOString() : null,
      scheduled: draft !== null && draft.waits !== null,
    }),
    [text, draft, published],
  );
  const drafting = useDraft(url, server);
  const { saver, state, resetKey, readOnly, others } = drafting;
  const [companyKey, setCompanyKey] = useState(companies[0]?.key ?? "");
  const company = companies.find((one) => one.key === companyKey) ?? companies[0];
  const { pathname } = useLocation();
  const { revalidate } = useRevalidator();
  const isBehind = follows && state.kind === "saved" && saver.sequence > server.sequence;
  useEffect(() => {
    if (isBehind) revalidate();
  }, [isBehind, saver.sequence, revalidate]);
  const onChange = (typed: string) => saver.change(typed);
  return (
    <div className="stack gap-4">
      <div className="row flow between gap-6">
        <DraftStatus state={state} others={others} published={published?.number ?? null} />
        {chooses !== null && company && companies.length > 1 && (
          <Select
            className="desk-company flow"
            label={chooses}
            name="company"
            value={company.key}
            onChange={(event) => setCompanyKey(event.currentTarget.value)}
          >
            <Options of={companies.map((one) => [one.key, one.name])} />
          </Select>
        )}
      </div>
      <DraftNotices drafting={drafting} here={pathname} />
      {children({ text: saver.text, onChange, resetKey, readOnly }, company)}
    </div>
  );
}
