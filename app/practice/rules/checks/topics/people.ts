import { listed } from "~/practice/rules/checks/words/words-of";
import { ALLERGY, COLLEAGUE } from "./together/people";
import type { Topic } from "./topic";

/** What is a colleague’s own, and what may make somebody ill. */
export const PEOPLE: readonly Topic[] = [
  {
    named: listed(`
      people we work, health pay, hours health, private life, colleague*, staff, employees, kolleg*, compañeros, collègues, personal
    `),
    together: COLLEAGUE,
    said: {
      en: listed(`
      bad back/knee/cold/chest/migraine, migraine/migraines, not been well, is not well/coping, disciplinary,
      suspended, had a row, only # years, is on nights/days/mornings, personal reasons/problems, sick note,
      stress/stressed, new job, moved to another/the other, found another job, asked to leave, told to leave,
      on benefits, visa, she/he does mondays/tuesdays/wednesdays/thursdays/fridays/saturdays/sundays/nights,
      what she/he earns, her/his contract/age/notice, is getting divorced/married, off sick,
      is/been/was poorly/unwell/ill/sick, lost her/his mum/dad/mother/father/wife/husband/job,
      has/had/got covid/flu/cancer/depression/surgery, did not turn up, walked out, was caught, stealing/stole/theft,
      gone to work, is leaving, on a warning, trial shift/period, hungover, going through,
      her/his wife/husband/kids/boyfriend/girlfriend/mother/partner/divorce, is in hospital,
      had a fall/breakdown/stroke/baby, earns/earn, on # an hour, nervous breakdown, doctor s note, in rehab,
      drinking problem, was drunk, sick leave, signed off, maternity/paternity leave, on leave,
      was sacked/fired/dismissed, been sacked/fired/dismissed/suspended, got the sack, was let go, let her/him go,
      left us, left because/after/to, handed in, resigned/resignation,
      her/his shift/shifts/hours/rota/wages/salary/divorce/operation/baby/back/knee/treatment/health/pregnancy,
      he/she works/starts/finishes … monday/tuesday/wednesday/thursday/friday/saturday/sunday/until/at/mornings/evenings/nights,
      works … mondays/tuesdays/wednesdays/thursdays/fridays/saturdays/sundays/nights,
      had … operation/surgery/baby/stroke/breakdown, pregnant, burnt/burned out, burnout, minimum wage,
      an hour before tax, is/are/gets/get paid, our wages, retired/retiring,
      he/she is … single/ill/sick/unwell/depressed, quit, not well since, her doctor, his doctor, on holiday with,
      lives in/on/near
    `),
      de: listed(`
      krank/krankgeschrieben, gekündigt/gefeuert/entlassen/rausgeworfen, elternzeit/mutterschutz, schwanger,
      ihre/seine/ihrer/seiner schicht/operation/gesundheit/scheidung/kündigung, operiert, burnout, mindestlohn,
      verdient/verdienen … euro, in rente,
      arbeitet … montags/dienstags/mittwochs/donnerstags/freitags/samstags/sonntags, arbeitet immer, wohnt in/bei
    `),
      es: listed(`
      de baja, despedido/despedida/despidieron, embarazada, renunció, se jubiló,
      su turno/operación/salud/divorcio/sueldo, operado/operada/operaron, cobra/cobran/cobramos, salario mínimo,
      trabaja … lunes/martes/miércoles/jueves/viernes/sábados/domingos, enfermo/enferma, vive en,
      dejó la empresa/el trabajo
    `),
      fr: listed(`
      arrêt maladie, en arrêt, licencié/licenciée/viré/virée, enceinte, congé maternité/maladie/parental, démissionné,
      retraite, son/sa opération/santé/divorce/salaire, opéré/opérée, smic, gagne … euros,
      travaille … lundis/mardis/mercredis/jeudis/vendredis/samedis/dimanches/lundi/mardi/mercredi/jeudi/vendredi/samedi,
      malade, habite à/dans/en, burn out
    `),
    },
  },
  {
    named: listed(`allerg*, alergi*, intoleran*, unverträglich*`),
    together: ALLERGY,
    said: {
      en: listed(`
      not use/have/contain … nuts/peanuts/sesame/egg/eggs/milk/dairy/gluten/wheat/soya, contains/contain no,
      free of … nuts/gluten/dairy/egg/eggs/allergens, not got … in it, separate tray/trays/tins/kitchen/line/oven,
      gluten/nut/dairy is/are not, only almonds/hazelnuts, will be all right with, you can eat it, it is/s vegan so,
      allergic/allergy/allergies, he/she/son/daughter/child/kid … can eat/have, will not hurt/harm, will not react,
      reaction, be fine/ok/okay with, suitable for coeliacs, made without, not a nut, nut/gluten/dairy/egg free,
      never touches/touch nuts/gluten/milk, no nut/almond/egg/hazelnut/sesame/peanut,
      no nuts/gluten/dairy/egg/eggs/milk/lactose/wheat/almonds/sesame … in, handle nuts,
      nuts in the kitchen/bakery/building, nut/nuts/gluten/dairy/lactose/wheat/egg/sesame/soya/soy/peanut free,
      coeliac*, celiac*, no gluten/dairy/lactose/allergens, without nuts/gluten/dairy/egg/eggs/milk/sesame,
      free from nuts/gluten/dairy/egg/milk/sesame,
      contains/contain … nut/nuts/gluten/dairy/egg/eggs/milk/sesame/wheat/soya/almonds/peanuts, traces/trace of,
      may contain, intoleran*, cross contamination, anaphyla*, epipen, safe … to eat,
      safe for … him/her/son/daughter/child/you/your/them/kid/kids/people, fine for … son/daughter/him/her,
      never near nuts
    `),
      de: listed(`
      allergie/allergien/allergisch*/allergiker*, glutenfrei*, laktosefrei*, nussfrei*,
      ohne nüsse/gluten/ei/milch/sesam/laktose, keine nüsse/eier/milch/sesam, kein gluten/ei/sesam,
      enthält … nüsse/gluten/milch/ei/eier/sesam/haselnüsse/mandeln, spuren von, zöliakie, unverträglich*, verträgt,
      unbedenklich
    `),
      es: listed(`
      alérgic*, alergi*, sin gluten/lactosa/frutos/huevo/leche/sésamo, celíac*,
      contiene/contienen … frutos/gluten/leche/huevo/sésamo/nueces, trazas de, intoleran*,
      no lleva/tiene … frutos/gluten/huevo/leche/nueces
    `),
      fr: listed(`
      allergie/allergies/allergique/allergiques, sans gluten/lactose/noix/oeuf/oeufs/lait/sésame/arachide, coeliaque*,
      cœliaque*, contient … noix/gluten/lait/oeuf/oeufs/sésame/noisettes/amandes, traces de, intoléran*,
      pas de noix/gluten/lait/oeufs/sésame
    `),
    },
  },
];
