import { listed } from "~/practice/rules/checks/words/words-of";
import type { Together } from "~/practice/rules/checks/topics/topic";

/** What may come before a court, and whose fault it is or who pays. */
export const LEGAL: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      your/her/his/the/an/my fall/tooth/accident/injury/burn/ankle/wrist/knee/arm/leg/back/head/glasses/stitches, stitches, your … bill/bills, you/she/he fell/slipped/tripped, claim/claims, letter from your/her/his, the case, the papers, the/that/our floor/mat/step/steps/stair/stairs/ice/carpet/rail/ladder/bench/machine/shelf/tile/tiles/paving/path/pothole, under the water, slippery, wet floor
    `),
    other: listed(`
      our fault/floor/step/ramp/mistake/doing, responsible, responsibility, liable, down to us, on us, should have been, had been reported/warned, complaints, nobody was, forgot to, did not check/see/mop/sign/fix, lifeguard, supervis*, owe/owes you, pay/paid/payout, cover/covers/covered, settle*, offer/offered,
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
  {
    language: "en",
    one: listed(`we/i are/re/am/m/will/have/ve, your/her/his/the/their, she/he/they`),
    other: listed(`
      not paying, not liable, not our fault, our fault, was our, admit*, apologised because, small print, signed a waiver, waiver, no win, ambulance chas*, cough up, sue/sues/suing, take/taking us/me to, see you in, in court, judge, magistrate, the hearing, statement, police report, hse, health and safety, risk assessment, witness*, damages, settlement, insurance, insurer*, ombudsman, trading standards, legal*
    `),
  },
  {
    language: "de",
    one: listed(`wir, ihr/ihre/ihren, unser/unsere/unseren, sie, er`),
    other: listed(
      `vor gericht, richter*, verklagen, klagen, anzeige, gutachten, schmerzensgeld, rechtsstreit, versicherung*, haftpflicht, nicht haftbar, rechtsabteilung, prozess`,
    ),
  },
  {
    language: "es",
    one: listed(`nosotros, usted/su/sus, nuestro/nuestra, le, nos`),
    other: listed(
      `juez/jueza, juzgado, denuncia*, demanda*, pleito, aseguradora, el seguro pagará/cubre, juicio, culpa es nuestra, perito, mediación, indemniz*`,
    ),
  },
  {
    language: "fr",
    one: listed(`nous, vous/votre/vos, notre/nos, on`),
    other: listed(
      `juge, tribunal, plainte, porter plainte, procès, assurance va/paiera/couvre, assureur*, expert/expertise, dommages, notre tort, en tort, médiateur*, huissier`,
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
  {
    language: "en",
    one: listed(
      `she/curlew/ship/boat, it was/is only/just, only/just a/the, new/spare/replacement/faulty/broken/blocked/burst`,
    ),
    other: listed(`
      lost power/steering, fuel filter/pump/line/leak, filter, pump, hose, belt, valve, gasket, injector*, alternator, battery, exhaust, coolant, pipe, prop/propeller, shaft, rudder, thruster, gear, oil, sensor, bolt, seal, wiring, short circuit, cylinder*, piston*
    `),
  },
  {
    language: "de",
    one: listed(`curlew, schiff, fähre, sie hatte, es war nur, nur ein/eine, neue/neuer/neues`),
    other: listed(
      `filter, pumpe, schlauch, dichtung, ventil, welle, schraube, ruder, öl, kühlung, batterie, auspuff, kolben, generator, tüv, gutachter*`,
    ),
  },
  {
    language: "es",
    one: listed(`curlew, barco, solo/sólo, era/fue un/una/solo, nuevo/nueva`),
    other: listed(
      `filtro, bomba, manguera, junta, válvula, hélice, eje, timón, aceite, batería, escape, pistón, generador, perito`,
    ),
  },
  {
    language: "fr",
    one: listed(`curlew, bateau, juste, c était un/une/le/la/juste, nouveau/nouvelle`),
    other: listed(
      `filtre, pompe, durite, joint, soupape, vanne, hélice, arbre, gouvernail, huile, batterie, échappement, piston, générateur, expert`,
    ),
  },
];

/** What supplies people, and what became of it. */
export const CAUSE: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      thieves, vandals, kids, cable/cables, pipe/pipes, main/mains, line/lines, pole/poles, transformer, fuse/fuses, valve/valves, pump, server/servers, router, switch, wire/wires, generator, boiler, plant, tower, digger, contractor/contractors, lorry, tree, storm, squirrel, update, somebody/someone, engineer/engineers, they, we
    `),
    other: listed(`
      went through, hit, cut, dug, burst, blew, blown, fell on, failed, tripped, overloaded, overheated, caught fire, knew, stole/stolen, nicked, had the, copper, vandal*, forgot, pulled, unplugged, pressed, deleted, skipped, put off, never replaced, never serviced, old, rotten, rusty, leaked, exploded, sparked, because, our fault
    `),
  },
  {
    language: "de",
    one: listed(`kabel, rohr, leitung, trafo, server, bagger, pumpe, jemand`),
    other: listed(
      `durchtrennt, erwischt, geplatzt, ausgefallen, durchgebrannt, vergessen, gezogen, alt, verrostet`,
    ),
  },
  {
    language: "es",
    one: listed(`cable, tubería, línea, transformador, servidor, excavadora, bomba, alguien`),
    other: listed(`cortó, rompió, reventó, falló, quemó, olvidó, viejo/vieja`),
  },
  {
    language: "fr",
    one: listed(
      `câble, tuyau, conduite, ligne, transformateur, serveur, pelleteuse, pompe, quelqu un`,
    ),
    other: listed(`coupé, arraché, éclaté, lâché, grillé, oublié, vieux/vieille, rouillé`),
  },
];
