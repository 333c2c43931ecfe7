import { fileVersions, type Asked } from "~/authoring/services/drafts/file-versions.server";
import { authoredFile } from "~/authoring/services/library/files.server";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { playbookPlace, type CompanyDoor } from "~/authoring/services/library/company-door.server";

/** Everything that was published of a company's playbook, newest first, two versions compared, and what was set aside of its drafts. */
export async function showPlaybookHistory({
  from,
  to,
  aside = null,
  ...door
}: CompanyDoor & Asked) {
  const { store, actor, now } = door;
  const { company, path } = await playbookPlace(door);
  const file = await authoredFile(store.read, { actor, now, path });
  const inUse = (await publishedText(store.read, path)) !== null;
  const versions = await fileVersions(
    { store, actor, now, from, to, aside },
    {
      file,
      objectives: {},
      inUse,
      firstAsks: false,
      people: () => null,
    },
  );
  return { company, ...versions };
}
