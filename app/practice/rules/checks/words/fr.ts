import { listed, type WordList } from "./words-of";

const DAYS = "lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche/week";
const CLOCK = "une/deux/trois/quatre/cinq/six/sept/huit/neuf/dix/onze/douze/midi/minuit";

export const FRENCH: WordList = {
  loud: listed(`
      pas, jamais, toujours, très, merci, désolé, désolée, maintenant, avant, après, encore, tout, tous, rien, faux,
      déjà, lire, lisez, vraiment, seulement, parce, non, oui, bien, notre, votre, stop
    `),
  promise: {
    promises: listed(`
      on revient/rappelle/vérifie/regarde/rembourse,
      je/nous/on vais/allons/va … contacter/rappeler/écrire/envoyer/rembourser/parler/faire/vérifier/regarder,
      nous allons/je vais vérifier, vous enverrons/envoyons/envoie/enverrai, on s en occupe, je m en occupe,
      nous nous en occupons, vous serez … remboursé/remboursée/contacté/contactée, j en parle/parlerai,
      tu seras … remboursé/remboursée,
      vous/te/tu recontacte/recontactons/recontacterai/recontacterons/rappelle/rappelons/rappellerai/rappellerons/réponds/répondrai/répondrons/tiens/tenons/tiendrons/tiendrai/informe/informerons/écris/écrivons/écrirai/écrirons/appelle/appellerai/appellerons/rembourse/remboursons/rembourserons/rembourserai/remplacerons,
      je/nous reviens/revenons/reviendrai/reviendrons … vers, revient vers, reviendra vers,
      je/nous vais/allons … vérifier/regarder/demander/voir/chercher/enquêter/renseigner/régler,
      je/nous me/m/nous? renseigne/renseignons/occupe/occupons, je vérifie, nous vérifions, je regarde,
      nous regardons, quelqu un … contactera/recontactera/rappellera/répondra/appellera/écrira,
      vous aurez … nouvelles/réponse, vous recevrez, tu auras … nouvelles/réponse, je vous/te dis,
      ferons … nécessaire, fais … nécessaire, faisons … nécessaire, on vous/te rappelle/recontacte/répond
    `),
    times: listed(`
      aujourd hui, demain, ce matin/soir, cet après, ${DAYS}, avant/à/a/vers/jusqu/dès #, avant/à/vers ${CLOCK},
      dans/d/sous … minutes/heure/heures/jours/semaine, # minutes/heures/h/jours, tout de suite, immédiatement,
      dans l heure, fermeture, prochain départ, prochaine traversée, semaine prochaine, cette semaine, ce midi, midi,
      fin de journée, à l instant
    `),
    vague: listed(`
      dès que, quand nous/je, rapidement, bientôt, dès que possible, au plus vite, dans les meilleurs délais,
      prochainement, aussi vite que possible, très bientôt, sous peu, le plus rapidement/vite possible
    `),
    denied: listed(`jamais`),
  },
  blame: {
    customer: listed(`
      vous n aviez qu, il fallait, encore faut il, fallait … lire, arrivée/arrivé en retard, vous êtes … retard,
      vous avez … raté/manqué/choisi, parce que vous, qu est ce que vous attendiez, à vous de, vous auriez dû/pu,
      tu aurais dû/pu, il fallait … lire/regarder/prévenir/demander/arriver/vérifier/commander,
      c est … votre/ta faute, de votre/ta faute, votre/ta propre? faute/erreur,
      comme … déjà dit/expliqué/indiqué/écrit, si vous aviez … lu/regardé/demandé/prévenu,
      si tu avais … lu/regardé/demandé/prévenu, vous n avez pas … lu/regardé/prévenu/vérifié/précisé,
      tu n as pas … lu/regardé/prévenu/vérifié, vous avez … oublié/trompé/trompée/mal, tu as … oublié/mal/trompé,
      vous vous êtes trompé/trompée, c est … écrit … clairement/noir/gros/clair, clairement indiqué/écrit,
      calmez vous, calme toi, la prochaine fois … lisez/lis/vérifiez/arrivez/commandez, comme tout le monde,
      personne d autre, pas notre/mon problème/faute, ce n est pas … de notre faute, vous êtes la seule/le seul
    `),
    colleague: listed(`
      faute du/de, n écoute/écoutent jamais, toujours … mal, ce n est pas ma faute, pas de ma faute,
      l équipe du … laissé/oublié, se trompe/trompent toujours,
      faute … du/de/des livreur/chauffeur/collègue/cuisine/équipage/bureau/vendeuse/équipe,
      le/la/un/une/mon/ma/notre livreur/chauffeur/collègue/apprenti/apprentie/vendeuse/cuisinier/boulanger/matelot … oublié/trompé/trompée/perdu/dormi/nul/nulle/incapable/bâclé,
      la nouvelle … a/est/ne, le nouveau … a/est/ne, ^ a … oublié/bâclé, ^ s est … trompé/trompée,
      je ne fais que travailler, pas mon service/rayon, quelqu un … oublié/trompé/bâclé, la direction … décidé
    `),
    none: listed(`
      pas … votre/ta faute, vous auriez dû … recevoir/avoir/être, tu aurais dû … recevoir/avoir, si vous avez oublié,
      vous n auriez pas, vous avez bien
    `),
  },
  claim: {
    product: listed(`
      meilleur/meilleure/meilleurs/meilleures … du pays/quartier/coin/monde,
      le/la/les plus sûr/sûre/sûrs/sûres/frais/fraîche … du/de, plus sûr/sûre/sûrs/sûres, personne … mieux/meilleur,
      100 pour, le/la/les meilleur/meilleure/meilleurs/meilleures … ville/monde/région/france/côte/quartier/île,
      le/la/les plus sûr/sûre/frais/rapide/sûrs … ville/monde/région/marché/côte,
      100 naturel/naturels/naturelle/sûr/frais/bio, garanti/garantie/garantis/garantissons, toujours à l heure,
      jamais … retard, totalement/absolument/parfaitement/entièrement sûr/sûre/sûrs,
      sans … additifs/additif/conservateurs/conservateur, numéro un, la seule/le seul boulangerie/ferry/pain
    `),
    health: listed(`
      santé, vitamines, léger/légère pour, faibles en calories,
      bon/bonne/bons/bonnes pour … santé/coeur/intestin/ligne/peau/digestion/ventre, sain/saine/sains/saines,
      renforce/renforcent … immunitaire/défenses, baisse/réduit/diminue … cholestérol/tension/sucre,
      guérit/guérissent, détox*, superaliment*, facile à digérer, plus digeste, digeste/digestes,
      cliniquement/scientifiquement prouvé/testé, ne fait pas grossir, convient aux diabétiques, contre … mal de mer,
      sans culpabilité
    `),
    green: listed(`
      planète, recyclable*, climat, écolo*, écologique/écologiques, durable/durables,
      respectueux/respectueuse de/des … environnement/planète/mer, neutre/neutres en carbone,
      zéro déchet/émission/plastique/carbone, sans plastique/émissions/émission, biodégradable*, compostable*,
      bon pour la/le planète/climat/mer, éco responsable*, écoresponsable*, empreinte … carbone,
      plus vert/verte/verts, préserve/préservons … mer/planète/environnement
    `),
    none: listed(`sain et sauf, sains et saufs, saine et sauve`),
    evidence: listed(`certifié par, selon, d après, mesuré, http*`),
  },
  negations: listed(`pas, ne/n/ni/sans/jamais/aucun/aucune/si`),
  disclosure: {
    works: listed(`
      je … travaille/bosse/vends, j y travaille/bosse,
      je suis … boulanger/boulangère/vendeuse/vendeur/salarié/salariée/employé/employée/chez/de,
      mon/ma/mes employeur/travail/boulot/patron/patronne/collègues/boulangerie/boutique/équipe,
      notre/nos boulangerie/pain/pains/boutique/boutiques/bateau/bateaux/fournil, pas neutre/objectif/objective,
      où je travaille, chez nous, nous chez ^, salarié/salariée/employé/employée
    `),
    denied: listed(`ne travaille pas, travaille pas, j ai travaillé, rien à voir avec`),
  },
  declines: listed(`
      ne/n/pas … parler/dire/discuter/commenter/deviner/répondre/confirmer/comparer/promettre/parle/parlons/peux/pouvons/discutons,
      préfère ne, seulement parler, ne … que … parler/dire, parler que de, j ai transmis, nous avons transmis,
      serait deviner, sans commentaire, reste au fournil, demande … à/au, nous décidons, vous répondra,
      envoyez … message, s il vous plaît, je ne sais pas, aucune idée, pas à moi de, ce n est pas à, se décide, est décidé/décidée, est privé,
      je transmets, ne m appartient pas, vous répond, ne spécul*
    `),
  further: listed(`n en dis/dirai pas plus, pas … dire plus/davantage, rien de plus, en dire plus`),
  but: listed(`mais, entre nous, cependant, par contre`),
  numbers: listed(`
      commande/réservation/billet/facture/référence/dossier/colis numéro/n/no/nº?,
      numéro de commande/réservation/dossier/client/facture
    `),
};
