/*
title: The new number
lead: Your director has a new phone, no time to talk, and one small favour to ask. It’s her voice.
minutes: 14
objectives: [genuine.hook, genuine.call-back, genuine.warn, genuine.recover]
needs: [why.roles, why.inside-first]
people:
  number: { name: Your director (new number), private: true }
  director: { name: Your director, private: true }
  sef: { name: "Sef, your colleague", private: true }
  keys: { name: Whoever holds the keys, private: true }
  helpdesk: { name: Account Recovery, private: true }
  page: { name: "{company_short}", network: X }
  bernadette: { name: Bernadette Osei, network: Facebook }
  anders: { name: Anders Lie, network: Facebook }
endings:
  own-road: { title: By your own road, good: true }
  shaken: { title: "Shaken, and told the truth", good: true }
  other-people: { title: Everybody heard it from somebody else }
  twice: { title: Twice in one evening }
impact: wording
change: Clearer wording.
*/

VAR trust = 40
VAR heat = 20
VAR audience = 30
// Whether you gave a code away at the start, and whether you gave the second one away as well.
VAR gave = false
VAR twice_given = false

-> small_favour

=== small_favour
It’s Thursday, twenty to six. You’re answering for {company_short}, and your own phone buzzes.
number: Hi, it’s me, new phone 🙄 In a meeting, can’t talk. They’re moving our account to the new system tonight. You’ll get a code in a minute, read it out to me in a voice message? Before six or we lose the page. You’re an angel # at: 17:41
* [Read it out to her, she does sound pressed # private]
  ~ gave = true
  ~ move(-20, 20, 0)
  number: Lifesaver. Don’t mention it to the others, I’ve got them all in hand # at: 17:44
  feedback: She was in a hurry and you were kind. A code is typed by you into the page that you opened, and never read out: not to a director, either.
  -> her_voice
* [Write back to ask what the new system is called, and who’s doing the move # private]
  ~ move(-10, 10, 0)
  number: Honestly no idea, IT stuff. It’s the same people as last time # at: 17:43
  feedback: Whoever sits there has an answer to anything that you ask them there. You learnt nothing, and they’ve learnt that you’re at your phone.
  -> her_voice
* [Put it aside, and look up the number that you’ve had for her for years # do]
  ~ move(10, 0, 0)
  feedback: It hurries you, it flatters you, and it ends at a code. You needn’t find out whether it’s real. You only need another road to her.
  -> her_voice

=== her_voice
Then there’s a voice message. It’s her voice, with the little cough, and the lift in the background.
number: Me again, sorry, sorry. Ten to six is when they switch it off. You know I wouldn’t ask. # at: 17:46
* [Ask her something that a stranger can’t know, what the office dog is called # private]
  ~ move(-10, 10, 0)
  number: Biscuit! What is this, a quiz? 😂 # at: 17:47
  feedback: Biscuit has been in eleven of your own pictures. What people know about you proves nothing any more.
  -> was_it_her
* [Ring her office, and have somebody walk over to her desk # do]
  ~ move(10, 0, 0)
  feedback: The first way came to you. The second went out from you, to a place where somebody can see her. It takes two minutes.
  -> was_it_her
* [Listen again with headphones for anything that isn’t quite right # do]
  ~ move(-10, 0, 0)
  You play it four times. It’s her. You ring the office after all.
  feedback: Half a minute of film is enough to make a voice from, lift and all. Your ears were good enough for last year’s.
  -> was_it_her

=== was_it_her
director: My old phone’s in my hand, I’m eating a sandwich, and I haven’t asked anyone for anything. What code? # at: 17:52
{gave:You tell her that you’ve read one out. Nobody says anything for a second.|}
* [Delete the messages so that nobody else can fall for them, and get back to the {company_customers} who are waiting for an answer # do]
  ~ move(-10, 10, 100)
  Six minutes later Sef is standing beside you.
  feedback: You’re safe, so it’s over: that’s how it feels. The same message went to everyone who answers here, and you were the only one who knew.
  -> sef_too
* [Write back to that number that you know now, and that the police do as well # private]
  ~ move(-20, 10, 100)
  number: 😘 # at: 17:54
  feedback: It does you good for as long as it takes to type. They know which of you to leave alone, and the others still haven’t been told.
  -> sef_too
* [Tell the others, in the open: what it says, that it isn’t her{gave:, that you read one out} # do]
  ~ move(10, 0, 0)
  Four answer within a minute. Three had had it too. The fourth is Sef.
  feedback: One line in the open, {gave:with your own part in it, |}before anybody had asked. Three people put their phones down because of it.
  -> sef_too

=== sef_too
sef: I read mine out. Ten minutes ago. It was HER. I’ve got a key to everything, haven’t I # at: 17:58
* [Thanks for saying it at once. Are you still signed in? Then stay in, and touch nothing yet # do]
  ~ move(10, 0, 0)
  sef: I’m in. I can see somebody changing the email address.
  feedback: The first word was thanks. And that open window may be the last door that {company_short} still has.
  -> who_holds_them
* [Sef, honestly. They told us about codes in the very first lesson, and then all over again in the spring! # do]
  ~ move(-20, 10, 100)
  sef: I know. I KNOW. I’m logging out, I can’t look at it
  feedback: It’s true, and Sef knows it better than you do. It cost a minute and the last window that was open.
  -> who_holds_them
* [Have Sef change the password first, and then you’ll both tell somebody # do]
  ~ move(-10, 10, 50)
  sef: It says the code’s gone to a number that ends in 61. That isn’t mine
  feedback: The right thing in the wrong order. While the two of you try it alone, nobody who could shut the door has heard of it.
  -> who_holds_them

=== who_holds_them
You need the person who can shut it. Is that the agency, or is it one of you? It has been moving since the spring.
* [Ring the one who gave you your own key two years ago # do]
  ~ move(-10, 10, 100)
  “That isn’t me any more. Let me think who’s got it now.” It’s six minutes past six when you have the name.
  feedback: It used to be right. While a job is moving, “it’s always been her” is how something falls in between.
  -> first_post
* [Report it to the network yourself, with its form for stolen accounts, so that no time is lost on looking for people # do]
  ~ move(-10, 10, 150)
  It wants to know who owns the account, and a document that you haven’t got.
  feedback: The form is real and it’ll be needed. It has to come from whoever holds the keys, and they still don’t know.
  -> first_post
* [Look at the list of who does what to see who has the keys today, and ring that one # do]
  ~ move(10, 0, 0)
  keys: I’m on it. Don’t close Sef’s window. If I drop out, it’s {help_channel} # at: 18:02
  feedback: You didn’t ask whose job it is. You asked who has it today, and there’s one name for that.
  -> first_post

=== first_post
page: 🎉 10,000 of you! As a thank-you we’re DOUBLING whatever you send us tonight. First 500 only, link below # at: 18:11
* [Get it on a picture with the profile, the address and the time on it # do]
  ~ move(10, 10, 300)
  keys: Got your picture. I need that for the network.
  feedback: Two seconds. It’s what the network wants to see, and what somebody will need at their bank.
  -> elsewhere
* [Write under it, from your own account, that it’s false and nobody should pay # do]
  ~ move(-10, 20, 900)
  It’s gone within a minute, and so are you: blocked. There’s a second post, with your name in it.
  feedback: You wanted to stand in the way. The thief can delete you, and people saw two accounts in a quarrel, one of them with the logo.
  -> elsewhere
* [Wait. The one with the keys will be in any minute, then it’s deleted anyway # do]
  ~ move(-20, 20, 900)
  Twenty past. Half past.
  feedback: It may have been a minute. It was forty, and nobody had told people a thing.
  -> elsewhere

=== elsewhere
{company_short} still has its other channels. The one with the keys says: put something up, you’re there.
* [Our X account has been hacked by criminals, probably from abroad. All of your data is safe, the experts are at work on it, and we’ll be back within the hour. Sorry for any inconvenience! {signature_example}]
  ~ move(-10, 20, 600)
  anders: How do you know it’s safe? # at: 18:35
  feedback: Who it was, what they’ve read and how long it takes: you know none of the three. You may have to take each of them back.
  -> bernadette_pays
* [Since ten past six the posts on our X account aren’t from us. Please don’t pay or tap the link; if you have, ring your bank. We’re here, and I’ll write again at seven. {signature_example}]
  ~ move(10, -10, 200)
  feedback: What’s wrong, what not to do, where the truth is, and when there’s more. There isn’t a word in it that you don’t know.
  -> bernadette_pays
* [Apologies for any strange posts tonight, we’re having some technical difficulties! {signature_example}]
  ~ move(-20, 20, 600)
  anders: Technical? My uncle’s about to send them fifty pounds # at: 18:33
  feedback: You didn’t want to frighten anyone. Somebody who’s about to pay ought to be frightened, for a moment.
  -> bernadette_pays

=== bernadette_pays
bernadette: I sent you 40 for the doubling. Now somebody called “{company_short} Prize Desk” wants the three numbers off the back. Is that for the postage? # at: 18:40
* [That’s awful, Bernadette, I’m so sorry! Could you send us pictures of everything they wrote, with the times on them, so that we can have them taken down? {signature_example}]
  ~ move(-10, 10, 300)
  bernadette: How do I do a picture? They’re asking again # at: 18:42
  feedback: It’ll help, in an hour. She’s got her card in her hand, and your question keeps her talking while they ask again.
  -> can_they_see
* [I’m so sorry, Bernadette. Don’t worry about the 40, we’ll see that you get it back. {signature_example}]
  ~ move(-20, 10, 300)
  bernadette: Oh thank you! So shall I give them the numbers for it? # at: 18:41
  feedback: It’s generous, and it isn’t yours to promise. Worse, it sounds as though the refund were what they need the numbers for.
  -> can_they_see
* [No, Bernadette, that isn’t us. Give them nothing more, and ring your bank now, on the number on the card. I’m here when you’ve done it. {signature_example}]
  ~ move(10, -10, 100)
  bernadette: Ringing them. They’re ever so nice # at: 18:46
  feedback: “No” is the first word. Then the only people who can stop the money, and the one number that leads to them.
  -> can_they_see

=== can_they_see
anders: Serious question. I messaged you on X last week with my new address, for a reason I won’t go into. Can they read that? # at: 18:52
* [No, Anders, they can only post. Messages are on another system. {signature_example}]
  ~ move(-20, 10, 200)
  anders: OK. Thank you. That’s a weight off # at: 18:54
  feedback: You wanted to take his fear away, and you made it up. If somebody is looking for him, he’s the one who needed the truth tonight.
  -> recovery_calls
* [I don’t know yet, Anders, and I won’t guess. I’ve passed it to {escalation_legal_who}. Please act as if they could, and I’ll write to you by nine, whatever we know. {signature_example}]
  ~ move(10, 0, 50)
  anders: Not what I hoped for. But thank you for being straight with me # at: 18:55
  feedback: It’s hard to write and hard to read. He can sleep somewhere else tonight because of “act as if they could”.
  -> recovery_calls
* [Hi Anders, we can’t discuss security here. Somebody will be in touch. {signature_example}]
  ~ move(-10, 10, 200)
  anders: So that’s a yes # at: 18:54
  feedback: You gave nothing away, and left a frightened man with it. “I don’t know yet” isn’t a secret.
  -> recovery_calls

=== recovery_calls
Ten past seven, and your phone rings. A calm voice knows your name, the account and the number of your report.
helpdesk: We’ve frozen it for you. I can hand it straight back. There’s a confirmation code on its way to your phone, just read it to me and you’re in # at: 19:10
* [Thank them, hang up, and tell whoever holds the keys that somebody rang # do]
  ~ move(10, 0, 0)
  keys: The network never rings. Good. They’re after yours because they’re losing Sef’s.
  feedback: If it was real, you’ve lost a minute. They helped you towards a key, and that’s the sign, however much they knew.
  -> back_in
* [Ask for a name and a reference first, and write both of them down # do]
  ~ move(-10, 10, 0)
  They give you both, and spell them. The director walks in, and you hang up.
  feedback: It feels like checking. Everything they gave you, they’d brought along.
  -> back_in
* [Read it out. They do have the number of the report # do]
  ~ twice_given = true
  ~ move(-20, 20, 300)
  keys: Who’s just come in as YOU?
  feedback: They had it because you’d sent it to the account that they hold. You were tired, and they were so helpful. It’s the same hook with another voice.
  -> back_in

=== back_in
keys: It’s ours again. Everybody’s signed out, new keys tomorrow morning. Sef’s got a finger on “Delete”. Yes? # at: 20:20
* [Yes, quick, before anybody else pays # do]
  ~ move(-10, 0, 100)
  feedback: It’s gone for the next reader. So is Bernadette’s proof, and the messages they’ve sent in your name are still there, unread.
  -> next_morning
* [Leave it until somebody has looked at it properly tomorrow, with the agency # do]
  ~ move(-20, 20, 900)
  feedback: Thorough. Until then the link works, with {company_short} above it, and it’s only half past eight.
  -> next_morning
* [Pictures of all of it first, and the sent messages. Then yes # do]
  ~ move(10, -10, 50)
  sef: Nineteen people have had one from “us”. I’ve got the list # at: 20:31
  feedback: It took eleven minutes. Nineteen people hear from you tonight before they answer somebody else.
  -> next_morning

=== next_morning
Friday, eight. All who answer here are in the room, and Sef is looking at the floor.
* [Put up a sheet with what happened, minute by minute, with the names, so that everybody learns from it # do]
  ~ move(-20, 0, 0)
  sef: I’d rather not answer any more, if that’s all right
  feedback: It’s accurate. The next one who reads out a code will look at that sheet, and keep it to themselves until Monday.
  -> how_it_ended
* [Tell how it went, hook by hook: what it sounded like, what would have stopped it, and that saying so at once saved the page # do]
  ~ move(10, 0, 0)
  sef: It was me. The cough’s what did it, she really coughs like that
  feedback: Nobody was named, so Sef could do it. Everybody in the room now knows about the cough, and it’s written down where the next ones will find it.
  -> how_it_ended
* [Say nothing about it, it’s over and Sef has suffered enough # do]
  ~ move(-10, 0, 0)
  feedback: It’s kind to one of them. The others had the same message, and next month’s will be better.
  -> how_it_ended

=== how_it_ended
{
- twice_given: -> twice
- trust >= 80: -> own_road
- trust >= 60: -> shaken
- else: -> other_people
}

=== own_road
public: {audience} people saw it. They saw a post that didn’t sound like you, then one that said so, with a name under it, and somebody who answered each of them until nine. # ending: own-road
public: Bernadette’s bank stopped the second payment. She tells everyone how nice you were, and how nice the others were.
-> END

=== shaken
public: {audience} people saw it. For some it took too long, and a sentence or two had to be taken back. What {company_short} said in the end was true, and said before people read it elsewhere. # ending: shaken
public: A few have lost money. They know who’ll tell them what happened.
-> END

=== other_people
public: {audience} people saw it. Most of them learnt what had happened from each other, and what {company_short} said about it from a screenshot. # ending: other-people
public: On Friday there’s still somebody who asks under every picture whether that’s really you.
-> END

=== twice
public: {audience} people saw it. They saw the account come back at twenty past eight, and at nine they saw the prize again, signed the way you sign. # ending: twice
public: It took until Sunday. The second key opened all the others.
-> END

=== function move(t, h, a)
~ trust = MAX(0, MIN(100, trust + t))
~ heat = MAX(0, MIN(100, heat + h))
~ audience = audience + a
