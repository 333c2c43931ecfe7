/*
title: The reporter
lead: Somebody asks in passing about twelve jobs. She’s friendly, she’s writing a piece, and you’ve heard something.
minutes: 12
objectives: [crisis.know, crisis.one-voice]
needs: [bounds.off-limits, bounds.decline, bounds.escalate]
people:
  nell: { name: Nell Ashcroft, handle: "@nellashcroft", network: X }
  ruben: { name: Ruben Achterberg, network: Facebook }
  olive: { name: Olive Tranter, network: Facebook }
  dex: { name: dex_underscore, network: X }
  hal: { name: "Hal, your colleague", private: true }
  line: { name: "{escalation_press_who}", private: true }
endings:
  first-hand: { title: They heard it from us, good: true }
  ragged: { title: "A bit ragged, and true", good: true }
  wall: { title: Nobody there }
  source: { title: A source at the company }
impact: wording
change: Clearer wording.
*/

VAR trust = 40
VAR heat = 20
VAR audience = 60
// Whether the person who answers the press knows, and whether the reporter has had something from you.
VAR told = false
VAR hinted = false

-> question

=== question
It’s Thursday morning. You’re answering for {company_short}, and under a cheerful picture from yesterday there’s this.
nell: Love this place! Is it right about the twelve jobs? Asking for a piece I’m writing 🙂 # at: 09:05
* [Morning Nell! Goodness, no, that’s just talk. Nobody’s going anywhere as far as I know. {signature_example}]
  ~ move(-20, 10, 200)
  nell: Great, thanks. Can I quote you on that? # at: 09:07
  feedback: You wanted to stop a rumour. You don’t know whether it’s true, and from now on your “no” is what {company_short} says.
  -> printer
* [Ring {escalation_press_who}, before you write a word # do]
  ~ told = true
  ~ move(10, 0, 20)
  line: Thanks. Say nothing yet, I’ll get back to you in ten minutes.
  feedback: “For a piece” makes it the press, however many smileys come with it. The one whose job it is knows before anything has been said.
  -> printer
* [Hi Nell, I’m afraid we don’t comment on rumours. {signature_example}]
  ~ move(-10, 10, 100)
  nell: So there IS a rumour 🙂 # at: 09:07
  feedback: It sounds safe. It answers a reporter all the same, and the person who’d have known what to say hasn’t heard of her.
  -> printer

=== printer
Hal puts his head round the door and closes it behind him.
hal: It’s fourteen, not twelve. There was a list on the printer. Do you want to know who?
* [Ask him for the names, so that you know what to look out for in the thread # do]
  ~ move(-10, 0, 0)
  Two of them are friends of yours. You wish you hadn’t asked.
  feedback: It seems sensible to be prepared. Now each word you write comes from somebody who knows, and you have to look two people in the eye at lunch.
  -> holding
* [Tell {escalation_press_who} that Hal says it’s fourteen # do]
  ~ move(-10, 0, 0)
  line: I know how many it is. Who’s been talking to Hal?
  feedback: Meant to help. What’s missing is the list on the printer, which the next person is picking up now, and Hal is in trouble for telling you.
  -> holding
* [Tell him you don’t want to know, and that the list must come off that printer # do]
  ~ move(10, 0, 0)
  hal: You’re right. I’ll take it up to them, face down.
  feedback: Fourteen people shouldn’t hear it from a printer. And what you don’t know, nobody can get out of you.
  -> holding

=== holding
{told:
  line: I’ll ring her before eleven. Tell her so, and nothing else. # at: 09:20
- else:
  Your phone rings. It has got round without you.
  line: I’ve just seen Nell Ashcroft on our page. Next time before you answer, please. Tell her that I’ll ring before eleven, and nothing else. # at: 09:25
  ~ told = true
}
* [Hi Nell, all of us value everyone who works here and don’t take part in speculation, I’m sure you’ll understand. {signature_example}]
  ~ move(-10, 10, 100)
  nell: I understand that you didn’t say no # at: 09:28
  feedback: It’s what companies say. She wanted to know whether she’d get an answer, and you had one for her: before eleven.
  -> off_the_record
* [Hi Nell, your question is with {escalation_press_who}, and you’ll have a call before eleven. {signature_example}]
  ~ move(10, -10, 20)
  nell: Perfect, thank you. I’m on this number # private # at: 09:27
  feedback: Who, and when. There’s nothing in it to quote, and she has no reason to ask the next person on the page.
  -> off_the_record
* [Hi Nell, you’ll get a call. For what it’s worth, I’ve heard nothing like that. {signature_example}]
  ~ move(-20, 10, 100)
  hal: You’ve heard it from ME. Ten minutes ago.
  feedback: The first half was all it needed. The second isn’t so, and at least one person knows that it isn’t.
  -> off_the_record

=== off_the_record
nell: Between us, so that I don’t frighten people for nothing: is twelve too high or too low? I won’t say who told me # private # at: 09:40
* [Too low. But please, please don’t say that you have it from here # private]
  ~ hinted = true
  ~ move(-20, 10, 0)
  nell: You have my word # private # at: 09:41
  feedback: She’ll keep it, and write “a source at the company”. There are nine of you who answer here. You’ve put the other eight under suspicion too.
  -> ruben_page
* [Write nothing back, and tell {escalation_press_who} that she has asked you # do]
  ~ move(10, 0, 0)
  line: Good. She’s doing her job, and you’ve done yours. I’m ringing her now.
  feedback: She asked kindly, and owes you nothing. There’s no “between us” with somebody who’s writing a piece.
  -> ruben_page
* [I really can’t, Nell. If I were you, though, I’d wait for Thursday week # private]
  ~ hinted = true
  ~ move(-10, 10, 0)
  nell: Thursday week. Noted 🙂 # private # at: 09:41
  feedback: You said no and then told her the day. A hint is an answer with a wink.
  -> ruben_page

=== ruben_page
Hal sends you a link. Ruben, from the early shift, has written on his own page, for anyone to see.
ruben: Eleven years at {company_short} and I find out on here that there’s a list. Anyone hiring? # at: 10:15
* [Ruben, please take that down until it’s been announced. It doesn’t help anybody. {signature_example}]
  ~ move(-20, 20, 800)
  ruben: They’re telling me to be quiet now # at: 10:18
  feedback: It’s his page, and his job. He may talk about it, and nobody may forbid him. What people read now is that you tried.
  -> regular
* [I’m so sorry, Ruben. Nothing’s been decided yet, so try not to worry too much. {signature_example}]
  ~ move(-10, 10, 300)
  ruben: How would you know? # at: 10:19
  feedback: You meant to comfort him. You’ve told him, with {company_short} above it, something that isn’t yours to say and that may be untrue.
  -> regular
* [Leave his page alone, and see that his manager knows how he found out # do]
  ~ move(10, -10, 60)
  feedback: He doesn’t need an answer from the company’s account. He needs somebody who sits down with him, and now somebody will.
  -> regular

=== regular
olive: Is it true, my dears? You’ve been so good to me since Jack died. Whom do I write to? # at: 10:40
* [Thank you, Olive, that does us good today. I can’t talk about jobs here. A letter to {company_short} gets to the right people, and I’ll see that it does. {signature_example}]
  ~ move(10, -10, 60)
  olive: Then I’ll get my good pen out # at: 10:44
  feedback: You answered what you could, where to write, and said openly what you can’t talk about. She matters to you, and it shows.
  -> deadline
* [Leave it. It’s about the jobs, and about those you say nothing # do]
  ~ move(-10, 10, 100)
  feedback: Two thirds of it weren’t about jobs. An old woman asked for an address and thinks that she’s been forgotten.
  -> deadline
* [Don’t you worry, Olive. You’ll be seeing the same faces here for years to come, I promise you that. {signature_example}]
  ~ move(-20, 10, 200)
  olive: Oh, I AM glad. I’ll tell everyone # at: 10:43
  feedback: It’s the kindest sentence on the page, and she’ll repeat it all over town. You can’t keep it.
  -> deadline

=== deadline
nell: Talked to your people, thank you. Last chance for the page though: so that’s a yes, is it? Silence speaks for itself # at: 11:30
* [It isn’t a yes, Nell, and it isn’t a no either. Please don’t put words into our mouths. {signature_example}]
  ~ move(-10, 10, 200)
  nell: “Not a no.” Thank you # at: 11:32
  feedback: You didn’t want to leave it standing. Now she has four words more than she had, and they’re yours.
  -> article
* [Nothing to add to this morning’s answer, Nell. {signature_example}]
  ~ move(10, -10, 60)
  nell: Worth a try 🙂 # at: 11:32
  feedback: You may say the same thing twice and then stop. She has her call, and you have the rest of the page.
  -> article
* [Hide her comment, since it says something that nobody here has said # do]
  ~ move(-20, 20, 1500)
  nell: And now they’re hiding questions. [Screenshot] # at: 11:40
  feedback: It was pushy, and it broke no rule. A hidden question from a reporter is a second story.
  -> article

=== article
At two it’s in the paper. Most of it is right. One line says that {company_short} has lost money five years running. You know that it was one year.
* [Put the right figure under the article, before everyone believes it: it was a single bad year. {signature_example}]
  ~ move(-20, 10, 600)
  dex: So they DID lose money. Cheers for confirming # at: 14:12
  feedback: True, quick, and now the company has published a figure that it never had. Even a wrong line is for the person who speaks to the press.
  -> abuse
* [Send Nell the right figure in a message. She’ll be glad not to have it wrong # private]
  ~ move(-10, 0, 0)
  nell: Brilliant. And which year was that? # private # at: 14:15
  feedback: She would be glad, and she’d correct it. It’s a conversation with a reporter all the same, and she already has the next question.
  -> abuse
* [Send the line to {escalation_press_who}, with what you know # do]
  ~ move(10, 0, 0)
  line: Well spotted. She’s changing it now.
  feedback: You noticed, and the right person made the call. It’s corrected by twenty past two, and nobody quotes you.
  -> abuse

=== abuse
dex: Hope you’re first out of the door, you with the keyboard 👋 # at: 14:30
* [Take a picture, leave it there, and ask Hal to take over for half an hour # do]
  ~ move(10, -10, 60)
  hal: Go and get some air. I’ve got it.
  feedback: He wants you to answer, and nothing would end it. You’ve been at this for five hours, on a day when it may be about you too.
  -> announcement
* [These are people’s jobs you’re joking about, Dex. Have a think about that. {signature_example}]
  ~ move(-10, 10, 400)
  dex: Ooh, touched a nerve # at: 14:33
  feedback: You’re right, and everyone would like to have said it. It’s just what he came for, and the next one is underneath already.
  -> announcement
* [Ha, could well be, Dex! I’ll keep you posted. {signature_example}]
  ~ move(-20, 10, 600)
  ruben: It’s a joke to you lot, is it? # at: 14:34
  feedback: You were being brave about your own job. Fourteen others read a laugh under the company’s name.
  -> announcement

=== announcement
line: They’ve all been told now, each of them in person. You can put this up, word for word. # at: 17:00
It’s four sentences: fourteen jobs, since when, what is being done for those concerned, and who’ll answer questions.
* [Put it up with a few words of your own on top, to say how awful everybody feels about it # do]
  ~ move(-10, 10, 300)
  feedback: They do, and you’d mean it. What those fourteen read first is how everybody else feels.
  -> how_it_ended
* [Put it up as it is, then tell Olive under her question where to find it # do]
  ~ move(10, -10, 200)
  olive: Thank you for coming back to me, dear # at: 17:20
  feedback: Their words, unchanged, and then the one person who’d been told to wait. Those who asked hear it from you before they hear it elsewhere.
  -> how_it_ended
* [Keep it for the morning, when people have calmed down a little # do]
  ~ move(-20, 20, 900)
  nell: Your people sent it to me at five. Why isn’t it on your page? # at: 18:10
  feedback: It feels considerate. All evening, the only place where it can’t be read is yours.
  -> how_it_ended

=== how_it_ended
{
- hinted: -> source
- trust >= 80: -> first_hand
- trust >= 60: -> ragged
- else: -> wall
}

=== first_hand
public: {audience} people saw it. They saw a question, somebody who said who’d answer it and when, and at five o’clock the answer, where it had been asked. # ending: first-hand
public: Nobody likes the news. Nobody says that they were lied to about it.
-> END

=== ragged
public: {audience} people saw it. A few sentences were too many, and one or two of them are in the paper. What was announced at five was said first to those it’s about. # ending: ragged
public: It’ll be a hard week. It won’t be about your page.
-> END

=== wall
public: {audience} people saw it. What they tell each other is that {company_short} knew all day, and said one thing here and another there. # ending: wall
public: The announcement came at five. Most had stopped reading by then.
-> END

=== source
public: {audience} people saw it, and on Friday there’s a second article. It begins: “A source at {company_short} confirmed on Thursday”. # ending: source
public: The fourteen were told at four. Some had read it by then. Nine people answer on that page, and all nine are being asked.
-> END

=== function move(t, h, a)
~ trust = MAX(0, MIN(100, trust + t))
~ heat = MAX(0, MIN(100, heat + h))
~ audience = audience + a
