import { LIBRARY, previewPath } from "~/curriculum/rules/paths";
import { playbookPath } from "~/company/rules/paths";
import { Link } from "@remix-run/react";
import { counted, plural } from "~/kit/text/amounts";
import type {
  LibraryResult,
  LibraryResults,
} from "~/authoring/services/library/search-library.server";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { Way } from "./activity";
import { editPath, modulePath, programmePath } from "./paths";

import "./results.css";

const KINDS: Record<LibraryResult["kind"], string> = {
  programme: "Programme",
  module: "Module",
  lesson: "Lesson",
  quiz: "Quiz",
  copy: "A company’s own lesson",
  playbook: "Playbook",
  policy: "Policy",
};

/** What a search found, file by file, with the words around each hit. */
export function LibraryResultsList({ results }: { results: LibraryResults }) {
  const { query, files, all } = results;
  if (all === 0)
    return (
      <Card>
        <Empty title={`Nothing says “${query}”`} icon="search">
          <p>
            Every word has to begin a word of the same text. Try fewer words, or only the beginning
            of one. <Link to={LIBRARY}>Show the whole library</Link>
          </p>
        </Empty>
      </Card>
    );
  return (
    <section className="stack" aria-labelledby="results-title">
      <div className="card-head">
        <h2 id="results-title">
          {counted(all, "text says", "texts say")} “{query}”
        </h2>
        <Link to={LIBRARY}>Show the whole library</Link>
      </div>
      {files.map((file) => (
        <Result key={file.path} file={file} />
      ))}
      {all > files.length && (
        <p className="muted">
          The first {files.length} of {all} are shown. Another word would narrow it down.
        </p>
      )}
    </section>
  );
}

function Result({ file }: { file: LibraryResult }) {
  const { path, kind, title, module, company, draft, hits, more, key } = file;
  const to = pathOf(file);
  return (
    <Card as="article" fit="tight" aria-labelledby={`found-${path}`}>
      <div className="card-head">
        <h3 id={`found-${path}`}>{to === null ? title : <Link to={to}>{title}</Link>}</h3>
        <span className="small muted">
          {KINDS[kind]}
          {module && kind !== "module" && ` of “${module.title}”`}{" "}
          {draft && (
            <Chip tone="warn" icon="pen">
              In the draft
            </Chip>
          )}
        </span>
      </div>
      <ul className="plain-list ruled library-hits anywhere">
        {hits.map(({ where, pieces }, index) => (
          <li key={index}>
            <span className="small muted">{where}</span>
            <span>
              {pieces.map(({ text, marked }, place) =>
                marked ? <mark key={place}>{text}</mark> : text,
              )}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="small muted">{plural(more, "And 1 place more.", "And # places more.")}</p>
      )}
      {module && key !== null && kind !== "module" && (
        <p className="library-links row flow gap-4 small">
          <Way
            to={editPath(module.key, key, kind === "copy" ? company : null)}
            words="Edit"
            of={title}
          />
        </p>
      )}
    </Card>
  );
}

function pathOf({ kind, key, module, company, draft }: LibraryResult): string | null {
  if (kind === "programme") return key && programmePath(key);
  if (kind === "module") return module && modulePath(module.key);
  if (kind === "playbook") return company && playbookPath(company);
  if (!module || key === null) return null;
  if (kind === "copy")
    return draft ? editPath(module.key, key, company) : previewPath(module.key, key, company ?? "");
  return `${previewPath(module.key, key)}${draft ? "?draft=1" : ""}`;
}
