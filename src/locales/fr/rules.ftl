# Pourquoi un poste reste à pourvoir, et ce que disent les règles. Jamais de qui il s’agit.

gap =
    { $missing ->
        [one] Un poste à pourvoir.
       *[other] { $missing } postes à pourvoir.
    }
gap-looked-at =
    { $people ->
        [0] Personne n’a le rôle demandé.
        [one] Une personne a le rôle demandé :
       *[other] { $people } personnes ont le rôle demandé :
    }
gap-stopped = { $reason } ({ $people })
gap-free = requis·e ailleurs ({ $people })
rule =
    { $rule ->
        [role] autre rôle
        [site] autre site
        [language] sans la langue demandée
        [prerequisite] sans ce que le créneau demande
        [age] trop jeune, ou âge inconnu
        [contract] sans contrat en cours, ou bénévole sous contrat
        [eligibility] ne remplit pas toutes les conditions du créneau
        [absence] absence
        [availability] moment non proposé
        [refused] réponse négative
        [on_it] déjà sur ce créneau
        [kind] poste prévu pour d’autres
        [double_booking] sur un autre créneau à ce moment
        [overlap] ailleurs à ce moment, ou trop loin
        [daily_rest] repos journalier trop court
        [rest_after_night] repos trop court après une nuit
        [weekly_rest] repos hebdomadaire trop court
        [daily_maximum] journée trop longue
        [daily_maximum_long_week] journée trop longue pour une semaine de plus de cinq jours et demi
        [weekly_maximum] trop d’heures dans la semaine
        [weekly_average] trop d’heures en moyenne sur quatre semaines
        [shortest_duty] prestation trop courte
        [lone_meeting] déplacement pour une seule réunion
        [no_night_work] pas de travail entre 20 h et 6 h
        [consecutive_nights] trop de nuits d’affilée
        [consecutive_nights_preferred] plus de nuits d’affilée que souhaité
        [rest_after_nights] repos trop court après plusieurs nuits
        [nights_a_week] plus de nuits dans la semaine que souhaité
        [consecutive_days] plus de jours d’affilée que souhaité
        [weekends_off] trop peu de week-ends libres
        [contract_hours] loin des heures du contrat
        [weekly_preferred] plus d’heures dans la semaine que souhaité
        [wanted_shifts] autant de créneaux que souhaité, déjà
        [team_language] langue absente de l’équipe
        [team_clearance] qualification absente de l’équipe
        [pair] seul·e là où il faut être deux
        [beside_experienced] première fois sans personne qui connaît à ses côtés
        [accompanied] bénévole sans membre du personnel auprès de mineur·es
       *[other] autre règle
    }
rule-asked = { $rule } ({ $what })
rule-without = sans { $what }
rule-by = { $rule } (de { $hours } h)
clearance =
    { $clearance ->
        [information_note] note d’information lue
        [insurance] assurance
        [onboarding] séance d’accueil suivie
        [gender_and_migration] formation genre et migration
        [extract_596_2] extrait 596.2 valable
        [hub_charter] charte du Hub
        [health_check] examen de santé valable
        [driving_licence_b] permis B
       *[other] autre document
    }
language =
    { $language ->
        [fr] français
        [en] anglais
        [nl] néerlandais
        [ar] arabe
        [ti] tigrigna
        [am] amharique
        [ps] pachto
        [fa] dari ou farsi
        [so] somali
        [es] espagnol
        [tr] turc
        [uk] ukrainien
        [ru] russe
        [pt] portugais
        [de] allemand
        [ku] kurde
       *[other] autre langue
    }
years = { $years } ans
