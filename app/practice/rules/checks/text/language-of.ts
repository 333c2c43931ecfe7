import { isLanguage, LANGUAGES, type Language } from "~/kit/language/language";
import type { Token } from "./tokens";

const words = (text: string) => new Set(text.split(" "));

/** Small words by which a language is known, folded. Neighbours that nobody checks are there so that they aren’t taken for another. */
const SMALL: Record<Language | "it" | "nl" | "pt" | "da", ReadonlySet<string>> = {
  en: words(
    "a an the and you your is are was were i we it it's to of for with this that have has not will our my on in at be from by but if or thanks thank hi hello sorry what when there here me us can do so as should would could never no all after before today tomorrow next how why they their he she it been still any more about monday tuesday wednesday thursday friday saturday sunday please every always down off out take had been its too very one who which them than then just some get got go see does did",
  ),
  de: words(
    "der die das und ich wir sie du ist sind war nicht ein eine einen dem den des mit fur auf von zu im in es uns ihr ihre ihren dein deine unser unsere bei auch aber oder wenn wie hallo danke bitte leider heute morgen noch nur mir dir hat habe haben wird kann um bis guten morgen tag wieder samstag sonntag montag dienstag mittwoch donnerstag freitag am vom zum zur nach kein keine dass das wurde waren mein meine so da hier",
  ),
  es: words(
    "el la los las de y que en un una no es con por para su sus tu te me nos lo se al del hola gracias pero como si ya hoy manana esta este muy mi nuestro nuestra hemos he ha siento soy antes cuando algo le desde sobre todo lunes martes miercoles jueves viernes sabado domingo buenos dias usted ustedes hay",
  ),
  fr: words(
    "le la les de des et que en un une est pas pour avec vous nous je j il elle votre vos notre nos ce cette c qu d l n dans sur au aux bonjour merci mais si suis avons ai a ne plus tres demain aujourd hui avant ici lundi mardi mercredi jeudi vendredi samedi dimanche etes etait sont ont leur tout faut",
  ),
  it: words(
    "il lo gli che non per con una del della sono e ciao grazie di nostro anche ma vi questo piu siamo domani oggi ti mi le i",
  ),
  nl: words(
    "de het een en van ik wij jullie je niet met voor op dat dit zijn bij ook maar onze ons wat dank hallo we is in morgen aan u",
  ),
  pt: words(
    "o os que nao com uma um para por seu sua voce obrigado obrigada ola mas nos do da dos das e em no na foi amanha hoje",
  ),
  da: words(
    "og det er en vi ikke jeg til pa med for af den har du i at kan din tak hej som men de vores",
  ),
};

/** Whether a word, folded, is one of the small words of a language that has lists: they say nothing of a subject. */
export function isSmall(word: string): boolean {
  return LANGUAGES.some((language) => SMALL[language].has(word));
}

/** So many words without one small word of ours are in another language. */
const STRANGE = 8;

/**
 * The language that a text is written in, by its small words: `usual` where it is too short to tell, null where it is in none that we
 * have words for.
 */
export function languageOf(tokens: readonly Token[], usual: Language | null): Language | null {
  const letters = tokens.filter(({ word }) => /\p{L}/u.test(word));
  const counts = Object.entries(SMALL).map(([language, small]) => ({
    language,
    count: letters.filter(({ word }) => small.has(word)).length,
  }));
  counts.sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (!first || !second) return usual;
  if (first.count === 0) return letters.length >= STRANGE ? null : usual;
  if (first.count === 1 || first.count === second.count) return usual;
  return isLanguage(first.language) ? first.language : null;
}
