import { m } from "~/kit/language/m";
import { inLanguage } from "~/kit/language/in-language.server";
import { commandLanguage } from "~/process/settings/command-language";
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
 * `content:check [folder]`: prints an editor’s advice and every mistake in the content, with the amounts at the end. It ends with 1
 * where there are mistakes, or says what there is and ends with 0.
 */
async function main(folder: string) {
  if (!existsSync(folder)) {
    process.stdout.write(`${m.process_content_no_folder({ folder })}\n`);
    process.exitCode = 1;
    return;
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
    process.stdout.write(
      `${m.process_content_advice({ place: `${shown}/${file}:${line}`, message })}\n`,
    );
  for (const mistake of mistakes) process.stdout.write(`${describeMistake(mistake, shown)}\n`);
  if (edited.amounts.length > 0)
    process.stdout.write(
      `${m.process_content_advice_amounts({ amounts: edited.amounts.join(", ") })}\n`,
    );
  if (mistakes.length > 0) {
    process.stdout.write(
      `${m.process_content_mistakes({ count: mistakes.length, folder: shown })}\n`,
    );
    process.exitCode = 1;
    return;
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
  process.stdout.write(`${m.process_content_sound({ counts: counts.join(", ") })}\n`);
}

await inLanguage(commandLanguage(process.env), () =>
  main(path.resolve(process.argv[2] ?? "content")),
);
