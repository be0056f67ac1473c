# Des listes venues de tableurs. Devant ? ! : ; se trouve une espace insécable.

table-file = Fichier du tableur
table-file-hint = Excel (.xlsx), LibreOffice (.ods) ou texte (.csv), 4 Mo au plus. Un titre au-dessus des colonnes ne gêne pas. Rien n’est ajouté avant que vous l’ayez vu.
table-text = Lignes du tableur
table-look = Vérifier
table-line = Ligne
table-empty = il n’y a rien sous les titres
table-heading = le titre de la colonne { $column } n’est pas connu
table-repeated = le titre de la colonne { $column } s’y trouve deux fois
table-longer = plus de cases que de titres
table-garbled = cette ligne est illisible
table-twice = c’est déjà à la ligne { $line }
table-days = ces jours sont illisibles : écrivez par exemple lun-ven, ou lundi, jeudi
table-hours = ces heures sont illisibles : écrivez par exemple 8h-16h
table-nobody = personne de ce nom ici
table-several = plusieurs personnes portent ce nom : ajoutez leur e-mail
table-otherwise = la ligne { $line } dit autre chose de la même chose
table-all-day = toute la journée
table-refused =
    { $table-refused ->
       *[file_unknown] Ce fichier est illisible : ni .xlsx, ni .ods, ni texte, ou il est abîmé. Enregistrez-le encore une fois dans l’un de ces formats.
        [changed_meanwhile] Entre-temps, quelque chose a changé : vérifiez encore une fois ce qui serait fait.
        [file_locked] Ce fichier demande un mot de passe ou date d’un ancien Excel (.xls). Enregistrez-le en .xlsx, sans mot de passe.
        [file_too_large] Ce fichier est trop grand : 5 000 lignes et 60 colonnes au plus. Ne gardez que la liste.
        [file_empty] Aucune liste ne se trouve dans ce fichier.
    }
