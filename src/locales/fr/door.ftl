# La page du jour, à la porte d’un site.

door-as-of = Situation du { $date }, { $time }.
door-refresh = Actualiser
door-now = En ce moment
door-coming = À venir
door-over = Vient de se terminer
door-new = première fois ici
door-is-here = Présent·e
door-did-not-come = Absent·e
door-present = présent·e
door-absent = absent·e
door-undo = Corriger
door-nobody = Personne n’est attendu aujourd’hui.
door-confidential = Cette page contient des noms : ne la montrez qu’aux personnes de l’équipe.
door-closed = Il a peut-être expiré. Demandez-en un autre à la coordination.
door-guest = pour une journée
door-deliveries = Livraisons d’aujourd’hui
