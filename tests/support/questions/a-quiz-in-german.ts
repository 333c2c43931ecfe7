/** A quiz with a question of each kind that translations treat differently, and the same in German. */
export const SHIPPED_QUIZ = `title: "Replying: quiz"
minutes: 6
passMark: 80
layout: one-page
shuffle: false
cooldownMinutes: 1
maxAttempts: null
feedback: full
impact: notice
change: New quiz.
questions:
  - key: choose
    type: single-choice
    objective: reply.acknowledge
    points: 1
    stem: Which first sentence would serve Jo best at {% $company.short %}?
    reread: angry#acknowledge-before-you-explain
    options:
      - text: I can see why.
        correct: true
        feedback: It starts where Jo is, and that is what counts.
      - text: The courier was late once again.
        feedback: Jo hears an excuse, however true it may be.
      - text: Have a voucher.
        feedback: Jo did not ask for any voucher at all.
  - key: sort
    type: categorise
    objective: reply.acknowledge
    points: 2
    stem: What is each of these offers to you, facts or words?
    reread: angry#acknowledge-before-you-explain
    categories: [Facts, Words]
    items:
      - { text: The frame failed its check on Tuesday, category: Facts, feedback: You could not have known this yourself. }
      - { text: A finished sentence from the agency, category: Words, feedback: It comes from somebody who was never there. }
      - { text: The guarantee lasts until the spring, category: Facts, feedback: Now this much is certain for the customer. }
      - { text: An apology that your manager wrote, category: Words, feedback: The customer reads it as your own apology. }
  - key: gap
    type: fill-gap
    objective: reply.acknowledge
    points: 2
    stem: Fill in what the policy says about complaints.
    reread: angry#acknowledge-before-you-explain
    text: We come back to a complaint after ___ days at most.
    gaps:
      - { accept: [three, "3"], feedback: Three days is what the policy says about it. }
  - key: draft
    type: spot-problem
    objective: reply.acknowledge
    points: 2
    stem: Mark the two phrases that anybody could have written.
    reread: angry#acknowledge-before-you-explain
    draft: "Hi Derek, [[thank you for reaching out]]. I mend the tents here, and tape will hold it for a week. We are [[always happy to help]]."
    problems:
      - feedback: Derek has met this line on a hundred pages before.
      - feedback: He can neither check it nor use it tonight.
`;

export const SHIPPED_QUIZ_DE = `title: "Antworten: Quiz"
questions:
  - key: choose
    stem: Welcher erste Satz hilft Jo bei {% $company.short %} am meisten?
    options:
      - text: Das verstehe ich.
        feedback: Das fängt dort an, wo Jo gerade ist.
      - text: Der Bote war wieder einmal zu spät.
        feedback: Jo hört eine Ausrede, auch wenn sie stimmt.
      - text: Hier ist ein Gutschein.
        feedback: Um einen Gutschein hat Jo nicht gebeten.
  - key: sort
    stem: Wähle aus, was jedes dieser Angebote ist.
    categories: [Fakten, Worte]
    items:
      - text: Ja, das
        feedback: Das konntest du selbst nicht wissen.
      - text: Ein fertiger Satz von der Agentur
        feedback: Er kommt von jemandem, der nie da war.
      - text: Die Garantie läuft bis zum Frühling
        feedback: Das ist für die Kundin jetzt sicher.
      - text: Eine Entschuldigung aus anderer Feder
        feedback: Für die Kundin ist es deine Entschuldigung.
  - key: gap
    stem: Ergänze, was die Richtlinie zu Beschwerden sagt.
    text: Auf eine Beschwerde kommen wir nach ___ Tagen zurück.
    gaps:
      - accept: [drei]
        feedback: Drei Tage sagt die Richtlinie dazu.
  - key: draft
    stem: Markiere die zwei Stellen, die jeder hätte schreiben können.
    draft: "Hallo Derek, [[danke für deine Nachricht]]. Ich repariere hier die Zelte, und Klebeband hält eine Woche. Wir helfen [[immer gern]]."
    problems:
      - feedback: Diesen Satz hat Derek schon hundertmal gelesen.
      - feedback: Das kann er heute Abend nicht gebrauchen.
`;
