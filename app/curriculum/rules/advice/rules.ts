import { m } from "~/kit/language/m";
import type { Look } from "./advice";
import { claims } from "./claims";
import { connectives } from "./connectives";
import { duplicates } from "./duplicates";
import { filler } from "./filler";
import { giveaways } from "./giveaways";
import { keyInStem } from "./key-in-stem";
import { lastChecked } from "./last-checked";
import { longSentences } from "./long-sentences";
import { reading } from "./reading";
import { sharedWords } from "./shared-words";

/** What a rule makes of what it finds: a mistake stops `content:check`, advice is only printed. */
type Standing = "mistake" | "advice";

/** What an editor looks for, each with its standing and its name for the amounts. */
export const RULES: readonly { stands: Standing; name: () => string; look: Look }[] = [
  { stands: "mistake", name: m.curriculum_advice_name_giveaways, look: giveaways },
  { stands: "mistake", name: m.curriculum_advice_name_connectives, look: connectives },
  { stands: "mistake", name: m.curriculum_advice_name_shared_words, look: sharedWords },
  { stands: "mistake", name: m.curriculum_advice_name_key_in_stem, look: keyInStem },
  { stands: "mistake", name: m.curriculum_advice_name_duplicates, look: duplicates },
  { stands: "mistake", name: m.curriculum_advice_name_long_sentences, look: longSentences },
  { stands: "mistake", name: m.curriculum_advice_name_filler, look: filler },
  { stands: "advice", name: m.curriculum_advice_name_reading, look: reading },
  { stands: "mistake", name: m.curriculum_advice_name_claims, look: claims },
  { stands: "advice", name: m.curriculum_advice_name_last_checked, look: lastChecked },
];
