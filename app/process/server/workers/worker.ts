/* What a worker thread runs: whatever is made heavy work in these files. */
import "~/authoring/services/copies/merged.server";
import "~/authoring/services/drafts/compare-texts.server";
import "~/authoring/services/drafts/practised-problems.server";
import "~/authoring/services/drafts/with-facts.server";
import "~/authoring/services/library/checked-content.server";
import "~/authoring/services/library/mistakes-in.server";
import "~/authoring/services/library/read-texts.server";
import "~/authoring/services/playbook/quoting.server";
import "~/authoring/services/preview/preview-draft.server";
import "~/authoring/services/publish/ready-text.server";
import "~/gate/services/credentials/papers/pdf.server";
import "~/kit/text/compare-lines.server";
import "~/roster/services/intake/read-people.server";

export { doTask as default } from "~/kit/heavy/heavily.server";
