import { listed } from "~/practice/rules/checks/words/words-of";
import type { Together } from "~/practice/rules/checks/topics/topic";

/** What makes somebody ill, and that it is not there or does no harm. */
export const ALLERGY: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      gluten, dairy, lactose, milk, nut/nuts, peanut/peanuts, almond/almonds, hazelnut/hazelnuts, walnut/walnuts, pecan/pecans,
      egg/eggs, sesame, wheat, soya/soy, lupin, mustard, sulphite*, coeliac*, celiac*, allerg*, intoleran*, diabetic*, anaphyla*
    `),
    other: listed(`
      safe, is/be/are/s fine, will be ok/okay/alright/right, can/could eat, can/could have, tuck in, suitable, suits,
      contain*, none of, free of/from, made without, not? a trace, traces, do/does not have, never had, go ahead,
      no problem/worries/risk/danger, not a problem/worry, nothing to worry, swap/swapped/replaced, instead of, never goes,
      never in, not in, are/is not any, off the list, guarantee*, harmless
    `),
  },
  {
    language: "de",
    one: listed(`
      gluten, weizen, laktose, milch, nuss/nüsse/nüssen, erdnuss/erdnüsse/erdnüssen, haselnuss/haselnüsse/haselnüssen, mandel/mandeln,
      ei/eier/eiern, sesam, soja, lupine/lupinen, senf, allerg*, zöliakie, unverträglich*, diabetiker*, laktose*
    `),
    other: listed(`
      unbedenklich, bedenkenlos, kein problem, keine gefahr/sorge, können/kann/darf/dürfen … essen, nicht drin/enthalten/dabei,
      frei von, ohne, keine/kein/keinen, verträgt/vertragen, enthält/enthalten, sicher, spuren, nichts drin, geeignet,
      macht nichts, passiert nichts
    `),
  },
  {
    language: "es",
    one: listed(`
      gluten, trigo, lactosa, leche, lácteos, nuez/nueces, frutos secos, cacahuete/cacahuetes, almendra/almendras, avellana/avellanas,
      huevo/huevos, sésamo, soja, alergi*, alérgic*, celíac*, intoleran*, diabétic*
    `),
    other: listed(`
      seguro/segura, sin, puede/puedes/pueden/podrá comer, puede/puedes/pueden … comer/tomar/probar, no lleva/llevan/tiene/tienen/hay/contiene, contiene/contienen,
      tranquil*, ningún/ninguna, apto/apta/aptos/aptas, sin problema, no pasa nada, libre de, trazas, nada de
    `),
  },
  {
    language: "fr",
    one: listed(`
      gluten, blé, lactose, lait, noix, noisette/noisettes, arachide/arachides, cacahuète/cacahuètes, amande/amandes, oeuf/oeufs,
      sésame, soja, moutarde, allerg*, coeliaque*, intolérant*, diabétique*, fruits à coque
    `),
    other: listed(`
      sans, pas de/d, aucun/aucune, sans danger/risque/problème/souci, peut/peuvent/pouvez/peux … manger/prendre/goûter,
      convient, contient/contiennent, traces, tranquille*, ni, rien à craindre, aucun risque, sûr/sûre
    `),
  },
  {
    language: "en",
    one: listed(`
      nothing in it/them/there, not a drop/crumb/speck/grain of, it/they/that/those will/would not, plain flour/oats, vegan, oat milk, plant based, all natural
    `),
    other: listed(`
      set her/him/them/you/anyone off, upset her/his/your, react*, hurt/harm/bother … her/him/you/them/anyone/child/stomach/tummy, make her/him/you/them ill/sick, would/could/can/should/will hurt/harm, come out in, swell*, rash, hives, wheez*, sensitive, tolerat*, avoid
    `),
  },
  {
    language: "de",
    one: listed(
      `nichts drin, nichts darin, kein tropfen, keine spur, vegan, hafermilch, da ist, darin ist`,
    ),
    other: listed(
      `schadet/schaden, ausschlag, reagier*, bauchweh/bauchschmerzen, schlimmes/gefährliches, allergisch, empfindlich, meiden`,
    ),
  },
  {
    language: "es",
    one: listed(`no lleva/tiene nada, ni gota/rastro, vegano, bebida de avena`),
    other: listed(`hacer daño, hará daño, siente/sentará mal, reacci*, malo, sensible, ronchas`),
  },
  {
    language: "fr",
    one: listed(`rien dedans, rien là dedans, pas une goutte/trace, végane/vegan, lait d avoine`),
    other: listed(`mal, réag*, plaques, dangereux, sensible, gêner`),
  },
];

/** A colleague, and what is their own. */
export const COLLEAGUE: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      she/he, she s/he s, the new girl/lad/starter/one, our baker/manager/driver, my manager/boss/colleague, a colleague, the girl/lad/lady/man/woman/one who,
      half the team/staff, the team/staff/bakers/drivers, everyone here
    `),
    other: listed(`
      off sick/ill, signed off, is/been ill/unwell/poorly/sick, long covid, covid, flu, on leave, maternity/paternity, expecting, pregnan*, had a/her/the baby,
      divorc*, depress*, anxiety, stress/stressed, operation, surgery, hospital, chemo/chemotherapy, cancer, treatment, rehab, breakdown, burnout,
      resign*, quit, walked out, handed in, sacked, fired, dismissed, suspended, let go, laid off, made redundant, redundan*, moved on, left us/last/in/because/after/for,
      leaving, retire*, tribunal, warning, minimum wage, wage/wages, salary, pay rise, underpaid, overtime, # an hour, earns, contract, zero hours,
      works mondays/tuesdays/wednesdays/thursdays/fridays/saturdays/sundays/nights/mornings, back in # weeks/months, hungover, visa, jail/prison
    `),
  },
  {
    language: "en",
    one: listed(`
      he/she/they, ^ on/in/at/from tills/till/reception/kitchen/nights/days, drivers/nurses/teachers/cleaners/porters/guards/cooks/waiters/instructors, ^ is/s/has/was/will/had, dr/mr/mrs/ms/miss/nurse/sister/chef/father/captain ^, one of ours, our ^, half/most/some/two/three/four/# of us/the/our/them,
      the driver/nurse/doctor/dentist/teacher/guard/cleaner/chef/cook/waiter/waitress/porter/receptionist/cashier/adviser/technician/engineer/developer/officer/steward/conductor/volunteer/curator/gardener/manager/director/lad/lads/lass/crew/team/drivers/nurses/cleaners/porters/teachers/staff, lads/girls, the … lads/girls/boys/crew/staff/team
    `),
    other: listed(`
      breath test, failed a/the/his/her, tested positive, double/extra/long/back shifts/shift, shift/shifts/days/nights/hours without, gone private/part, better paid/money/pay, money is/s better, hard/rough/bad/difficult time/patch/week, trouble at home, people off nights/days/shifts, grand, a year, want/wants more, each other, asleep, could not take/stand/face, a no show, words with, had words, more money, quid, on # an hour, on twelve/eleven/thirteen/ten, over the? pay, their/the pay, new job, only lasted, lasted a/one/two/three, could/can not get up/cope, moved after/because/sideways, transferred, demoted, complaint/complaints, complained about,
      last/final warning, will/would not be back, won t be back, not be coming back, having/have/had her/his knee/hip/back/shoulder/eyes/baby/appendix, having/have her baby, gone off/away to, lost her/his, funeral, grieving, bereave*, should not be in, shaking, crying, in tears, drinks/drinking, drunk, hangover, affair, dating, seeing each, visa, work permit, years old, retirement, retired, row with, argument with, fallen out, got rid of, replaced because, dyslex*, autis*, adhd, hearing aid, deaf, prison, school run, childcare, custody
    `),
  },
  {
    language: "de",
    one: listed(
      `kollege/kollegin/kollegen/kolleginnen, er/sie, chef/chefin/filialleiter*, bäcker/bäckerin, azubi/lehrling, verkäufer*, fahrer/fahrerin, team, aushilfe`,
    ),
    other: listed(`
      krank*, gekündigt, kündig*, entlassen, gefeuert, gegangen worden, schwanger, mutterschutz, elternzeit, operation, operiert, reha,
      krankenhaus, scheidung, geschieden, depress*, burnout, gehalt, lohn, verdient, mindestlohn, rente, überstunden, abgemahnt, abmahnung, arztpraxis, bandscheibe*, grippe, corona
    `),
  },
  {
    language: "es",
    one: listed(
      `compañero/compañera/compañeros, él/ella, jefe/jefa/encargad*, panadero/panadera, repartidor/repartidora, chico/chica, equipo`,
    ),
    other: listed(`
      de baja, enferm*, despid*, despedid*, echaron/echado, renunci*, dimit*, embarazad*, maternidad, operad*, operación, hospital, divorci*,
      depresión, ansiedad, sueldo, cobra/cobran, salario, jubil*, se fue, horas extra, gripe, covid
    `),
  },
  {
    language: "fr",
    one: listed(
      `collègue*, il/elle, chef/cheffe/patron*/responsable, boulanger/boulangère, livreur/livreuse, vendeur/vendeuse, apprenti*, équipe`,
    ),
    other: listed(`
      en arrêt, arrêt maladie, malade, licenci*, viré/virée, démission*, enceinte, congé/congés, opéré*, opération, hôpital, divorc*, dépress*,
      burn out, salaire, smic, payé/payée, gagne, retraite, heures sup, grippe, covid, parti/partie parce, contrat
    `),
  },
  {
    language: "en",
    one: listed(`
      he/she/they is/are/s/has/have/was/were/re/ve, ^ is/s/has/was, ^ and ^, our ^, the manager/boss/baker/driver/apprentice/trainee/saturday girl/boy, i am/m, we are/re all, we all
    `),
    other: listed(`
      not with us, no longer with us/here/works, does not work here, works elsewhere, works for, gone for good, moved on, not coming back, given notice, shown the door, money missing, fingers in the till, caught/nicking/stealing, on the sick,
      going through a, split up, broken up, lost her/his, mental health, off with, in bits, run ragged, an hour, a pittance, peanuts a, skint, badly paid, underpaid, short staffed because,
      had enough of, fell out with, had words with, on a final, probation, tribunal, in therapy, on tablets/medication, in recovery, home with, looking after her/his, bad leg/hip/shoulder/back, broke/broken/sprained her/his, due in
    `),
  },
  {
    language: "de",
    one: listed(`herr/frau ^, ^ ist/hat/war, er/sie ist/hat/war, die/der neue, wir, ich`),
    other: listed(`
      elternzeit, nicht mehr bei uns, nicht mehr da, rausgeflogen, gegangen, hat aufgehört, wechselt/gewechselt, trennung, getrennt, burn out, rücken, in behandlung, im krankenstand, euro die stunde, stundenlohn, unterbezahlt, geklaut, gestohlen, freigestellt, bald in rente, nachwuchs, baby
    `),
  },
  {
    language: "es",
    one: listed(
      `^ está/ha/ya/se, ella/él, el/la encargado/encargada/dependiente/dependienta/camarero/camarera/cajero/cajera, cobramos, nos pagan`,
    ),
    other: listed(`
      ya no trabaja, no trabaja aquí, se marchó, se ha ido, la/lo/le echaron, baja, médico, espalda, separad*, separación, mal pagad*, euros la hora, euros por hora, robaba/robó, de parto, embarazo, bebé, depresión, vacaciones porque
    `),
  },
  {
    language: "fr",
    one: listed(
      `^ est/a, il/elle est/a, le/la vendeur/vendeuse/gérant/gérante/serveur/serveuse/caissier/caissière, mon/ma collègue, on nous paie, nous sommes`,
    ),
    other: listed(`
      renvoy*, mis/mise à la porte, ne travaille plus, n est plus, plus chez nous, quitté/quittée, séparé*, en dépression, mal de dos, mal payé*, euros de l heure, volé/volait, attend un bébé, vient d accoucher, accouch*, en formation forcée, burn
    `),
  },
];

/** Somebody on board, and what befell them. */
export const ON_BOARD: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      passenger/passengers, man/woman/men/women, lady/gentleman/ladies, lad/lads/lass, boy/girl/child/kid/kids/baby/toddler,
      deckhand/deckhands, crewman/crew member/mate/steward/purser, chap/fella/guy/bloke, poor soul/thing/man/woman, he/she/they,
      somebody/someone/nobody, one of ours, young one, pensioner, student, cyclist
    `),
    other: listed(`
      fell/fallen/fall, slipped, tripped, collapsed, fainted, passed out, hurt, injur*, bleeding, bled, unwell, taken/took ill, poorly,
      drunk/drinking/plastered, fight/fighting/fought/punched/hit, arrested, ambulance*, hospital, paramedic*, helicopter,
      lifeboat, coastguard, overboard, stretcher, stitches, concuss*, heart, stroke, seizure, died/dead/death, police, guards,
      broke/broken, sprained, cut, burned/burnt, discharged, conscious, resuscitat*, cpr, in the water, chest pains
    `),
  },
  {
    language: "en",
    one: listed(
      `cyclist/pedestrian/motorist/biker/driver/kid/child/pensioner/visitor/guest/customer/lad/woman/man/lady/girl/boy, one of ours, our bus/van/lorry/car/forklift, someone/somebody, he/she/they`,
    ),
    other: listed(
      `stepped/step out/off, jumped, on the line/track/tracks, under a/the, in front of, hit by, hit a/the/another, ran/run over/into, knocked over/off/down, went into/through, broke/broken/cracked/fractured his/her/their/a, hip, collarbone, ribs, braked, bruised, unconscious, scalded, burned, electrocuted, crushed, trapped, bitten, choked`,
    ),
  },
  {
    language: "de",
    one: listed(`
      passagier*, fahrgast/fahrgäste, mann/frau/herr/dame, kind/junge/mädchen, matrose/matrosin, kollege/kollegin, er/sie, jemand/niemand
    `),
    other: listed(`
      gestürzt, gefallen, ausgerutscht, verletz*, gebrochen, krankenhaus, krankenwagen, rettungswagen, notarzt, hubschrauber,
      zusammengebrochen, ohnmächtig, betrunken, über bord, herz*, gestorben, tot, polizei, verhaftet, geprügelt, blut*, bewusstlos, schlägerei
    `),
  },
  {
    language: "es",
    one: listed(`
      pasajero/pasajera/pasajeros, hombre/mujer/señor/señora/chico/chica, niño/niña/crío, marinero/tripulante, él/ella, alguien, nadie
    `),
    other: listed(`
      cayó/caído, resbaló, tropezó, herid*, lesion*, hospital, ambulancia, helicóptero, desmay*, borrach*, al agua, infarto, murió/muerto,
      policía, detenid*, pelea, rompió/roto, sangr*, inconsciente, se encontró mal
    `),
  },
  {
    language: "fr",
    one: listed(`
      passager/passagère/passagers, homme/femme/monsieur/dame/jeune, garçon/fille/enfant/gamin, matelot/équipage, il/elle, quelqu un, personne
    `),
    other: listed(`
      tombé/tombée, glissé, trébuché, bless*, hôpital, ambulance, hélicoptère, évanoui*, malaise, ivre/saoul*, à la mer, à l eau, infarctus,
      mort/morte/décédé*, police/gendarmes, arrêté, bagarre, cassé, sang/saign*, inconscient*, samu, pompiers
    `),
  },
  {
    language: "en",
    one: listed(
      `passenger/passengers, man/woman, fella/fellow/chap/bloke/lad/lass/girl/boy/lady/gent, he/she/they, the one, one of them/ours/our, somebody/someone`,
    ),
    other: listed(`
      went down/under/over, keeled over, taken off/ashore, carried off/ashore, airlifted, winched, gave him/her cpr, knocked out, came round/to, sat/sitting up, too much to drink, had a few, a few drinks/pints/jars, one too many, worse for wear, three sheets,
      squared up, swung at, kicked off, thrown off, put off at, cuffs, stitched, cut his/her/their, banged his/her, bumped his/her, hit his/her, trapped his/her, bad turn, funny turn, chest pain/pains, diabetic, epilep*, pulse, breathing, recover*, on the mend, out of hospital
    `),
  },
  {
    language: "de",
    one: listed(
      `mann/frau/herr/dame/gast/junge/mädchen/kind, er/sie, jemand, matrose, ein kollege`,
    ),
    other: listed(
      `zu viel getrunken, getrunken, betrunken, umgekippt, hingefallen, gestolpert, im wasser, ins wasser, abgeholt, sanitäter*, genäht, platzwunde, geht es … besser, wieder gesund, schlecht geworden, kreislauf, herzanfall, anfall, handgemenge`,
    ),
  },
  {
    language: "es",
    one: listed(
      `hombre/mujer/señor/señora/chico/chica/niño/niña/chaval, él/ella, alguien, marinero`,
    ),
    other: listed(
      `bebido/borracho, copas de más, se mareó, mareo, se dio un golpe, golpe en, se torció, puntos, al agua, se pegaron, se pelearon, sanitarios, evacuad*, ya está bien, recuper*, perdió el conocimiento`,
    ),
  },
  {
    language: "fr",
    one: listed(`homme/femme/monsieur/dame/garçon/fille/enfant/jeune, il/elle, quelqu un, matelot`),
    other: listed(
      `trop bu, bu, ivre, s est cogné, cogné, tordu, perdu connaissance, s est senti mal, se sentait mal, évacué*, points de suture, battu/battus, secours, va mieux, se remet, remis/remise, tombé/tombée à`,
    ),
  },
];
