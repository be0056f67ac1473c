# Why a place stays open, and what the rules say. Never who it is about.

gap =
    { $missing ->
        [one] One place to fill.
       *[other] { $missing } places to fill.
    }
gap-looked-at =
    { $people ->
        [0] Nobody has the role that is asked for.
        [one] One person has the role that is asked for:
       *[other] { $people } people have the role that is asked for:
    }
gap-stopped = { $reason } ({ $people })
gap-free = needed elsewhere ({ $people })
rule =
    { $rule ->
        [role] another role
        [site] another site
        [language] without the language asked for
        [prerequisite] without what the shift asks for
        [age] too young, or of unknown age
        [contract] without a contract in force, or a volunteer under contract
        [eligibility] does not meet everything that the shift asks
        [absence] away
        [availability] time not offered
        [refused] said no
        [on_it] on this shift already
        [kind] a place for others
        [double_booking] on another shift at that time
        [overlap] elsewhere at that time, or too far away
        [daily_rest] daily rest too short
        [rest_after_night] rest after a night too short
        [weekly_rest] weekly rest too short
        [daily_maximum] day too long
        [daily_maximum_long_week] day too long for a week of more than five and a half days
        [weekly_maximum] too many hours in the week
        [weekly_average] too many hours on average over four weeks
        [shortest_duty] duty too short
        [lone_meeting] a way for one meeting alone
        [no_night_work] no work between 20:00 and 06:00
        [consecutive_nights] too many nights in a row
        [consecutive_nights_preferred] more nights in a row than preferred
        [rest_after_nights] rest after several nights too short
        [nights_a_week] more nights in the week than preferred
        [consecutive_days] more days in a row than preferred
        [weekends_off] too few weekends off
        [contract_hours] far from the contract’s hours
        [weekly_preferred] more hours in the week than preferred
        [wanted_shifts] has as many shifts as wanted already
        [team_language] a language missing in the team
        [team_clearance] a qualification missing in the team
        [pair] alone where a pair is needed
        [beside_experienced] a first time without anybody experienced beside
        [accompanied] a volunteer among minors without an employee
       *[other] another rule
    }
rule-asked = { $rule } ({ $what })
rule-without = without { $what }
rule-by = { $rule } (by { $hours } h)
clearance =
    { $clearance ->
        [information_note] information note read
        [insurance] insurance
        [onboarding] onboarding attended
        [gender_and_migration] training in gender and migration
        [extract_596_2] valid 596.2 extract
        [hub_charter] the Hub’s charter
        [health_check] valid health check
        [driving_licence_b] driving licence B
       *[other] another document
    }
language =
    { $language ->
        [fr] French
        [en] English
        [nl] Dutch
        [ar] Arabic
        [ti] Tigrinya
        [am] Amharic
        [ps] Pashto
        [fa] Dari or Farsi
        [so] Somali
        [es] Spanish
        [tr] Turkish
        [uk] Ukrainian
        [ru] Russian
        [pt] Portuguese
        [de] German
        [ku] Kurdish
       *[other] another language
    }
years = { $years } years
