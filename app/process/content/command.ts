import { m } from "~/kit/language/m";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { describeMistake } from "~/kit/yaml/mistakes";
import { fileAt } from "~/curriculum/rules/content-paths";
import { planExport } from "~/authoring/rules/files/plan-export";
import { REACHES, type Reach } from "~/curriculum/rules/kinds";
import { numberText } from "~/kit/text/amounts";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import {
  exportedFiles,
  exportedPictures,
  knownHashes,
  noteExport,
} from "~/authoring/services/folder/export-content.server";
import { publishContent } from "~/authoring/services/folder/publish-content.server";
import { isCurrent, missingFile, openStore } from "~db/open";
import type { Store } from "~db/store";
import { listFolder, removeFile, writeWhole } from "./folder";
import { bytesOfPictures, openPictures, PicturesOutOfReach } from "./pictures";
import { notTakenWords } from "./not-taken-words";
import { PROGRAM } from "~/kit/program";
import { orSaid } from "~/process/settings/run-command";
import { readPlace } from "~/process/settings/settings";
import { readFiles, readPictures } from "~/authoring/services/folder/read-files.server";

const usage = () => m.process_content_usage({ reaches: REACHES.join("|") });

export interface ContentTerminal {
  /** The folder of the database, where the command names none. */
  data: string;
  /** The folder that the program starts with, and that is meant where the command names none. */
  content: string;
  now: Date;
  /** Says where pictures are kept, where that is not the data folder. */
  environment: Record<string, string | undefined>;
  write: (text: string) => void;
}

interface Asked {
  folder: string;
  /** The folder as it was named. */
  shown: string;
  force: boolean;
  /** Who new things in modules and programmes apply to. */
  reach: Reach | undefined;
  store: Store;
  images: ImageStore;
}

/** Runs `content:export` or `content:import`; returns what the process ends with. */
export async function runContent(
  command: "export" | "import",
  args: readonly string[],
  terminal: ContentTerminal,
): Promise<0 | 1> {
  const say = (line: string) => terminal.write(`${line}\n`);
  const refuse = (line: string) => {
    say(line);
    return 1 as const;
  };
  const read = readArguments(args, terminal);
  if (!read || (command === "import" ? read.force : read.reach)) return refuse(usage());
  const { folder, shown, force, reach } = read;
  const where = readPlace(terminal.environment, read.data);
  if (!where.ok) return refuse(where.mistakes.join("\n"));
  const { place } = where;
  const file = missingFile(place);
  if (file !== null) return refuse(m.process_start_no_database({ file }));
  if (existsSync(folder) && !statSync(folder).isDirectory())
    return refuse(m.process_content_not_a_folder({ folder: shown }));
  return await orSaid({ ...terminal, data: read.data }, async () => {
    if (!(await isCurrent(place))) return refuse(m.process_start_other_version());
    const store = await openStore(place);
    try {
      const images = await openPictures(terminal.environment, read.data);
      const asked = { folder, shown, force, reach, store, images };
      return command === "export"
        ? await exportContent(asked, terminal, say)
        : await importFolder(asked, terminal, say);
    } catch (error) {
      if (error instanceof PicturesOutOfReach) return refuse(error.message);
      if (!isAboutTheFolder(error)) throw error;
      return refuse(m.process_content_disk({ folder: shown, why: error.message }));
    } finally {
      await store.close();
    }
  });
}

function readArguments(args: readonly string[], { data, content }: ContentTerminal) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        force: { type: "boolean", default: false },
        reach: { type: "string" },
        data: { type: "string" },
      },
    });
    const reach = REACHES.find((word) => word === values.reach);
    if (values.reach !== undefined && !reach) return null;
    const [folder = content, more] = positionals;
    if (more !== undefined || folder === "" || values.data === "") return null;
    const shown = path.relative(process.cwd(), folder) || folder;
    return {
      folder: path.resolve(folder),
      shown: shown.startsWith("..") ? folder : shown,
      force: values.force,
      reach,
      data: path.resolve(values.data ?? data),
    };
  } catch {
    return null;
  }
}

/** What the disk refuses: rights, a folder in a file's place, no room. */
function isAboutTheFolder(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

async function exportContent(
  { folder, shown, force, store, images }: Asked,
  { content }: ContentTerminal,
  say: (line: string) => void,
): Promise<0 | 1> {
  const exported = await exportedFiles(store.read);
  const texts = [...exported].map(([name, { hash }]) => [name, hash] as const);
  const pictures = await exportedPictures(store.read, exported);
  const hashes = new Map([...texts, ...pictures]);
  const { files, others } = listFolder(folder);
  const { write, remove, unsaved } = planExport(hashes, files, await knownHashes(store.read));
  if (unsaved.length > 0 && !force) {
    for (const name of unsaved) say(m.process_content_unsaved({ file: `${shown}/${name}` }));
    say(m.process_content_nothing_written({ count: unsaved.length }));
    return 1;
  }
  const toWrite = [...pictures].filter(([name]) => write.includes(name));
  const bytes = await bytesOfPictures(images, new Map(toWrite));
  for (const name of write) {
    writeWhole(folder, name, bytes.get(name) ?? exported.get(name)?.text ?? "");
    say(m.process_content_written({ file: `${shown}/${name}` }));
  }
  for (const name of remove) {
    removeFile(folder, name);
    const file = `${shown}/${name}`;
    say(
      fileAt(name)
        ? m.process_content_removed_from_library({ file })
        : m.process_content_removed_picture({ file }),
    );
  }
  for (const name of others) say(m.process_content_left_alone({ file: `${shown}/${name}` }));
  if (folder === path.resolve(content)) await noteExport(store, exported);
  const same = hashes.size - write.length;
  say(
    write.length + remove.length === 0
      ? m.process_content_same({ folder: shown, count: same })
      : m.process_content_exported({
          folder: shown,
          count: write.length,
          removed: numberText(remove.length),
          same: numberText(same),
        }),
  );
  return 0;
}

async function importFolder(
  { folder, shown, reach, store, images }: Asked,
  { now }: ContentTerminal,
  say: (line: string) => void,
): Promise<0 | 1> {
  const files = existsSync(folder) ? readFiles(folder) : new Map<string, string>();
  // Nothing at all would take everything out of use.
  if (![...files.keys()].some(fileAt)) {
    say(m.process_content_empty({ folder: shown }));
    return 1;
  }
  const pictures = { read: readPictures(folder), images };
  const published = await publishContent({ store, files, pictures, program: PROGRAM, reach, now });
  if (!published.ok) {
    const { mistakes } = published;
    for (const mistake of mistakes) say(describeMistake(mistake, shown));
    say(m.process_content_not_imported({ count: mistakes.length, folder: shown }));
    return 1;
  }
  for (const { file, words } of notTakenWords(published)) say(`${shown}/${file}: ${words}`);
  const { revisions, pictures: taken } = published;
  if (taken > 0) say(m.process_content_pictures_taken({ count: taken }));
  say(
    revisions === 0
      ? m.process_content_nothing_new({ folder: shown })
      : m.process_content_imported({ folder: shown, count: revisions }),
  );
  return 0;
}
