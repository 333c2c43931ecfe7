import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { archivePath } from "~/company/rules/paths";
import { Notice } from "~/kit/parts/notice";

/** Says above a form that nothing of it can be saved, and where that is undone. */
export function ArchivedNotice({ companyKey }: { companyKey: string }) {
  return (
    <Notice tone="warn" icon="lock" title={m.authoring_archive_chip()}>
      <p>
        {m.authoring_archive_means()}{" "}
        <Link to={archivePath(companyKey)}>{m.authoring_archive_restore()}</Link>
      </p>
    </Notice>
  );
}
