import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { LIBRARY, previewPath } from "~/curriculum/rules/paths";
import { playbookPath } from "~/company/rules/paths";
import { Link } from "@remix-run/react";
import { numberText } from "~/kit/text/amounts";
import type {
  LibraryResult,
  LibraryResults,
} from "~/authoring/services/library/search-library.server";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { isActivityKind } from "~/curriculum/rules/content-paths";
import { Way } from "./activity";
import { kindInModule } from "./kind-words";
import { editPath, lawPath, modulePath, programmePath } from "./paths";

import "./results.css";

const KINDS: Record<LibraryResult["kind"], () => string> = {
  programme: m.authoring_library_programme,
  module: m.authoring_library_module,
  lesson: m.authoring_library_lesson,
  quiz: m.authoring_library_quiz,
  practice: m.authoring_library_practice,
  scenario: m.authoring_library_scenario,
  copy: m.authoring_library_copy,
  playbook: m.authoring_library_playbook,
  policy: m.authoring_library_policy,
  policies: m.authoring_library_policy,
  law: m.authoring_library_law,
  translation: m.authoring_translations_kind,
};

function kindText({ kind, module }: LibraryResult): string {
  if (!module) return KINDS[kind]();
  if (isActivityKind(kind)) return kindInModule(kind, module.title);
  if (kind === "copy") return m.authoring_library_copy_in({ module: module.title });
  return KINDS[kind]();
}

/** What a search found, file by file, with the words around each hit. */
export function LibraryResultsList({ results }: { results: LibraryResults }) {
  const { query, files, all } = results;
  if (all === 0)
    return (
      <Card>
        <Empty title={m.authoring_library_nothing_found({ query })} icon="search">
          <p>
            <Rich
              of={m.authoring_library_nothing_found_text.parts()}
              as={{ link: (words) => <Link to={LIBRARY}>{words}</Link> }}
            />
          </p>
        </Empty>
      </Card>
    );
  return (
    <section className="stack" aria-labelledby="results-title">
      <div className="card-head">
        <h2 id="results-title">{m.authoring_library_found({ count: all, query })}</h2>
        <Link to={LIBRARY}>{m.authoring_library_show_all()}</Link>
      </div>
      {files.map((file) => (
        <Result key={file.path} file={file} />
      ))}
      {all > files.length && (
        <p className="muted">
          {m.authoring_library_first_shown({
            shown: numberText(files.length),
            all: numberText(all),
          })}
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
          {kindText(file)}{" "}
          {draft && (
            <Chip tone="warn" icon="pen">
              {m.authoring_library_in_draft()}
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
        <p className="small muted">{m.authoring_library_more_places({ count: more })}</p>
      )}
      {module && key !== null && kind !== "module" && (
        <p className="library-links row flow gap-4 small">
          <Way
            to={editPath(module.key, key, kind === "copy" ? company : null)}
            words={m.authoring_library_edit()}
            of={title}
          />
        </p>
      )}
    </Card>
  );
}

function pathOf({ kind, key, module, company, draft }: LibraryResult): string | null {
  if (kind === "programme") return key && programmePath(key);
  if (kind === "law") return key && lawPath(key);
  if (kind === "module") return module && modulePath(module.key);
  if (kind === "playbook") return company && playbookPath(company);
  if (!module || key === null) return null;
  if (kind === "copy")
    return draft ? editPath(module.key, key, company) : previewPath(module.key, key, company ?? "");
  return `${previewPath(module.key, key)}${draft ? "?draft=1" : ""}`;
}
