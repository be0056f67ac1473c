# Waarom een plaats open blijft, en wat de regels zeggen. Nooit over wie het gaat.

gap =
    { $missing ->
        [one] Eén open plaats.
       *[other] { $missing } open plaatsen.
    }
gap-looked-at =
    { $people ->
        [0] Niemand heeft de gevraagde rol.
        [one] Eén persoon heeft de gevraagde rol:
       *[other] { $people } personen hebben de gevraagde rol:
    }
gap-stopped = { $reason } ({ $people })
gap-free = elders nodig ({ $people })
rule =
    { $rule ->
        [role] andere rol
        [site] andere plek
        [language] spreekt de gevraagde taal niet
        [prerequisite] zonder wat de shift vraagt
        [age] te jong, of leeftijd onbekend
        [contract] zonder lopend contract, of vrijwilliger met contract
        [eligibility] voldoet niet aan alle voorwaarden van de shift
        [absence] afwezig
        [availability] moment niet aangeboden
        [refused] neen gezegd
        [on_it] staat al op deze shift
        [kind] plaats bedoeld voor anderen
        [double_booking] dan op een andere shift
        [overlap] dan elders, of te ver weg
        [daily_rest] te korte dagelijkse rust
        [rest_after_night] te korte rust na een nacht
        [weekly_rest] te korte wekelijkse rust
        [daily_maximum] te lange dag
        [daily_maximum_long_week] te lange dag voor een week van meer dan vijf en een halve dag
        [weekly_maximum] te veel uren in de week
        [weekly_average] gemiddeld te veel uren over vier weken
        [shortest_duty] te korte prestatie
        [lone_meeting] verplaatsing voor één vergadering
        [no_night_work] geen werk tussen 20 en 6 uur
        [consecutive_nights] te veel nachten na elkaar
        [consecutive_nights_preferred] meer nachten na elkaar dan gewenst
        [rest_after_nights] te korte rust na verschillende nachten
        [nights_a_week] meer nachten in de week dan gewenst
        [consecutive_days] meer dagen na elkaar dan gewenst
        [weekends_off] te weinig vrije weekends
        [contract_hours] ver van de uren van het contract
        [weekly_preferred] meer uren in de week dan gewenst
        [wanted_shifts] al zoveel shifts als gewenst
        [team_language] taal ontbreekt in het team
        [team_clearance] kwalificatie ontbreekt in het team
        [pair] alleen waar een duo nodig is
        [beside_experienced] eerste keer zonder iemand met ervaring ernaast
        [accompanied] vrijwilliger zonder personeelslid bij minderjarigen
       *[other] andere regel
    }
rule-asked = { $rule } ({ $what })
rule-without = zonder { $what }
rule-by = { $rule } (met { $hours } u)
clearance =
    { $clearance ->
        [information_note] gelezen informatienota
        [insurance] verzekering
        [onboarding] onthaalsessie gevolgd
        [gender_and_migration] vorming gender en migratie
        [extract_596_2] geldig uittreksel 596.2
        [hub_charter] charter van de Hub
        [health_check] geldig gezondheidsonderzoek
        [driving_licence_b] rijbewijs B
       *[other] ander document
    }
language =
    { $language ->
        [fr] Frans
        [en] Engels
        [nl] Nederlands
        [ar] Arabisch
        [ti] Tigrinya
        [am] Amhaars
        [ps] Pasjtoe
        [fa] Dari of Farsi
        [so] Somalisch
        [es] Spaans
        [tr] Turks
        [uk] Oekraïens
        [ru] Russisch
        [pt] Portugees
        [de] Duits
        [ku] Koerdisch
       *[other] andere taal
    }
years = { $years } jaar
