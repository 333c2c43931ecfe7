import { m } from "~/kit/language/m";
import { existsSync } from "node:fs";
import path from "node:path";
import { describeMistake, sortedMistakes } from "~/kit/yaml/mistakes";
import { lawIn } from "~/curriculum/rules/content/law/file";
import { missingPictures } from "~/authoring/rules/folder/pictures";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { examinePictures } from "~/authoring/services/images/examine-pictures.server";
import { readFiles, readPictures } from "~/authoring/services/folder/read-files.server";
import { edit } from "./edit";

/**
 * Runs `content:check [folder]`: writes an editor’s advice and every mistake in the content, with the amounts at the end. Returns what the
 * process ends with: 1 where there are mistakes.
 */
export async function runCheck(folder: string, write: (text: string) => void): Promise<0 | 1> {
  if (!existsSync(folder)) {
    write(`${m.process_content_no_folder({ folder })}\n`);
    return 1;
  }
  const [files, pictures] = [readFiles(folder), readPictures(folder)];
  const { content, mistakes: ofTexts } = checkContent(files);
  const { mistakes: ofPictures } = await examinePictures(pictures);
  const edited = edit(files, new Date());
  const mistakes = sortedMistakes([
    ...ofTexts,
    ...missingPictures(files, pictures),
    ...ofPictures,
    ...edited.mistakes,
  ]);
  const shown = path.relative(process.cwd(), folder) || folder;
  for (const { file, line, message } of edited.advice)
    write(`${m.process_content_advice({ place: `${shown}/${file}:${line}`, message })}\n`);
  for (const mistake of mistakes) write(`${describeMistake(mistake, shown)}\n`);
  if (edited.amounts.length > 0)
    write(`${m.process_content_advice_amounts({ amounts: edited.amounts.join(", ") })}\n`);
  if (mistakes.length > 0) {
    write(`${m.process_content_mistakes({ count: mistakes.length, folder: shown })}\n`);
    return 1;
  }
  const activities = content.modules.flatMap((module) => module.activities);
  const count = (kind: string) => activities.filter(({ body }) => body.kind === kind).length;
  const policies = content.companies.flatMap((company) => company.policies);
  const topics = Object.keys(lawIn(files)).length;
  const counts = [
    m.process_content_programmes({ count: content.programmes.length }),
    m.process_content_modules({ count: content.modules.length }),
    m.process_content_lessons({ count: count("lesson") }),
    m.process_content_quizzes({ count: count("quiz") }),
    ...(count("practice") > 0 ? [m.process_content_practice({ count: count("practice") })] : []),
    ...(count("scenario") > 0 ? [m.process_content_scenarios({ count: count("scenario") })] : []),
    ...(topics > 0 ? [m.process_content_law({ count: topics })] : []),
    m.process_content_questions({ count: activities.flatMap(({ questions }) => questions).length }),
    m.process_content_companies({ count: content.companies.length }),
    m.process_content_policies({ count: policies.length }),
  ];
  const translated = [
    content.translations,
    content.moduleTranslations,
    content.policyTranslations,
  ].flat();
  if (translated.length > 0)
    counts.push(m.process_content_translations({ count: translated.length }));
  if (pictures.size > 0) counts.push(m.process_content_pictures({ count: pictures.size }));
  write(`${m.process_content_sound({ counts: counts.join(", ") })}\n`);
  return 0;
}
