import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { Playbook } from "~/company/rules/playbook/playbook";
import type { ActivityBody, ModuleBody, ProgrammeBody } from "~/curriculum/rules/bodies";
import type { Impact } from "~/curriculum/rules/kinds";
import type { Language } from "~/kit/language/language";
import type {
  ModuleTranslation,
  PolicyTranslation,
  TranslationBody,
} from "~/curriculum/rules/translation/bodies";
import type { TranslationLanguage } from "~/curriculum/rules/translation/languages";
import type { Files } from "./files";

/** Everything a content folder holds. Each part has the hash of all that makes it what it is. */
export interface Content {
  /** The texts that all of it was read from. */
  files: Files;
  programmes: ProgrammeContent[];
  modules: ModuleContent[];
  companies: CompanyContent[];
  translations: TranslationContent[];
  policyTranslations: PolicyTranslationContent[];
  moduleTranslations: ModuleTranslationContent[];
}

/** What a module says of itself in another language. */
export interface ModuleTranslationContent {
  path: string;
  module: string;
  language: TranslationLanguage;
  hash: string;
  body: ModuleTranslation;
}

/** A version of a company's policy in another language. */
export interface PolicyTranslationContent {
  company: string;
  version: string;
  language: Language;
  hash: string;
  body: PolicyTranslation;
}

/** A lesson's text in another language, or that of a company's own copy of it. The hash is that of the file's text. */
export interface TranslationContent {
  path: string;
  module: string;
  key: string;
  /** Whose own copy it translates; null for the original. */
  company: string | null;
  language: TranslationLanguage;
  hash: string;
  body: TranslationBody;
}

export interface ProgrammeContent {
  key: string;
  hash: string;
  body: ProgrammeBody;
}

export interface ModuleContent {
  key: string;
  hash: string;
  body: ModuleBody;
  activities: ActivityContent[];
}

/** The hash of a quiz covers its questions too: a changed question is a new revision of the quiz. */
export interface ActivityContent {
  key: string;
  hash: string;
  impact: Impact;
  change: string;
  body: ActivityBody;
  questions: QuestionContent[];
}

interface QuestionContent {
  key: string;
  hash: string;
  body: QuestionBody;
}

/** The hash covers the playbook without its impact and its sentence, which say how it was published. */
export interface CompanyContent {
  key: string;
  hash: string;
  impact: Impact;
  change: string;
  playbook: Playbook;
  /** Its own texts of lessons. */
  copies: CopyContent[];
  policies: PolicyContent[];
}

/** A company's own text of a module's lesson. */
export interface CopyContent extends ActivityContent {
  module: string;
}

/** One version of a company's policy. They stand in the order of their versions. */
export interface PolicyContent {
  version: string;
  hash: string;
  title: string;
  graceDays: number;
  reacknowledge: boolean;
  change: string;
  language: Language;
  source: string;
}
