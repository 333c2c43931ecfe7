import { listed } from "~/practice/rules/checks/words/words-of";
import { ADVICE, CUSTOMER, HARM } from "./together/private";
import { SOMEBODY } from "./together/persons";
import type { Topic } from "./topic";

/** What customers have told a company in confidence, and what only somebody who is trained for it may advise. */
export const PRIVATE: readonly Topic[] = [
  {
    named: listed(`
      guest/guests, patient/patients, resident/residents, tenant/tenants, pupil/pupils, student/students, client/clients, customers by,
      customer/member s account, members, account/accounts, cases, gäste, patienten, patientinnen, kunden, mieter*, schüler*,
      huéspedes, pacientes, clientes, alumnos, patients, locataires, élèves
    `),
    together: [...CUSTOMER, ...SOMEBODY],
    said: {
      en: listed(`
      in/into the red, in credit, into overdraft, insufficient/not enough funds, wages/salary/pension landed/arrived/came/paid, has/have not paid, owes/owe us, you are … behind/overdue/short, you have … behind/overdue/unpaid/outstanding/owing, you owe/missed/paid/skipped/defaulted, i/we can see you/that/your/from, i/we see you/that/your, it says you, our records, on file, behind with, missed a/two/three/# payment/payments, payment bounced/failed,
      paid in/out, was declined, staying with us, stays/stayed/staying in/here/at, checked in/out, signed in, booked in/under, with a/another lady/man/woman/gentleman/friend, in room #,
      the waiting list for, on the list for, is/was in on monday/tuesday/wednesday/thursday/friday/saturday/sunday, came in for, was in for, in for her/his, had her/his … done/out/in, is a patient/client/customer/guest/tenant/pupil of, is one of our, her/his results/notes/file/record/records/treatment/appointment/bill/account
    `),
      de: listed(`
      wohnt/wohnen bei uns, hat … eingecheckt, im zimmer #, ihr/sein konto, im minus, konto … überzogen, hat … nicht bezahlt, war … zur behandlung/untersuchung, ihre/seine befunde/akte/werte
    `),
      es: listed(`
      se aloja/alojan, está en la habitación, su cuenta … rojo/descubierto, no ha pagado, sus resultados, vino a la consulta, su expediente
    `),
      fr: listed(`
      loge/logent chez nous, dans la chambre, votre/son compte … rouge/découvert, n a pas payé, ses/vos résultats, est venu/venue consulter, son dossier
    `),
    },
  },
  {
    named: listed(`
      medical/legal/financial/health/tax/investment advice, diagnosis, medizinisch*, consejo médico, conseil médical, conseils médicaux
    `),
    together: ADVICE,
    said: {
      en: listed(`
      sounds/looks like a/an/your, probably a/an/just, rinse … with, nothing to worry about, would not worry about, every four/six/eight/# hours, twice/three/four times/# a/times day, on an empty stomach, before/after food/meals,
      ease/eases … pain/swelling, it is/s normal for, pain/ache/swelling/itch/cough … goes/go/passes/eases/stops, will be fine in, no need to see/for a, train/run/exercise/work through/anyway, rest it, ice it, stretch it, put ice, will heal/clear/pass, you can/could/should/may take/mix/combine/skip/double/swap, safe to take/mix/use, stop taking, start taking, keep taking, double the, half a tablet, tablet/tablets, painkiller/painkillers, ointment, cream on, abscess, rash, virus, bruise, sprain, fracture
    `),
      de: listed(
        `klingt nach, sieht … aus wie, schmerzmittel, tablette/tabletten, alle # stunden, dreimal/zweimal täglich`,
      ),
      es: listed(
        `suena a, parece un/una, pastilla/pastillas, calmante*, cada # horas, veces al día`,
      ),
      fr: listed(
        `on dirait un/une, ça ressemble à, comprimé/comprimés, antidouleur*, toutes les # heures, fois par jour`,
      ),
    },
  },
  {
    named: listed(`
      safe for a child/an/your/children/pets/animals, safe for … child/children/animal/animals/pet/pets/baby/babies, poisonous, toxic*, giftig*, tóxic*, toxique*
    `),
    together: HARM,
    said: {
      en: listed(`pet/child/dog/cat safe, safe for/around/with, non toxic, edible, can be eaten`),
      de: listed(`ungiftig, giftig, ungefährlich, unbedenklich`),
      es: listed(`tóxico/tóxica, inofensivo/inofensiva, venenoso/venenosa`),
      fr: listed(`toxique/toxiques, inoffensif/inoffensive, sans danger`),
    },
  },
];
