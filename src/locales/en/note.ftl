# The information note for volunteers: its page, and what a person’s own page says of it.

note-title = Our information note
note-first = Before you come
note-first-explained = Please read our information note: who we are, how you are insured, what we keep about you. Two minutes are enough.
note-again = Our information note has changed
note-again-explained = Please read it when it suits you: two minutes are enough. All that you have confirmed stays confirmed.
note-open = Read the information note
note-version = Version { $number }, valid from { $date }
note-in-french = This text does not exist in your language yet, so here it is in French. A question? The coordination will gladly go through it with you.
note-read-it = I have read it
note-read-on = You read this version on { $date }.
note-read = You read version { $number } of our information note on { $date }.
note-see-again = Read it again
said-note-read = Thank you! We have noted that you have read our information note.
