import { listed } from "~/practice/rules/checks/words/words-of";
import type { Together } from "~/practice/rules/checks/topics/topic";

/** What may come before a court, and whose fault it is or who pays. */
export const LEGAL: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      your/her/his/the fall/tooth/accident/injury/burn/ankle/wrist, you/she/he fell/slipped/tripped, claim/claims, letter from your/her/his, the case, the papers
    `),
    other: listed(`
      our fault/floor/step/ramp/mistake/doing, responsible, responsibility, liable, pay/paid/payout, cover/covers/covered, settle*, offer/offered,
      evidence, cctv, withdraw*/withdrew, nonsense, rubbish, chancer, own fault, watch where, win/won/lose, drop/dropped the, insured
    `),
  },
  {
    language: "de",
    one: listed(
      `ihr/ihren/der/den/dem unfall/sturz, zahn, verletzung, sie … gestürzt/ausgerutscht, forderung/forderungen, schaden`,
    ),
    other: listed(
      `unsere schuld, unser fehler, zahlen/zahlt/bezahlen, übernimmt/übernehmen, haft*, versicher*, vergleich, verantwort*, selbst schuld, beweis*`,
    ),
  },
  {
    language: "es",
    one: listed(`su/la caída, su/el accidente, su diente, su lesión, se cayó/resbaló, reclamación`),
    other: listed(
      `culpa nuestra, nuestra culpa, pagar*, paga/pagamos, cubre/cubrirá, seguro, responsab*, acuerdo, culpa suya`,
    ),
  },
  {
    language: "fr",
    one: listed(
      `votre/la chute, votre/l accident, votre dent, votre blessure, vous êtes tombé/tombée, réclamation`,
    ),
    other: listed(
      `notre faute, notre sol/marche, payer/payons/paie/paiera/paierons, couvre/couvrira, assur*, responsab*, accord, indemn*, votre faute`,
    ),
  },
];

/** A ship, and what is wrong with it. */
export const SHIP: readonly Together[] = [
  {
    language: "en",
    one: listed(`curlew, she/her, ship/boat/vessel, they`),
    other: listed(`
      repair*, fault/faults/faulty, leak/leaks/leaking/leaked, crack/cracked/cracks, spare part/parts, the yard, failed, mechanic*, engineer/engineers,
      overheat*, vibrat*, smoke/smoking, weld/welded, limping, conked, packed up, gave up, certificate, unseaworthy
    `),
  },
  {
    language: "de",
    one: listed(`curlew, schiff, fähre`),
    other: listed(
      `repar*, defekt*, leck*, riss*, ersatzteil*, werft, prüf*, überhitzt, kaputt, ausfall*`,
    ),
  },
  {
    language: "es",
    one: listed(`curlew, barco, ferri/ferry`),
    other: listed(
      `repar*, avería*, fuga, grieta*, fisura*, pieza/piezas, astillero, inspec*, recalent*, roto/rota`,
    ),
  },
  {
    language: "fr",
    one: listed(`curlew, bateau, navire, ferry`),
    other: listed(
      `répar*, panne, fuite*, fissur*, pièce/pièces, chantier, inspect*, surchauff*, cassé/cassée, défaut*`,
    ),
  },
];
