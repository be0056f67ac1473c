# La note d’information pour bénévoles : sa page, et ce qu’en dit la page de chaque personne.

note-title = Notre note d’information
note-first = Avant de venir
note-first-explained = Merci de lire notre note d’information : qui nous sommes, comment vous êtes assuré·e, ce que nous gardons sur vous. Deux minutes suffisent.
note-again = Notre note d’information a changé
note-again-explained = Merci de la lire quand cela vous convient : deux minutes suffisent. Tout ce que vous avez confirmé reste confirmé.
note-open = Lire la note d’information
note-version = Version { $number }, valable à partir du { $date }
note-in-french = Ce texte n’existe pas encore dans votre langue, le voici en français. Une question ? La coordination le relira volontiers avec vous.
note-read-it = Je l’ai lue
note-read-on = Vous avez lu cette version le { $date }.
note-read = Vous avez lu la version { $number } de notre note d’information le { $date }.
note-see-again = La relire
said-note-read = Merci ! Nous avons noté que vous avez lu notre note d’information.
